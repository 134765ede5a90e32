package dev.buybox.ranking;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.internal.box.BoxData;
import dev.buybox.internal.box.BoxScorer;
import dev.buybox.internal.box.PriceWords;
import dev.buybox.policy.NearTie;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides boxes that change. Where a policy refers to the box by the landed price only, and no gate
 * on it can bar anybody, an offer's change is scored alone as long as the least price stays; in all
 * other cases the box is scored as a whole, as a ranker does it.
 */
final class LiveScorer implements BoxScorer {
  private final BoxData data;
  private final CurrentBox box;
  private final PolicySet set;
  private final List<Policy> policies;
  private final BoundPolicy[] bound;
  private final int[] bands;
  private final boolean[] shared;

  /** What scores one offer of a box that changed; nothing where more may have to follow. */
  private final @Nullable QuickScoring[] oneByOne;

  private final FirstInOrder choice;
  private final Ranking ranking;
  private final long[] landedMinor;
  private final int[] own;
  private final OwnPoints ownPoints;
  private final OneChange oneChange = new OneChange();

  private long leastMinor;
  private int winner = NOBODY;
  private int second = NOBODY;
  private int decidedBy = NOBODY;

  LiveScorer(PolicySet set, BoxData data) {
    this.data = data;
    this.set = set;
    set.policies().forEach(policy -> know(policy, data));
    this.box = new CurrentBox(data, false);
    this.policies = set.policies();
    this.bound =
        policies.stream().map(policy -> new BoundPolicy(policy, box)).toArray(BoundPolicy[]::new);
    this.bands = policies.stream().mapToInt(BoxWinners::band).toArray();
    this.shared = new boolean[bound.length];
    this.oneByOne = new QuickScoring[bound.length];
    for (int policy = 0; policy < shared.length; policy++) {
      shared[policy] = shares(policies.get(policy));
      oneByOne[policy] =
          bound[policy].secondOffer().isPresent() ? null : bound[policy].quick().orElse(null);
    }
    this.choice = new FirstInOrder(box);
    this.ranking = new Ranking(box);
    this.landedMinor = new long[box.eligible.length];
    this.own = new int[box.eligible.length];
    this.ownPoints = OwnPoints.over(own);
  }

  /** Gives every text that a policy names a code, so that any later one is another text. */
  private static void know(Policy policy, BoxData data) {
    for (Attribute attribute : data.schema().attributes()) {
      if (attribute.kind() == AttributeKind.TEXT) {
        int column = data.schema().column(attribute.qualifiedName());
        PolicyTexts.of(policy, attribute.qualifiedName()).forEach(text -> data.know(column, text));
      }
    }
  }

  private static boolean shares(Policy policy) {
    return policy.nearTie().map(NearTie::choose).orElse(NearTie.Choose.INCUMBENT)
        == NearTie.Choose.SHARE;
  }

  @Override
  public List<Policy> policies() {
    return policies;
  }

  @Override
  public int policyFor(String category) {
    return policies.indexOf(set.forCategory(category));
  }

  @Override
  public boolean priceMovesOwnPoints(int policy) {
    return bound[policy].priceMovesOwnPoints();
  }

  @Override
  public int ownPoints(int policy, int offer, int digits) {
    box.enter(0, 0, offer + 1, digits);
    BoundPolicy by = bound[policy];
    int points = by.sellerPoints(offer) + by.offerPoints(offer);
    return by.failedAlone(offer) == 0 ? points : points | BoxData.BARRED;
  }

