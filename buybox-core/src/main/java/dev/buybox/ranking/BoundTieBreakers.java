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

  boolean isEmpty() {
    return sources.length == 0;
  }

  /** Reads what the first tie breaker looks at of each eligible offer into the box's numbers. */
  void readFirst(CurrentBox box, int count) {
    sources[0].read(box.eligible, count, box.numbers);
  }

  /** Compares two numbers by the first tie breaker. */
  int compareFirst(double first, double second) {
    return compare(first, second, lower[0]);
  }

  /** Compares two offers by all tie breakers but the first. */
  int compareRest(int first, int second) {
    return compareFrom(1, first, second);
  }

  /** Returns less than 0 if the first offer comes first, 0 if no tie breaker tells them apart. */
  int compare(int first, int second) {
    return compareFrom(0, first, second);
  }

  private int compareFrom(int breaker, int first, int second) {
    for (int i = breaker; i < sources.length; i++) {
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
