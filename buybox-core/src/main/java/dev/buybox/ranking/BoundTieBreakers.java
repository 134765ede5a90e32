package dev.buybox.ranking;

import dev.buybox.policy.Better;
import dev.buybox.policy.TieBreaker;
import java.util.List;

/** The policy's tie breakers over one catalogue. */
final class BoundTieBreakers {
  private final NumberSource[] sources;
  private final boolean[] lower;

  private BoundTieBreakers(NumberSource[] sources, boolean[] lower) {
    this.sources = sources;
    this.lower = lower;
  }

  static BoundTieBreakers of(List<TieBreaker> breakers, Sources sources) {
    boolean[] lower = new boolean[breakers.size()];
    NumberSource[] numbers = new NumberSource[lower.length];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = breakers.get(i).better() == Better.LOWER;
      numbers[i] = sources.number(breakers.get(i).of());
    }
    return new BoundTieBreakers(numbers, lower);
  }

  static BoundTieBreakers none() {
    return new BoundTieBreakers(new NumberSource[0], new boolean[0]);
  }

  /** Returns less than 0 if the first offer comes first, 0 if no tie breaker tells them apart. */
  int compare(int first, int second) {
    for (int i = 0; i < sources.length; i++) {
      int order = compare(sources[i].read(first), sources[i].read(second), lower[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int compare(double first, double second, boolean lower) {
    boolean firstMissing = Double.isNaN(first);
    if (firstMissing || Double.isNaN(second)) {
      return Boolean.compare(firstMissing, Double.isNaN(second));
    }
    return lower ? Double.compare(first, second) : Double.compare(second, first);
  }
}
