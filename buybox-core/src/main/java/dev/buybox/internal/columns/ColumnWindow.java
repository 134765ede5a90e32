package dev.buybox.internal.columns;

import java.util.List;
import java.util.Optional;

/**
 * Neighbouring boxes of a catalogue, laid side by side by their width: the score of each offer, in
 * the order in which ties end, and which offer it is.
 *
 * <p>4 bytes an offer, 2 more in boxes of more than 8; 12 a box, 2 more if somebody holds one of
 * the window. Lanes that repeat a box take as much as the box. Filled by one thread, then read by
 * any number.
 */
public final class ColumnWindow {
  /** The widest box whose places fit into one number, 4 bits each. */
  public static final int NARROW = 8;

  /** The score of an offer that a gate bars. It never wins. */
  public static final int BARRED = -1;

  static final int BITS_A_PLACE = 4;
  static final int PLACE_MASK = (1 << BITS_A_PLACE) - 1;

  final List<WidthGroup> groups;
  final int[] scores;
  final int[] boxes;
  final int[] firstOffers;

  /** By lane: for each place of a narrow box 4 bits, the number of the offer within its box. */
  final int[] narrow;

  /** The same for each place of a wide box, the places of a box one after the other. */
  final char[] wide;

  /**
   * By lane of a group that is held: the place of the offer that holds the box, which may be
   * barred. Empty if nobody holds any.
   */
  final char[] holders;

  /**
   * Makes room for groups; lanes of theirs are to be set one by one.
   *
   * @param scored whether scores are kept; otherwise {@link WeightWindow} has what they come from
   */
  public ColumnWindow(List<WidthGroup> groups, boolean scored) {
    this.groups = List.copyOf(groups);
    int slots = 0;
    int lanes = 0;
    int wides = 0;
    boolean held = false;
    for (WidthGroup group : groups) {
      slots += group.slots();
      lanes += group.lanes();
      wides += group.isNarrow() ? 0 : group.width() * group.boxes();
      held |= group.held();
    }
    scores = new int[scored ? slots : 0];
    boxes = new int[lanes];
    firstOffers = new int[lanes];
    narrow = new int[lanes];
    wide = new char[wides];
    holders = new char[held ? lanes : 0];
  }

  /** Shares all but the scores. */
  private ColumnWindow(ColumnWindow laidOut, int[] scores) {
    this.groups = laidOut.groups;
    this.scores = scores;
    this.boxes = laidOut.boxes;
    this.firstOffers = laidOut.firstOffers;
    this.narrow = laidOut.narrow;
    this.wide = laidOut.wide;
    this.holders = laidOut.holders;
  }

  /**
   * Returns the same boxes with other scores, sharing what is not a score; nothing where other
   * offers are barred than here, since those stand last.
   *
   * @param byOffer the score of each offer, {@link #BARRED} of barred ones
   * @param firstOffer the offer whose score comes first
   */
  public Optional<ColumnWindow> withScores(int[] byOffer, int firstOffer) {
    int[] others = new int[scores.length];
    for (WidthGroup group : groups) {
      for (int place = 0; place < group.width(); place++) {
        for (int lane = 0; lane < group.lanes(); lane++) {
          int box = Math.min(lane, group.boxes() - 1);
          int slot = group.firstSlot() + place * group.lanes() + lane;
          int score = byOffer[offer(group, box, place) - firstOffer];
          if ((score < 0) != (scores[slot] < 0)) {
            return Optional.empty();
          }
          others[slot] = score;
        }
      }
    }
    return Optional.of(new ColumnWindow(this, others));
  }

  /** Returns how many bytes the columns take. */
  public long bytes() {
    return 4L * scores.length + 12L * boxes.length + 2L * (wide.length + holders.length);
  }

  /**
   * Sets a box.
   *
   * @param lane of the group; of the last box also sets the lanes that repeat it
   * @param box its number
   * @param firstOffer its first offer
   * @param locals the numbers of its offers within the box, in the order in which ties end
   * @param itsScores their scores in that order, {@link #BARRED} of barred ones
   * @param holder in a group that is held, the place of the offer that holds it, barred or not
   */
  public void set(
      WidthGroup group,
      int lane,
      int box,
      int firstOffer,
      int[] locals,
      int[] itsScores,
      char holder) {
    int to = lane == group.boxes() - 1 ? group.lanes() : lane + 1;
    for (int each = lane; each < to; each++) {
      setLane(group, each, box, firstOffer, locals, itsScores, holder);
    }
    if (!group.isNarrow()) {
      for (int place = 0; place < group.width(); place++) {
        wide[group.firstWide() + lane * group.width() + place] = (char) locals[place];
      }
    }
  }

  private void setLane(
      WidthGroup group,
      int lane,
      int box,
      int firstOffer,
      int[] locals,
      int[] itsScores,
      char holder) {
    int at = group.firstLane() + lane;
    boxes[at] = box;
    firstOffers[at] = firstOffer;
    for (int place = 0; place < group.width() && scores.length > 0; place++) {
      scores[group.firstSlot() + place * group.lanes() + lane] = itsScores[place];
    }
    if (group.isNarrow()) {
      narrow[at] = packed(locals, group.width());
    }
    if (holders.length > 0) {
      holders[at] = holder;
    }
  }

  private static int packed(int[] locals, int width) {
    int packed = 0;
    for (int place = 0; place < width; place++) {
      packed |= locals[place] << (place * BITS_A_PLACE);
    }
    return packed;
  }

  /** Returns the offer at a place of a lane. */
  int offer(WidthGroup group, int lane, int place) {
    int at = group.firstLane() + lane;
    int local =
        group.isNarrow()
            ? narrow[at] >>> (place * BITS_A_PLACE) & PLACE_MASK
            : wide[group.firstWide() + lane * group.width() + place];
    return firstOffers[at] + local;
  }
}
