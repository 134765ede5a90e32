package dev.buybox.whatif;

/** Some matched boxes, in their order. Immutable. */
final class BoxList {
  private final int[] boxes;
  private final int from;
  private final int to;

  /** Takes a part of an array, which is not copied. */
  BoxList(int[] boxes, int from, int to) {
    this.boxes = boxes;
    this.from = from;
    this.to = to;
  }

  /** Returns all of so many boxes. */
  static BoxList all(int count) {
    int[] boxes = new int[count];
    for (int box = 0; box < count; box++) {
      boxes[box] = box;
    }
    return new BoxList(boxes, 0, count);
  }

  int size() {
    return to - from;
  }

  int get(int index) {
    return boxes[from + index];
  }
}
