package dev.buybox.policy;

import java.util.Optional;

/** A builder's setting that is made at most once. */
final class Once {
  private Once() {}

  static <T> Optional<T> set(String name, Optional<T> before, T value) {
    if (before.isPresent()) {
      throw new IllegalStateException(
          name + " was already set to " + before.get() + ", and now to " + value);
    }
    return Optional.of(value);
  }
}
