package dev.buybox.bench.catalogue;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for. For one thread. */
final class Once<T> {
  private final Supplier<T> maker;
  private Optional<T> made = Optional.empty();

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  boolean isMade() {
    return made.isPresent();
  }

  T get() {
    if (made.isEmpty()) {
      made = Optional.of(maker.get());
    }
    return made.get();
  }
}
