package dev.buybox.whatif;

import com.google.common.collect.ImmutableList;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Gate;
import java.math.BigDecimal;
import java.util.List;

/**
 * One change of a {@link Scenario}. A change of policies applies to every policy of a set that has
 * what it names; one at least has to.
 */
public sealed interface Change {
  /** A change of policies. */
  sealed interface OfPolicies extends Change {}

  /** A change of offers or sellers. */
  sealed interface OfData extends Change {}

  /**
   * A criterion gets another weight; the others keep theirs.
   *
   * @param criterion its name
   * @param to at least 0
   */
  record Weight(String criterion, BigDecimal to) implements OfPolicies {}

  /**
   * The weight of a criterion is multiplied; the others keep theirs.
   *
   * @param criterion its name
   * @param factor at least 0; exact
   */
  record WeightTimes(String criterion, BigDecimal factor) implements OfPolicies {}

  /**
   * A point of a criterion's curve moves.
   *
   * @param criterion its name
   * @param point which, from 0
   * @param x its new number, or ratio
   * @param value its new value, from 0 to 1
   */
  record CurvePoint(String criterion, int point, double x, double value) implements OfPolicies {}

  /**
   * A gate gets another threshold, or another factor if it is relative.
   *
   * @param gate its code; there must be one gate of it in a policy
   * @param to in the attribute's unit, or a factor
   */
  record Threshold(String gate, double to) implements OfPolicies {}

  /**
   * A criterion joins every policy, as its last.
   *
   * @param criterion whose name no policy uses
   */
  record AddCriterion(Criterion criterion) implements OfPolicies {}

  /**
   * A criterion is dropped.
   *
   * @param criterion its name
   */
  record DropCriterion(String criterion) implements OfPolicies {}

  /**
   * A gate joins every policy, as its last.
   *
   * @param gate whose code no policy uses
   */
  record AddGate(Gate gate) implements OfPolicies {}

  /**
   * A gate is dropped.
   *
   * @param gate its code; there must be one gate of it in a policy
   */
  record DropGate(String gate) implements OfPolicies {}

  /**
   * Prices without shipping are multiplied, exactly, and rounded to a minor unit, half to even; a
   * result below 1 minor unit is 1.
   *
   * @param of which offers
   * @param factor above 0
   */
  record PriceTimes(Subset of, BigDecimal factor) implements OfData {}

  /**
   * An amount is added to prices without shipping; a result below 1 minor unit is 1.
   *
   * @param of which offers
   * @param amount in the currency's unit, of either sign, with no more decimals than the currency
   */
  record PriceBy(Subset of, BigDecimal amount) implements OfData {}

  /**
   * An attribute is set.
   *
   * @param of which offers; for an attribute of sellers it names a seller and nothing else
   * @param attribute such as {@code offer.delivery_days} or {@code seller.on_time}; there is one of
   *     that name
   * @param value of the attribute's kind, or nothing
   */
  record SetAttribute(Subset of, String attribute, NewValue value) implements OfData {}

  /**
   * A seller leaves: all of its offers go, and boxes that have no other.
   *
   * @param seller its id
   */
  record Leave(String seller) implements OfData {}

  /**
   * A new seller joins with offers of its own. Which boxes they are in says each offer; in boxes
   * that there are, currency and category have to be those of the box.
   *
   * @param seller whose id nobody has
   * @param offers each of this seller; copied
   */
  record Join(Seller seller, List<Offer> offers) implements OfData {
    /** Copies the list. */
    public Join {
      offers = ImmutableList.copyOf(offers);
    }
  }
}
