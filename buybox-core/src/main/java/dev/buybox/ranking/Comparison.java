package dev.buybox.ranking;

import dev.buybox.internal.Prices;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why one offer stands before or behind another of its box. Immutable, for any number of threads.
 *
 * @param offer the explanation of the one, in the view of this comparison
 * @param rival the other, as customers see it
 * @param toldApartBy what puts one before the other: score, tie breaker or hash; empty if one is
 *     barred
 * @param gaps criterion by criterion; first those that tipped it most towards the one ahead, last
 *     those that pulled most the other way; in a seller's view only those on what customers see;
 *     empty if one is barred; copied
 * @param otherGapPoints the sum of the gaps that are not listed
 * @param rivalFailures why the other is barred; empty if it is not, and in a seller's view; copied
 */
public record Comparison(
    Explanation offer,
    Rival rival,
    Optional<DecidedBy> toldApartBy,
    List<CriterionGap> gaps,
    int otherGapPoints,
    List<GateFailure> rivalFailures) {
  /** Copies the lists. */
  public Comparison {
    gaps = List.copyOf(gaps);
    rivalFailures = List.copyOf(rivalFailures);
  }

  /** Returns the order of the gaps where the offer is ahead, or behind. */
  static Comparator<CriterionGap> order(boolean ahead) {
    Comparator<CriterionGap> rising = Comparator.comparingInt(CriterionGap::gapPoints);
    return ahead ? rising.reversed() : rising;
  }

  /** Returns what the offer's seller may read; see {@link Explanation#forSeller()}. */
  public Comparison forSeller() {
    return forSeller(Explanation.SEEN_BY_CUSTOMERS);
  }

  /**
   * Returns the same where customers see other attributes.
   *
   * @param seen attributes such as {@code offer.delivery_days}; the prices are always seen
   */
  public Comparison forSeller(Set<String> seen) {
    SortedSet<String> all = new TreeSet<>(seen);
    all.addAll(Prices.ATTRIBUTES);
    List<CriterionGap> listed = gaps.stream().filter(gap -> all.contains(gap.of())).toList();
    int sum = gaps.stream().mapToInt(CriterionGap::gapPoints).sum() + otherGapPoints;
    return new Comparison(
        offer.forSeller(all),
        new SellerView(all).rival(rival),
        toldApartBy,
        listed,
        sum - listed.stream().mapToInt(CriterionGap::gapPoints).sum(),
        List.of());
  }

  /** Returns the comparison as plain text. */
  public String text() {
    return ComparisonReport.of(this).text();
  }

  /**
   * Returns the comparison as plain text in which bars show the gaps.
   *
   * @param barWidth characters of a full bar
   */
  public String text(int barWidth) {
    return ComparisonReport.of(this).text(barWidth);
  }

  /** Returns the comparison as Markdown. */
  public String markdown() {
    return ComparisonReport.of(this).markdown();
  }

  /**
   * Returns the comparison as JSON: {@code offer} as in {@link Explanation#json()}, {@code rival},
   * {@code told_apart_by}, {@code gaps}, {@code other_gap_points} and {@code rival_failures}.
   */
  public String json() {
    return ExplanationJson.write(this);
  }
}
