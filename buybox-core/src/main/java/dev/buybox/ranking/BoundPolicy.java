package dev.buybox.ranking;

import com.google.common.base.Suppliers;
import dev.buybox.policy.Gate;
import dev.buybox.policy.GateCondition;
import dev.buybox.policy.MissingShipping;
import dev.buybox.policy.Policy;
import dev.buybox.policy.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A policy over one catalogue, for one ranker.
 *
 * <p>Its checks are numbered: 0 is unstated shipping, then come the gates in the policy's order,
 * then the criteria whose missing attribute bars an offer. An offer's failures are a bit each.
 */
final class BoundPolicy {
  static final String MISSING_CODE = "missing:";

  /** Stated shipping bars nobody, so that this bit can also say that people suspended an offer. */
  private static final long SUSPENDED = 1;

  /**
   * Of an offer that is supposed not to be there: like one barred by itself, no reference sees it.
   */
  private static final long ABSENT = Long.MIN_VALUE;

  private final Policy policy;
  private final CurrentBox box;
  private final boolean shippingMustBeStated;
  private final BoundGate[] gates;
  private final List<BoundGate> gatesOfSellers;
  private final List<BoundGate> gatesOfOffers;
  private final BoundCriterion[] excluding;
  private final List<BoundCriterion> criteria = new ArrayList<>();
  private final List<BoundCriterion> ofSellers = new ArrayList<>();
  private final List<BoundCriterion> ofOffers = new ArrayList<>();
  private final List<BoundCriterion> besideOthers = new ArrayList<>();

  /** Those of the offers whose points move with the offer's own price. */
  private final List<BoundCriterion> moving = new ArrayList<>();

  private final BoundTieBreakers tieBreakers;
  private final PriceEffect priceEffect;
  private final Supplier<PolicyIdentity> identity;
  private final Optional<BoundSecondOffer> secondOffer;
  private final Optional<QuickScoring> quick;
  private final boolean priceMovesOwnPoints;

  BoundPolicy(Policy policy, CurrentBox box) {
    Sources sources = new Sources(box, policy);
    this.policy = policy;
    this.box = box;
    this.shippingMustBeStated = policy.missingShipping() == MissingShipping.EXCLUDE;
    BoundGates binder = new BoundGates(sources, box);
    this.gates = policy.gates().stream().map(binder::bind).toArray(BoundGate[]::new);
    this.gatesOfSellers = Arrays.stream(gates).filter(BoundGate::ofSeller).toList();
    this.gatesOfOffers =
        Arrays.stream(gates).filter(gate -> !gate.refersToBox() && !gate.ofSeller()).toList();
    List<BoundCriterion> withExclusion = new ArrayList<>();
    int[] maxPoints = policy.maxPoints();
    for (int i = 0; i < maxPoints.length; i++) {
      BoundCriterion criterion =
          new BoundCriterion(i, policy.criteria().get(i), maxPoints[i], sources);
      criteria.add(criterion);
      if (maxPoints[i] > 0) {
        scopeOf(criterion).add(criterion);
        if (!criterion.refersToBox() && criterion.movesWithPrice()) {
          moving.add(criterion);
        }
      }
      if (criterion.excludesMissing()) {
        withExclusion.add(criterion);
      }
    }
    this.excluding = withExclusion.toArray(BoundCriterion[]::new);
    this.priceEffect = PriceEffect.of(policy);
    this.identity = Suppliers.memoize(() -> PolicyIdentity.of(policy));
    this.tieBreakers = BoundTieBreakers.of(policy.tieBreakers(), sources);
    this.secondOffer =
        policy.secondOffer().map(rule -> new BoundSecondOffer(rule, sources, box.offers));
    this.quick = QuickScoring.of(this, box);
    this.priceMovesOwnPoints =
        !moving.isEmpty() || gatesOfOffers.stream().anyMatch(gate -> movesWithPrice(gate.gate()));
  }

  /** Returns the list of the criteria that depend on as much as this one does. */
  private List<BoundCriterion> scopeOf(BoundCriterion criterion) {
    if (criterion.refersToBox()) {
      return besideOthers;
    }
    return criterion.ofSeller() ? ofSellers : ofOffers;
  }

  Policy policy() {
    return policy;
  }

  /** Returns all criteria in the policy's order, those without points too. */
  List<BoundCriterion> criteria() {
    return criteria;
  }

  /** Returns all gates in the policy's order. */
  List<BoundGate> gates() {
    return List.of(gates);
  }

  /** Returns which policy this is; the fingerprint is computed once. */
  PolicyIdentity identity() {
    return identity.get();
  }

  /** Returns whether an offer's own points, or gates that look at it alone, ask for its price. */
  boolean priceMovesOwnPoints() {
    return priceMovesOwnPoints;
  }

