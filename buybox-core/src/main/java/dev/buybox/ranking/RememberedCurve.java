package dev.buybox.ranking;

import dev.buybox.internal.columns.PointsTable;

/** Looks at one offer's own number only, and remembers what the last numbers were worth. */
final class RememberedCurve extends BoundCurve {
  /** After an unknown number, others may follow: so many are looked at one by one. */
  private static final int FEW = 16;

  private final BoundCurve curve;
  private final PointsTable table = new PointsTable();

  RememberedCurve(BoundCurve curve) {
    this.curve = curve;
  }

  @Override
  int points(double number, int offer) {
    if (!table.knows(number)) {
      table.put(number, curve.points(number, offer));
    }
    return table.of(number);
  }

  @Override
  double value(double number) {
    return curve.value(number);
  }

  @Override
  void addPoints(OwnBlock block, int missingPoints) {
    int i = 0;
    while (i < block.count) {
      i = block.kernel.addKnown(table, block.numbers, i, block.count, block.sums);
      int few = Math.min(block.count, i + FEW);
      for (; i < few; i++) {
        block.sums[i] += learn(block.numbers[i], missingPoints, block.firstOffer + i);
      }
    }
  }

  /** A missing number is known as well, so that it is nothing special when it is met again. */
  private int learn(double number, int missingPoints, int offer) {
    if (!table.knows(number)) {
      table.put(number, pointsOr(missingPoints, number, offer));
    }
    return table.of(number);
  }
}
