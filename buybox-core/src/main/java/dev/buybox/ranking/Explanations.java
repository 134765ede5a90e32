package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.Prices;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.Policy;
import dev.buybox.policy.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes explanations of what a ranker found in the box that it ranked last; cold. */
final class Explanations {
  private final Ranker ranker;
  private final Catalog catalog;
  private final CatalogBox box;
  private final RawReader raw;

  Explanations(Ranker ranker) {
    this.ranker = ranker;
    this.catalog = ranker.catalog();
    this.box = ranker.box();
    this.raw = new RawReader(box);
  }

  Explanation of(int offer) {
    int place = place(offer);
    return new Explanation(
        View.STAFF,
        catalog.product(box.box),
        catalog.condition(box.box),
        catalog.segment(box.box),
        catalog.currency(box.box),
        catalog.currencyDigits(box.box),
        catalog.offerId(offer),
        catalog.sellerId(catalog.seller(offer)),
        ranker.bound().identity(),
        standing(offer, place),
        place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1),
        score(place),
        place < 0 ? List.of() : criteria(offer),
        gates(offer),
        ranker.failures(offer),
        ranker.overrides().about(catalog.offerId(offer), pinnedWinner()),
        rivalOf(offer).map(rival -> rival(rival, offer)),
        ranker.decidedBy(),
        box.offerCount,
        box.eligibleCount);
  }

  private Optional<String> pinnedWinner() {
    return ranker
        .decidedBy()
        .filter(by -> by == DecidedBy.PINNED)
        .map(by -> catalog.offerId(ranker.winner()));
  }

  private int place(int offer) {
    for (int place = 0; place < ranker.rankedCount(); place++) {
      if (ranker.rankedOffer(place) == offer) {
        return place;
      }
    }
    return -1;
  }

  private OptionalInt score(int place) {
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(ranker.rankedScore(place));
  }

  private Standing standing(int offer, int place) {
    if (ranker.winner() == offer) {
      return Standing.WINNER;
    } else if (ranker.second() == offer) {
      return Standing.SECOND;
    }
    return place < 0 ? Standing.EXCLUDED : Standing.RANKED;
  }

  /** The winner, or for the winner the best of the others. */
  private Optional<Integer> rivalOf(int offer) {
    if (ranker.winner() != offer) {
      return ranker.winner() < 0 ? Optional.empty() : Optional.of(ranker.winner());
    }
    for (int place = 0; place < ranker.rankedCount(); place++) {
      if (ranker.rankedOffer(place) != offer) {
        return Optional.of(ranker.rankedOffer(place));
      }
    }
    return Optional.empty();
  }

  Rival rival(int rival, int offer) {
    int rivalPlace = place(rival);
    int ownPlace = place(offer);
    SortedMap<String, Double> seen = new TreeMap<>();
    for (String attribute : Explanation.SEEN_BY_CUSTOMERS) {
      if (!Prices.isPrice(attribute)) {
        raw.read(attribute, rival).number().ifPresent(number -> seen.put(attribute, number));
      }
    }
    return new Rival(
        catalog.offerId(rival),
        catalog.sellerId(catalog.seller(rival)),
        rivalPlace < 0 ? OptionalInt.empty() : OptionalInt.of(rivalPlace + 1),
        catalog.priceMinor(rival),
        catalog.shippingMinor(rival),
        seen,
        rivalPlace < 0 || ownPlace < 0
            ? OptionalInt.empty()
            : OptionalInt.of(ranker.rankedScore(ownPlace) - ranker.rankedScore(rivalPlace)));
  }

  List<CriterionFinding> criteria(int offer) {
    Policy policy = ranker.policy();
    List<BoundCriterion> bound = ranker.bound().criteria();
    int[] maxPoints = policy.maxPoints();
    Sources sources = new Sources(box, policy);
    List<CriterionFinding> findings = new ArrayList<>();
    for (int i = 0; i < maxPoints.length; i++) {
      BoundCriterion atFullScore =
          new BoundCriterion(i, policy.criteria().get(i), Policy.FULL_SCORE, sources);
      findings.add(criterion(offer, bound.get(i), maxPoints[i], atFullScore));
    }
    return findings;
  }

  private CriterionFinding criterion(
      int offer, BoundCriterion bound, int maxPoints, BoundCriterion atFullScore) {
    bound.prepare(box);
    int points = bound.points(offer);
    atFullScore.prepare(box);
    return new CriterionFinding(
        bound.criterion(),
        maxPoints,
        raw.read(bound.criterion().of(), offer),
        bound.criterion().estimate().isPresent()
            ? OptionalDouble.of(bound.number(offer))
            : OptionalDouble.empty(),
        reference(offer, bound),
        !bound.hasValue(offer),
        (double) atFullScore.points(offer) / Policy.FULL_SCORE,
        points);
  }

  private Optional<ReferenceFinding> reference(int offer, BoundCriterion bound) {
    if (!(bound.criterion().curve() instanceof Curve.Relative relative)) {
      return Optional.empty();
    }
    double number = bound.reference(offer);
    List<String> offers = new ArrayList<>();
    if (relative.reference() instanceof Reference.BestEligible) {
      for (int i = 0; i < box.eligibleCount; i++) {
        if (bound.number(box.eligible[i]) == number) {
          offers.add(catalog.offerId(box.eligible[i]));
        }
      }
    }
    return Optional.of(
        new ReferenceFinding(relative.reference(), GateFailure.number(number), offers));
  }

  private List<GateFinding> gates(int offer) {
    return ranker.bound().gates().stream()
        .map(
            bound ->
                new GateFinding(
                    bound.gate(),
                    bound.explain(offer),
                    GateFailure.number(bound.limit(offer)),
                    GateFailure.number(bound.found(offer)),
                    raw.read(bound.gate().of(), offer)))
        .toList();
  }

  Comparison compare(int offer, int rival) {
    Rival other = rival(rival, offer);
    List<CriterionGap> gaps = new ArrayList<>();
    if (other.gapPoints().isPresent()) {
      List<CriterionFinding> own = criteria(offer);
      List<CriterionFinding> others = criteria(rival);
      for (int i = 0; i < own.size(); i++) {
        Criterion criterion = own.get(i).criterion();
        gaps.add(
            new CriterionGap(
                criterion.name(), criterion.of(), own.get(i).points(), others.get(i).points()));
      }
      gaps.sort(Comparison.order(place(offer) < place(rival)));
    }
    return new Comparison(
        of(offer), other, toldApartBy(offer, rival), gaps, 0, ranker.failures(rival));
  }

  private Optional<DecidedBy> toldApartBy(int offer, int rival) {
    int own = place(offer);
    int other = place(rival);
    if (own < 0 || other < 0) {
      return Optional.empty();
    } else if (ranker.rankedScore(own) != ranker.rankedScore(other)) {
      return Optional.of(DecidedBy.SCORE);
    }
    boolean byBreaker = ranker.bound().tieBreakers().compare(offer, rival) != 0;
    return Optional.of(byBreaker ? DecidedBy.TIE_BREAKER : DecidedBy.HASH);
  }
}
