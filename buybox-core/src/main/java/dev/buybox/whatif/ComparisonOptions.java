package dev.buybox.whatif;

import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.RankingProgress;
import java.util.List;
import java.util.Optional;

/**
 * What an {@link OutcomeComparison} is to hold, and how it is made. Immutable: each method returns
 * other options.
 */
public final class ComparisonOptions {
  /** The most attributes of {@link #attributes}. */
  public static final int MAX_ATTRIBUTES = 64;

  private static final RankingProgress SILENT = (done, total) -> {};

  private final int threads;
  private final Optional<String> demand;
  private final Optional<String> groupBy;
  private final Optional<List<String>> attributes;
  private final boolean incumbentsHonoured;
  private final RankingProgress progress;

  private ComparisonOptions(
      int threads,
      Optional<String> demand,
      Optional<String> groupBy,
      Optional<List<String>> attributes,
      boolean incumbentsHonoured,
      RankingProgress progress) {
    this.threads = threads;
    this.demand = demand;
    this.groupBy = groupBy;
    this.attributes = attributes;
    this.incumbentsHonoured = incumbentsHonoured;
    this.progress = progress;
  }

  /**
   * Returns options of one thread, without demand and groups, with the attributes that the criteria
   * before and after look at, and with incumbents.
   */
  public static ComparisonOptions standard() {
    return new ComparisonOptions(
        1, Optional.empty(), Optional.empty(), Optional.empty(), true, SILENT);
  }

  /**
   * Uses several threads, the caller's among them. All figures are the same.
   *
   * @throws IllegalArgumentException if it is not from 1 to {@link BulkRanker#MAX_THREADS}
   */
  public ComparisonOptions threads(int count) {
    if (count < 1 || count > BulkRanker.MAX_THREADS) {
      throw new IllegalArgumentException(
          "threads must be from 1 to " + BulkRanker.MAX_THREADS + ", was " + count);
    }
    return new ComparisonOptions(count, demand, groupBy, attributes, incumbentsHonoured, progress);
  }

  /**
   * Counts each box as often as it is asked for: by the greatest number that any of its offers has
   * in the situation before; in that after, if the box is new. A box where none has one, or none
   * above 0, counts 0.
   *
   * @param attribute a number of offers, such as {@code offer.demand}
   */
  public ComparisonOptions demand(String attribute) {
    return new ComparisonOptions(
        threads, Optional.of(attribute), groupBy, attributes, incumbentsHonoured, progress);
  }

  /**
   * Gives all figures by groups of boxes too.
   *
   * @param column {@code category}, {@code condition}, {@code segment}, or a text attribute such as
   *     {@code offer.brand} or {@code seller.country}. Of an attribute, a box has the text of the
   *     offer that won before; if nobody did, of the one that wins after. Without a text, and
   *     without a winner, the group is the empty one
   */
  public ComparisonOptions groupBy(String column) {
    return new ComparisonOptions(
        threads, demand, Optional.of(column), attributes, incumbentsHonoured, progress);
  }

  /**
   * Sets what is told of the winners beside their prices.
   *
   * @param names numbers, rates of counts, or prices; at most {@link #MAX_ATTRIBUTES}; copied
   * @throws IllegalArgumentException if there are more, or one stands twice
   */
  public ComparisonOptions attributes(List<String> names) {
    if (names.size() > MAX_ATTRIBUTES || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(
          "attributes must be at most " + MAX_ATTRIBUTES + ", none twice; were " + names);
    }
    return new ComparisonOptions(
        threads, demand, groupBy, Optional.of(List.copyOf(names)), incumbentsHonoured, progress);
  }

  /** Decides as if nobody held a box, before and after. */
  public ComparisonOptions ignoringIncumbents() {
    return new ComparisonOptions(threads, demand, groupBy, attributes, false, progress);
  }

  /** Tells how many boxes were decided, those before and those after each counted. */
  public ComparisonOptions progress(RankingProgress listener) {
    return new ComparisonOptions(
        threads, demand, groupBy, attributes, incumbentsHonoured, listener);
  }

  int threads() {
    return threads;
  }

  Optional<String> demand() {
    return demand;
  }

  Optional<String> groupBy() {
    return groupBy;
  }

  Optional<List<String>> attributes() {
    return attributes;
  }

  boolean areIncumbentsHonoured() {
    return incumbentsHonoured;
  }

  RankingProgress progress() {
    return progress;
  }
}