  private static boolean movesWithPrice(Gate gate) {
    return MoneySource.movesWithPrice(gate.of())
        || (reference(gate.condition()) instanceof Reference.SameOffer same
            && MoneySource.movesWithPrice(same.of()));
  }

  private static @Nullable Reference reference(GateCondition condition) {
    if (condition instanceof GateCondition.AtLeastTimes atLeast) {
      return atLeast.reference();
    }
    return condition instanceof GateCondition.AtMostTimes atMost ? atMost.reference() : null;
  }

  PriceEffect priceEffect() {
    return priceEffect;
  }

  BoundTieBreakers tieBreakers() {
    return tieBreakers;
  }

  Optional<BoundSecondOffer> secondOffer() {
    return secondOffer;
  }

  /**
   * Lists the eligible offers of the current box and scores them.
   *
   * @param withReasons whether the failures of barred offers will be asked for
   */
  void gateAndScore(OwnPoints own, boolean withReasons) {
    if (quick.isEmpty() || !quick.get().score(own, withReasons)) {
      gate(own);
      score(own);
    }
  }

  /** Returns the quick way, nothing where the policy refers to the box by more than the price. */
  Optional<QuickScoring> quick() {
    return quick;
  }

  /** Looks at all gates of the current box and lists the eligible offers. */
  void gate(OwnPoints own) {
    for (int i = 0; i < box.offerCount; i++) {
      int offer = box.firstOffer + i;
      boolean unsure = box.assumption.isAbout(offer) || own.barred(offer);
      box.failed[i] = unsure ? failedAlone(own, offer) : 0;
    }
    box.listEligible();
    int relative = 0;
    for (BoundGate gate : gates) {
      if (gate.refersToBox()) {
        gate.prepare(box);
        relative++;
      }
    }
    if (relative > 0) {
      for (int i = 0; i < box.offerCount; i++) {
        box.failed[i] |= failedBesideOthers(box.firstOffer + i);
      }
      box.listEligible();
    }
  }

  /** Returns the same as {@link #failedAlone(int)}, and that people suspended the offer. */
  long failedAlone(OwnPoints own, int offer) {
    return failedAlone(offer) | (own.suspended(offer) ? SUSPENDED : 0);
  }

  /** Returns the failures of an offer of the current box that do not depend on the others. */
  long failedAlone(int offer) {
    if (box.assumption.isAbsent(offer)) {
      return ABSENT;
    }
    long failed = lacksShipping(offer) ? 1 : 0;
    for (int g = 0; g < gates.length; g++) {
      if (!gates[g].refersToBox() && gates[g].test(offer) != Verdict.PASSES) {
        failed |= gateBit(g);
      }
    }
    for (int c = 0; c < excluding.length; c++) {
      if (excluding[c].isMissing(offer)) {
        failed |= excludingBit(c);
      }
    }
    return failed;
  }

  private boolean lacksShipping(int offer) {
    return shippingMustBeStated && !box.offers.shippingStated(offer);
  }

  private long failedBesideOthers(int offer) {
    long failed = 0;
    for (int g = 0; g < gates.length; g++) {
      if (gates[g].refersToBox() && gates[g].test(offer) != Verdict.PASSES) {
        failed |= gateBit(g);
      }
    }
    return failed;
  }

  private static long gateBit(int gate) {
    return 1L << (1 + gate);
  }

  private long excludingBit(int criterion) {
    return 1L << (1 + gates.length + criterion);
  }

  /** Returns whether a gate bars all offers of this one's seller. */
  boolean sellerFails(int offer) {
    for (int g = 0; g < gatesOfSellers.size(); g++) {
      if (gatesOfSellers.get(g).test(offer) != Verdict.PASSES) {
        return true;
      }
    }
    return false;
  }

  /** Returns the gates that look at an offer's own attributes and at no other offer. */
  List<BoundGate> gatesOfOffers() {
    return gatesOfOffers;
  }

  /** Returns the criteria whose points depend on the other offers of the box. */
  List<BoundCriterion> criteriaBesideOthers() {
    return besideOthers;
  }

  /** Returns the criteria that give points and look at the seller alone. */
  List<BoundCriterion> criteriaOfSellers() {
    return ofSellers;
  }

  /** Returns the criteria that look at an offer's own attributes and at no other offer. */
  List<BoundCriterion> criteriaOfOffers() {
    return ofOffers;
  }

  /** Marks those of neighbouring offers that lack what must not be missing. */
  void barIncomplete(OwnBlock block) {
    if (!shippingMustBeStated && excluding.length == 0) {
      return;
    }
    for (int i = 0; i < block.count; i++) {
      if (isIncomplete(block.firstOffer + i)) {
        block.sums[i] |= OwnPoints.BARRED;
      }
    }
  }

