package dev.buybox.catalog;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the contradiction of the least row; the first one among equals. */
final class LeastRow implements Consumer<Contradiction> {
  private @Nullable Contradiction least;

  @Override
  public void accept(Contradiction contradiction) {
    if (least == null || RowNumbers.place(contradiction.row()) < RowNumbers.place(least.row())) {
      least = contradiction;
    }
  }

  void check() {
    if (least != null) {
      throw new ContradictionException(least);
    }
  }
}
