package dev.buybox.live;

/**
 * The codes of the categories of boxes, 4 bytes a box: those of two neighbouring boxes in a word.
 * Boxes are added in turn, under a lock; reads take none.
 */
final class BoxCategories {
  private final Pages pages = new Pages();

  /** Returns the code of a box's category. */
  int of(int box) {
    long two = pages.get(box >>> 1);
    return (box & 1) == 0 ? BoxHeaders.low(two) : BoxHeaders.high(two);
  }

  /** Notes the category of a new box, the next after those that are there. */
  void add(int box, int code) {
    pages.reach((box >>> 1) + 1L);
    long two = (box & 1) == 0 ? BoxHeaders.pair(0, code) : BoxHeaders.pair(code, of(box - 1));
    pages.set(box >>> 1, two);
  }

  long bytes() {
    return pages.bytes();
  }
}
