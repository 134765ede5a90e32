package dev.buybox.whatif;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Which weights are possible where they are only roughly known, told as shares: parts of the sum of
 * all weights of a policy. Criteria of weight 0 stay without one. Immutable: {@link #between}
 * returns another range.
 */
public final class WeightRange {
  private final Optional<BigDecimal> within;
  private final ImmutableSortedMap<String, Interval> intervals;

  /**
   * From which to which share.
   *
   * @param from at least 0
   * @param to at least {@code from}, at most 1
   */
  record Interval(double from, double to) {}

  private WeightRange(Optional<BigDecimal> within, SortedMap<String, Interval> intervals) {
    this.within = within;
    this.intervals = ImmutableSortedMap.copyOf(intervals);
  }

  /** Returns the range of all weights, every share of each criterion. */
  public static WeightRange any() {
    return new WeightRange(Optional.empty(), ImmutableSortedMap.of());
  }

  /**
   * Returns the range in which each share is its own, a part of it less, or a part of it more.
   *
   * @param part above 0, such as 0.2 for 20 % less or more
   * @throws IllegalArgumentException if it is not above 0
   */
  public static WeightRange within(BigDecimal part) {
    if (part.signum() <= 0) {
      throw new IllegalArgumentException("a part must be above 0, was " + part);
    }
    return new WeightRange(Optional.of(part), ImmutableSortedMap.of());
  }

  /**
   * Returns the range in which besides a criterion's share lies in an interval, in every policy
   * that has the criterion.
   *
   * @param from at least 0
   * @param to at least {@code from}, at most 1
   * @throws IllegalArgumentException if they are no such interval, or the criterion has one
   */
  public WeightRange between(String criterion, BigDecimal from, BigDecimal to) {
    if (from.signum() < 0 || to.compareTo(from) < 0 || to.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "shares of \"%s\" must be from 0 to 1, the lower first, were %s and %s"
              .formatted(criterion, from, to));
    }
    if (intervals.containsKey(criterion)) {
      throw new IllegalArgumentException(
          "criterion \"%s\" has an interval already".formatted(criterion));
    }
    return new WeightRange(
        within,
        ImmutableSortedMap.<String, Interval>naturalOrder()
            .putAll(intervals)
            .put(criterion, new Interval(from.doubleValue(), to.doubleValue()))
            .build());
  }

  /** Returns the intervals that were set by name. */
  SortedMap<String, Interval> intervals() {
    return intervals;
  }

  /** Returns the interval of a criterion whose share is known. */
  Interval of(String criterion, double share) {
    Interval around =
        within
            .map(part -> part.doubleValue() * share)
            .map(part -> new Interval(Math.max(0, share - part), Math.min(1, share + part)))
            .orElse(new Interval(0, 1));
    return intervals.getOrDefault(criterion, around);
  }
}
