package dev.buybox.ranking;

import dev.buybox.internal.Prices;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why an offer stands where it does in its box. Immutable, for any number of threads, and
 * independent of the ranker that made it.
 *
 * @param view for whom it is meant
 * @param product the box's product
 * @param condition empty if the box has none
 * @param segment empty if the box has none
 * @param currency empty if none was given
 * @param currencyDigits decimals of the currency
 * @param offer the offer's id
 * @param seller the seller's id
 * @param policy which policy decided
 * @param standing where the offer stands
 * @param rank from 1; empty if it is barred
 * @param score the sum of all points; empty if it is barred
 * @param criteria what each criterion gave, in the policy's order; empty if it is barred; copied
 * @param gates what each gate found, in the policy's order; copied
 * @param failures why it is barred, as in the {@link Decision}: its gates, and what is missing and
 *     may not be; copied
 * @param interventions for the marketplace's own people: what people decided about the offer and
 *     its seller, and who pinned the winner; empty outside of live catalogues; copied
 * @param rival the winner; for the winner itself the best of the others; empty if there is none
 * @param decidedBy what decided the box, if somebody won
 * @param offerCount offers in the box
 * @param eligibleCount offers that passed all gates
 */
public record Explanation(
    View view,
    String product,
    String condition,
    String segment,
    String currency,
    int currencyDigits,
    String offer,
    String seller,
    PolicyIdentity policy,
    Standing standing,
    OptionalInt rank,
    OptionalInt score,
    List<CriterionFinding> criteria,
    List<GateFinding> gates,
    List<GateFailure> failures,
    List<OfferIntervention> interventions,
    Optional<Rival> rival,
    Optional<DecidedBy> decidedBy,
    int offerCount,
    int eligibleCount) {
  /** What customers see of every offer: prices, shipping and {@code offer.delivery_days}. */
  public static final Set<String> SEEN_BY_CUSTOMERS =
      Set.of("offer.price", "offer.shipping", "offer.landed_price", "offer.delivery_days");

  /** Copies the lists. */
  public Explanation {
    criteria = List.copyOf(criteria);
    gates = List.copyOf(gates);
    failures = List.copyOf(failures);
    interventions = List.copyOf(interventions);
  }

  /**
   * Returns what the offer's seller may read, where customers see {@link #SEEN_BY_CUSTOMERS}: all
   * of its own figures, and nothing private of a rival. References and limits that come from the
   * box's other offers are left out unless customers see them.
   *
   * <p>Points can be computed back: who knows the policy learns from its own points what a hidden
   * reference was, as far as they depend on it.
   */
  public Explanation forSeller() {
    return SellerView.of(this, SEEN_BY_CUSTOMERS);
  }

  /**
   * Returns the same where customers see other attributes than {@link #SEEN_BY_CUSTOMERS}.
   *
   * @param seen attributes such as {@code offer.delivery_days}; the prices are always seen
   */
  public Explanation forSeller(Set<String> seen) {
    SortedSet<String> all = new TreeSet<>(seen);
    all.addAll(Prices.ATTRIBUTES);
    return SellerView.of(this, all);
  }

  /** Returns the explanation as plain text. */
  public String text() {
    return ExplanationReport.of(this).text();
  }

  /**
   * Returns the explanation as plain text in which bars show the points.
   *
   * @param barWidth characters of a full bar
   */
  public String text(int barWidth) {
    return ExplanationReport.of(this).text(barWidth);
  }

  /** Returns the explanation as Markdown. */
  public String markdown() {
    return ExplanationReport.of(this).markdown();
  }

  /**
   * Returns the explanation as JSON with the names of the components in snake case: points are
   * whole numbers of 1,000,000,000, money is decimals in text, what is not there is {@code null}.
   * {@code interventions} stands there only where people intervened.
   */
  public String json() {
    return ExplanationJson.write(this);
  }
}
