package dev.buybox.oracle;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices among few things. */
final class Pick {
  private final SplittableRandom random;

  Pick(SplittableRandom random) {
    this.random = random;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from 0 up to, but without, {@code bound}. */
  int upTo(int bound) {
    return random.nextInt(bound);
  }

  int of(int... choices) {
    return choices[random.nextInt(choices.length)];
  }

  double of(double... choices) {
    return choices[random.nextInt(choices.length)];
  }

  String of(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T from(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of the choices, or with that probability the empty text. */
  String orMissing(double probability, String... choices) {
    return chance(probability) ? "" : of(choices);
  }
}