  @Override
  public void decide(int policy, int count, int digits, int incumbent, int pinned) {
    box.enter(0, 0, count, digits);
    BoundPolicy by = bound[policy];
    leastMinor = 0;
    if (by.quick().isEmpty() || !scoreQuickly(by.quick().get())) {
      scoreAll(by);
    }
    choose(by, bands[policy], incumbent, pinned);
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // Kept in memory only.
  public boolean decideOne(
      int policy,
      long[] words,
      int pricesAt,
      int count,
      int digits,
      int changed,
      long minorBefore,
      long knownLeastMinor,
      int incumbent,
      int decidedBefore) {
    QuickScoring quick = oneByOne[policy];
    if (quick == null || knownLeastMinor == 0) {
      return false;
    }
    quick.prices().turnTo(digits);
    int first = decidedBefore == DecidedBy.SCORE.ordinal() ? incumbent : NOBODY;
    if (!oneChange.decide(
        quick, words, pricesAt, count, changed, minorBefore, knownLeastMinor, first)) {
      return false;
    }
    long holding =
        incumbent == NOBODY
            ? BoxData.NOT_RANKED
            : words[pricesAt + incumbent * PriceWords.WORDS + PriceWords.POINTS];
    chooseAfterOneChange(bands[policy], incumbent, holding);
    return true;
  }

  @Override
  public int scoreOne(
      int policy,
      long[] words,
      int priceAt,
      int digits,
      long minorBefore,
      long knownLeastMinor,
      int winnerScore,
      boolean isWinner) {
    QuickScoring quick = oneByOne[policy];
    if (quick == null || knownLeastMinor == 0) {
      return BoxData.NOT_RANKED;
    }
    quick.prices().turnTo(digits);
    return OneChange.scoreOne(
        quick, words, priceAt, minorBefore, knownLeastMinor, winnerScore, isWinner);
  }

  @SuppressWarnings("EnumOrdinal") // Kept in memory only.
  private void chooseAfterOneChange(int band, int incumbent, long holding) {
    leastMinor = oneChange.leastMinor();
    winner = oneChange.first();
    second = NOBODY;
    decidedBy = winner == NOBODY ? NOBODY : DecidedBy.SCORE.ordinal();
    if (winner != NOBODY
        && incumbent != winner
        && band != WindowGroups.NOT_HELD
        && oneChange.keeps(holding, band)) {
      winner = incumbent;
      decidedBy = DecidedBy.INCUMBENT.ordinal();
    }
  }

  /** Returns false where somebody might fail a gate on the box's prices. */
  private boolean scoreQuickly(QuickScoring quick) {
    int count = 0;
    long least = Long.MAX_VALUE;
    long greatest = 0;
    for (int offer = 0; offer < box.offerCount; offer++) {
      data.score(offer, BoxData.NOT_RANKED);
      if (data.ownPoints(offer) >= 0) {
        long minor = data.landedPriceMinor(offer);
        landedMinor[count] = minor;
        least = Math.min(least, minor);
        greatest = Math.max(greatest, minor);
        box.eligible[count++] = offer;
      }
    }
    box.eligibleCount = count;
    if (count > 0 && !quick.allPass(least, greatest)) {
      return false;
    }
    PricePieces prices = quick.prices();
    if (count > 0) {
      prices.turnTo(box.digits);
      prices.compareWith(least);
      leastMinor = least;
    }
    for (int i = 0; i < count; i++) {
      int offer = box.eligible[i];
      box.scores[i] = data.ownPoints(offer) + prices.points(landedMinor[i]);
      data.score(offer, box.scores[i]);
    }
    return true;
  }

  private void scoreAll(BoundPolicy by) {
    for (int offer = 0; offer < box.offerCount; offer++) {
      own[offer] = data.ownPoints(offer);
      data.score(offer, BoxData.NOT_RANKED);
    }
    by.gate(ownPoints);
    by.score(ownPoints);
    for (int i = 0; i < box.eligibleCount; i++) {
      data.score(box.eligible[i], box.scores[i]);
    }
  }

  @SuppressWarnings("EnumOrdinal") // Kept in memory only.
  private void choose(BoundPolicy by, int band, int incumbent, int pinned) {
    winner = NOBODY;
    second = NOBODY;
    decidedBy = NOBODY;
    if (box.eligibleCount == 0) {
      return;
    }
    BoundTieBreakers breakers = by.tieBreakers();
    int first = choice.first(breakers);
    int pinnedPlace = pinned == NOBODY ? NOBODY : choice.place(pinned);
    int place = first;
    DecidedBy reason;
    if (pinnedPlace != NOBODY) {
      place = pinnedPlace;
      reason = DecidedBy.PINNED;
    } else if (keeps(incumbent, first, band)) {
      place = choice.place(incumbent);
      reason = DecidedBy.INCUMBENT;
    } else {
      reason = choice.whatPutsFirst(first, breakers);
    }
    winner = box.eligible[place];
    decidedBy = reason.ordinal();
    chooseSecond(by, place);
  }

  private boolean keeps(int incumbent, int first, int band) {
    return incumbent != NOBODY
        && incumbent != box.eligible[first]
        && band != WindowGroups.NOT_HELD
        && choice.keeps(incumbent, first, band);
  }

  private void chooseSecond(BoundPolicy by, int place) {
    if (by.secondOffer().isPresent()) {
      int found = choice.second(by.secondOffer().get(), place, by.tieBreakers());
      second = found == NOBODY ? NOBODY : box.eligible[found];
    }
  }

  @Override
  public long leastMinor() {
    return leastMinor;
  }

  @Override
  public int winner() {
    return winner;
  }

  @Override
  public int second() {
    return second;
  }

  @Override
  public int decidedBy() {
    return decidedBy;
  }

  @Override
  public void order(int policy, int count, int digits) {
    box.enter(0, 0, count, digits);
    int ranked = 0;
    for (int offer = 0; offer < count; offer++) {
      if (data.score(offer) >= 0) {
        box.eligible[ranked] = offer;
        box.scores[ranked++] = data.score(offer);
      }
    }
    box.eligibleCount = ranked;
    ranking.order(bound[policy].tieBreakers());
  }

  @Override
  public int rankedCount() {
    return box.eligibleCount;
  }

  @Override
  public int ranked(int place) {
    return ranking.offer(place);
  }

  @Override
  public int contender(int policy, long visitorHash) {
    if (!shared[policy] || box.eligibleCount == 0) {
      return NOBODY;
    }
    long band = Winner.band(policies.get(policy).nearTie().orElseThrow());
    int drawn = ranking.offer(0);
    long best = VisitorShare.mix(visitorHash ^ data.idHash(drawn));
    for (int at = 1; at < box.eligibleCount; at++) {
      if (ranking.score(at) < ranking.score(0) - band) {
        break;
      }
      long draw = VisitorShare.mix(visitorHash ^ data.idHash(ranking.offer(at)));
      if (Long.compareUnsigned(draw, best) > 0) {
        best = draw;
        drawn = ranking.offer(at);
      }
    }
    return drawn;
  }

  @Override
  public int secondBeside(int policy, int winner) {
    Optional<BoundSecondOffer> rule = bound[policy].secondOffer();
    if (rule.isPresent()) {
      for (int at = 0; at < box.eligibleCount; at++) {
        if (rule.get().allows(ranking.offer(at), winner)) {
          return ranking.offer(at);
        }
      }
    }
    return NOBODY;
  }
}
