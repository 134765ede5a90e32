package dev.buybox.internal.columns;

/**
 * Boxes of one width, side by side: place 0 of all of them, then place 1, and so on. A lane is a
 * box; the score at a place of a lane is at {@code firstSlot + place * lanes + lane}.
 *
 * @param width the offers of each box, at least 1
 * @param boxes how many boxes there are
 * @param lanes how many lanes there are: the boxes, rounded up to whole vectors by repeating the
 *     last one; or 1
 * @param firstSlot of the scores
 * @param firstLane of what is kept for each lane
 * @param firstWide of the local numbers of boxes wider than {@link ColumnWindow#NARROW}
 * @param held whether somebody holds each of the boxes; otherwise nobody holds any
 * @param band how many points behind the best score the holder keeps the box
 */
public record WidthGroup(
    int width,
    int boxes,
    int lanes,
    int firstSlot,
    int firstLane,
    int firstWide,
    boolean held,
    int band) {

  /** Returns how many scores there are, those of repeated boxes among them. */
  public int slots() {
    return width * lanes;
  }

  /** Returns whether the places of a box are packed into one number. */
  public boolean isNarrow() {
    return width <= ColumnWindow.NARROW;
  }
}