  private boolean isIncomplete(int offer) {
    boolean incomplete = lacksShipping(offer);
    for (int c = 0; c < excluding.length && !incomplete; c++) {
      incomplete = excluding[c].isMissing(offer);
    }
    return incomplete;
  }

  /** Returns the points of an offer that all offers of its seller have. */
  int sellerPoints(int offer) {
    return sum(ofSellers, offer);
  }

  /** Returns the points of an offer that depend on its own attributes but on no other offer. */
  int offerPoints(int offer) {
    return sum(ofOffers, offer);
  }

  /** Computes no more anew than what is supposed to be different. */
  private int supposedPoints(OwnPoints own, int offer) {
    return box.assumption.isOfPriceAlone()
        ? pointsApartFromPrice(own, offer) + sum(moving, offer)
        : sellerPoints(offer) + offerPoints(offer);
  }

  private int pointsApartFromPrice(OwnPoints own, int offer) {
    if (moving.isEmpty()) {
      return own.of(offer);
    }
    boolean priced = box.assumption.suspendPrice();
    int points = own.of(offer) - sum(moving, offer);
    box.assumption.resumePrice(priced);
    return points;
  }

  private static int sum(List<BoundCriterion> criteria, int offer) {
    int points = 0;
    for (int i = 0; i < criteria.size(); i++) {
      points += criteria.get(i).points(offer);
    }
    return points;
  }

  /** Scores the eligible offers of the current box. */
  void score(OwnPoints own) {
    for (int i = 0; i < box.eligibleCount; i++) {
      int offer = box.eligible[i];
      box.scores[i] = box.assumption.isAbout(offer) ? supposedPoints(own, offer) : own.of(offer);
    }
    for (int i = 0; i < besideOthers.size(); i++) {
      besideOthers.get(i).addPoints(box);
    }
  }

  /**
   * Scores the eligible offers of the current box with prices of the supposed offer from a range,
   * criterion by criterion: that offer as at the better end for it, all others as at the worse end
   * for them. The same offers must be eligible at both ends.
   *
   * @param support scratch space, as long as the box is wide
   */
  void scoreInFavour(OwnPoints own, long lowMinor, long highMinor, int[] support) {
    for (int i = 0; i < box.eligibleCount; i++) {
      int offer = box.eligible[i];
      boolean tried = box.assumption.isAbout(offer);
      box.scores[i] = tried ? mostOwnPoints(own, offer, lowMinor, highMinor) : own.of(offer);
    }
    for (int c = 0; c < besideOthers.size(); c++) {
      BoundCriterion criterion = besideOthers.get(c);
      box.assumption.price(lowMinor);
      criterion.prepare(box);
      for (int i = 0; i < box.eligibleCount; i++) {
        support[i] = criterion.points(box.eligible[i]);
      }
      box.assumption.price(highMinor);
      criterion.prepare(box);
      for (int i = 0; i < box.eligibleCount; i++) {
        int offer = box.eligible[i];
        int points = criterion.points(offer);
        box.scores[i] +=
            box.assumption.isAbout(offer)
                ? Math.max(support[i], points)
                : Math.min(support[i], points);
      }
    }
  }

  private int mostOwnPoints(OwnPoints own, int offer, long lowMinor, long highMinor) {
    int points = pointsApartFromPrice(own, offer);
    for (int i = 0; i < moving.size(); i++) {
      box.assumption.price(lowMinor);
      int atLow = moving.get(i).points(offer);
      box.assumption.price(highMinor);
      points += Math.max(atLow, moving.get(i).points(offer));
    }
    return points;
  }

  /** Returns the checks that an offer of the current box failed, in order; cold. */
  List<GateFailure> failures(int offer) {
    long failed = box.failed[offer - box.firstOffer];
    List<GateFailure> failures = new ArrayList<>();
    if ((failed & 1) != 0 && lacksShipping(offer)) {
      failures.add(GateFailure.missing("offer.shipping"));
    }
    for (int g = 0; g < gates.length; g++) {
      if ((failed & gateBit(g)) != 0) {
        failures.add(failure(gates[g], offer));
      }
    }
    for (int c = 0; c < excluding.length; c++) {
      if ((failed & excludingBit(c)) != 0) {
        failures.add(GateFailure.missing(excluding[c].criterion().of()));
      }
    }
    return failures;
  }

  private GateFailure failure(BoundGate bound, int offer) {
    Gate gate = bound.gate();
    return new GateFailure(
        bound.code(bound.test(offer)),
        gate.of(),
        GateFailure.number(bound.limit(offer)),
        GateFailure.number(bound.found(offer)),
        gate.reason());
  }
}
