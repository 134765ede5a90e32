package dev.buybox.ranking;

import dev.buybox.internal.box.OfferData;
import java.util.List;
import java.util.Optional;

/**
 * Gates and scores a box in one pass, where a policy refers to the box by the landed price only, as
 * most do: in gates, and in one criterion beside the best. Where a gate on the price might bar
 * somebody, it leaves the box to the general way. The same points as there, by the same pieces.
 */
final class QuickScoring {
  /** In place of the failures of an offer, where nobody asks which they are. */
  private static final long SOMETHING = 1;

  private final BoundPolicy policy;
  private final CurrentBox box;
  private final OfferData offers;
  private final List<TimesBoxGates.OfMoney> gates;
  private final Optional<RatioPieces> pieces;
  private final PricePieces prices;
  private final boolean hasGates;
  private final long[] minor;

  private QuickScoring(
      BoundPolicy policy,
      CurrentBox box,
      List<TimesBoxGates.OfMoney> gates,
      Optional<RatioPieces> pieces) {
    this.policy = policy;
    this.box = box;
    this.offers = box.offers;
    this.gates = gates;
    this.hasGates = !gates.isEmpty();
    this.pieces = pieces;
    this.prices = pieces.map(RatioPieces::ofPrices).orElseGet(PricePieces::none);
    this.minor = new long[box.eligible.length];
  }

  /** Returns nothing where a policy asks for more, or something may be supposed. */
  static Optional<QuickScoring> of(BoundPolicy policy, CurrentBox box) {
    List<BoundGate> gates = policy.gates().stream().filter(BoundGate::refersToBox).toList();
    List<BoundCriterion> criteria = policy.criteriaBesideOthers();
    boolean fits =
        !box.isForTrial()
            && criteria.size() <= 1
            && gates.stream().allMatch(QuickScoring::isOfLandedPrice)
            && criteria.stream().allMatch(BoundCriterion::isLandedPriceToBest);
    return fits
        ? Optional.of(
            new QuickScoring(
                policy,
                box,
                gates.stream().map(TimesBoxGates.OfMoney.class::cast).toList(),
                criteria.stream().findFirst().map(each -> each.toBest().pieces())))
        : Optional.empty();
  }

  private static boolean isOfLandedPrice(BoundGate gate) {
    return gate instanceof TimesBoxGates.OfMoney money && money.isOfLandedPrice();
  }

  /**
   * Lists and scores the eligible offers of the current box; returns false if it could not.
   *
   * @param withReasons whether the failures of barred offers will be asked for
   */
  boolean score(OwnPoints own, boolean withReasons) {
    int count = list(own, withReasons);
    if (count < box.offerCount && withReasons && hasGates) {
      return false;
    }
    if (count == 0) {
      return true;
    }
    long least = minor[0];
    long greatest = least;
    for (int i = 1; i < count; i++) {
      least = Math.min(least, minor[i]);
      greatest = Math.max(greatest, minor[i]);
    }
    if (!allPass(least, greatest)) {
      return false;
    }
    if (pieces.isPresent()) {
      addPricePoints(least, count);
    }
    return true;
  }

  private void addPricePoints(long least, int count) {
    prices.turnTo(box.digits);
    prices.compareWith(least);
    int atLeast = prices.points(least);
    for (int i = 0; i < count; i++) {
      box.scores[i] += minor[i] == least ? atLeast : prices.points(minor[i]);
    }
  }

  /** Returns whether gates look at the prices of the box. */
  boolean hasGates() {
    return hasGates;
  }

  /** Returns what prices are worth beside the least of them; nothing if they do not matter. */
  PricePieces prices() {
    return prices;
  }

  private int list(OwnPoints own, boolean withReasons) {
    int count = 0;
    for (int i = 0; i < box.offerCount; i++) {
      int offer = box.firstOffer + i;
      if (own.barred(offer)) {
        box.failed[i] = withReasons ? policy.failedAlone(own, offer) : SOMETHING;
      } else {
        box.failed[i] = 0;
        box.eligible[count] = offer;
        box.scores[count] = own.of(offer);
        minor[count] = offers.landedPriceMinor(offer);
        count++;
      }
    }
    box.eligibleCount = count;
    return count;
  }

  /** Returns the curve beside the best price, nothing if no criterion refers to the box. */
  Optional<RatioPieces> pieces() {
    return pieces;
  }

  /** Returns whether all offers pass the gates whose prices lie between these two. */
  boolean allPass(long least, long greatest) {
    for (int g = 0; g < gates.size(); g++) {
      if (!gates.get(g).passesAllBetween(least, greatest)) {
        return false;
      }
    }
    return true;
  }
}
