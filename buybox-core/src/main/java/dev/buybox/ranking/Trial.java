package dev.buybox.ranking;

import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.internal.Prices;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.NearTie;
import dev.buybox.policy.Policy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Ranks a box as if one of its offers were different: another price, another number, another text.
 * All else is as it is, the incumbent too, and the very rules of {@link Ranker} decide.
 *
 * <p>{@link #about(int)} names the offer; each of the methods that suppose something forgets what
 * was supposed before and ranks the box. To win means to win the box as it stands: against an
 * incumbent, to leave the band or pass it; under {@code share}, to be among the contenders.
 *
 * <p>For one thread. Nothing here allocates but {@link #failures()} and what returns lists. Making
 * one costs no pass over the catalogue; it takes about 70 bytes for each offer of the widest box.
 */
public final class Trial {
  private final Ranker ranker;
  private final Catalog catalog;
  private final Assumption assumption;
  private final EligibilityMark upper = new EligibilityMark();
  private final EligibilityMark lower = new EligibilityMark();
  private final int[] support;

  private int offer = -1;
  private boolean priceRanked;
  private long rankedPriceMinor;
  private int rankings;

  private Trial(Ranker ranker) {
    this.ranker = ranker;
    this.catalog = ranker.catalog();
    this.assumption = ranker.box().assumption;
    this.support = new int[catalog.maxOffersInBox()];
  }

  /** Returns a trial of the same policies, catalogue and incumbents as a ranker's. */
  public static Trial of(Ranker ranker) {
    return new Trial(ranker.forTrial());
  }

  /**
   * Turns to an offer and ranks its box as it is.
   *
   * @param offer the catalogue's number of it
   * @throws IndexOutOfBoundsException if there is no such offer
   */
  public void about(int offer) {
    this.offer = Objects.checkIndex(offer, catalog.offerCount());
    rankings = 0;
    asItIs();
  }

  /** Ranks the box as it is. */
  public void asItIs() {
    assumption.about(offer);
    rank();
  }

  /**
   * Turns to an offer and ranks its box as if the offer were not there: neither ranked, nor seen by
   * any reference. {@link #failures()} is of no use then.
   *
   * @param offer the catalogue's number of it
   * @throws IndexOutOfBoundsException if there is no such offer
   */
  public void without(int offer) {
    this.offer = Objects.checkIndex(offer, catalog.offerCount());
    rankings = 0;
    assumption.about(offer);
    assumption.absent();
    rank();
  }

  /** Returns the offer that wins the box as it was ranked last, -1 if nobody does. */
  public int winner() {
    return ranker.winner();
  }

  /**
   * Ranks the box as if the offer had another price, its shipping being the same.
   *
   * @param priceMinor at least 1
   */
  public void price(long priceMinor) {
    suppose(priceMinor);
    rank();
    priceRanked = true;
    rankedPriceMinor = priceMinor;
  }

  private void suppose(long priceMinor) {
    assumption.about(offer);
    assumption.price(priceMinor);
    priceRanked = false;
  }

  /**
   * Ranks the box as if the offer had another number where a criterion looks: an attribute that is
   * a number changes wherever the policy looks at it; a rate of counts changes for this criterion
   * alone, since gates and guards ask for the counts themselves.
   *
   * @param criterion its place in {@link #policy()}
   * @param number finite, in the attribute's unit, or the rate or estimate
   * @throws IllegalArgumentException if the criterion looks at texts or at the price, or the number
   *     is not finite
   */
  public void number(int criterion, double number) {
    Criterion looked = policy().criteria().get(criterion);
    if (looked.curve() instanceof Curve.TextValues || Prices.isPrice(looked.of())) {
      throw new IllegalArgumentException(
          looked.of() + " is no number that can be tried; use text(...) or price(...)");
    } else if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(looked.of() + " cannot be " + number);
    }
    assumption.about(offer);
    if (isRate(criterion)) {
      assumption.criterion(criterion, number);
    } else {
      assumption.attribute(looked.of(), number);
    }
    rank();
  }

  /** Returns whether a criterion looks at counts. */
  public boolean isRate(int criterion) {
    Criterion looked = policy().criteria().get(criterion);
    return looked.estimate().isPresent()
        || catalog
            .schema()
            .find(looked.of())
            .filter(found -> found.kind() == AttributeKind.COUNTS)
            .isPresent();
  }

  /** Returns the texts that the offer could have: the catalogue's, and those the policy names. */
  public List<String> texts(int criterion) {
    return new Sources(ranker.box(), policy()).texts(policy().criteria().get(criterion).of());
  }

  /**
   * Ranks the box as if the offer had another text where a criterion looks, and wherever the policy
   * looks at the same attribute.
   *
   * @param criterion its place in {@link #policy()}
   * @param text one of {@link #texts(int)}
   * @throws IllegalArgumentException if it is none of them, or the criterion looks at numbers
   */
  public void text(int criterion, String text) {
    Criterion looked = policy().criteria().get(criterion);
    int code = texts(criterion).indexOf(text);
    if (!(looked.curve() instanceof Curve.TextValues) || code < 0) {
      throw new IllegalArgumentException(
          looked.of() + " cannot be \"" + text + "\", only one of " + texts(criterion));
    }
    assumption.about(offer);
    assumption.attribute(looked.of(), code);
    rank();
  }

  private void rank() {
    priceRanked = false;
    rankings++;
    ranker.rank(catalog.boxOf(offer));
  }

  /** Returns the policy that decides the offer's box. */
  public Policy policy() {
    return ranker.policy();
  }

  /** Returns what a criterion looks at as it was ranked last; NaN if it is missing or a text. */
  public double number(int criterion) {
    BoundCriterion bound = ranker.bound().criteria().get(criterion);
    return bound.criterion().curve() instanceof Curve.TextValues ? Double.NaN : bound.number(offer);
  }

  /** Returns the text that a criterion looks at, as the data have it. */
  public Optional<String> text(int criterion) {
    Criterion looked = policy().criteria().get(criterion);
    return new RawReader(ranker.box()).read(looked.of(), offer).text();
  }

  /** Returns whether the offer wins as it was ranked last. */
  public boolean wins() {
    return ranker.wins(offer);
  }

  /** Returns whether the offer passes all gates as it was ranked last. */
  public boolean eligible() {
    return ranker.box().failed[offer - ranker.box().firstOffer] == 0;
  }

  /** Returns how many other offers are eligible as it was ranked last. */
  public int rivals() {
    return ranker.rankedCount() - (eligible() ? 1 : 0);
  }

  /** Returns why the offer is barred as it was ranked last; empty if it is not. */
  public List<GateFailure> failures() {
    return ranker.failures(offer);
  }

  /** Returns how often the box was ranked since {@link #about(int)}, that one included. */
  public int rankings() {
    return rankings;
  }

  /**
   * Returns the lowest price from which on, up to another, every offer of the box passes and fails
   * the same gates. Ranks nothing: it looks at the gates alone, at most 50 times.
   *
   * @param fromMinor the lowest price of interest
   * @param toMinor the other price, at least the lowest
   */
  public long sameGatesFrom(long fromMinor, long toMinor) {
    mark(upper, toMinor);
    if (sameAsUpper(fromMinor)) {
      return fromMinor;
    }
    long differs = fromMinor;
    long same = toMinor;
    while (same - differs > 1) {
      long between = between(differs, same);
      if (sameAsUpper(between)) {
        same = between;
      } else {
        differs = between;
      }
    }
    return same;
  }

  private boolean sameAsUpper(long priceMinor) {
    mark(lower, priceMinor);
    return lower.isSameAs(upper);
  }

  private void mark(EligibilityMark mark, long priceMinor) {
    suppose(priceMinor);
    ranker.gate(catalog.boxOf(offer));
    mark.take(ranker.box());
  }

  /** Returns whether the offer passes all gates at a price; looks at the gates alone. */
  public boolean eligibleAt(long priceMinor) {
    mark(lower, priceMinor);
    return lower.ownPasses();
  }

  /**
   * Returns a price between two others: by ratio while they are far apart, then halfway.
   *
   * @param lowMinor at least 1
   * @param highMinor more than 1 above
   */
  public static long between(long lowMinor, long highMinor) {
    if (highMinor / 2 <= lowMinor) {
      return lowMinor + (highMinor - lowMinor) / 2;
    }
    long byRatio = (long) Math.sqrt((double) lowMinor * highMinor);
    return Math.max(lowMinor + 1, Math.min(highMinor - 1, byRatio));
  }

  /**
   * Returns whether some price of a range may win; {@code false} is sure. Where the policy lets
   * every criterion on the price pull the same way, {@code true} is sure as well, and costs one
   * ranking; else it takes the best of each criterion by itself, at the cost of two.
   *
   * @param lowMinor the lowest price
   * @param highMinor the highest; every offer passes the same gates from one to the other
   */
  public boolean mayWin(long lowMinor, long highMinor) {
    return switch (ranker.bound().priceEffect()) {
      case NONE, LOWER_HELPS -> winsAt(lowMinor);
      case HIGHER_HELPS -> winsAt(highMinor);
      case BOTH -> mayWinInFavour(lowMinor, highMinor);
    };
  }

  /** Returns whether a price wins, without ranking again at the price that was ranked last. */
  public boolean winsAt(long priceMinor) {
    if (!priceRanked || rankedPriceMinor != priceMinor) {
      price(priceMinor);
    }
    return wins();
  }

  private boolean mayWinInFavour(long lowMinor, long highMinor) {
    suppose(lowMinor);
    rankings += 2;
    ranker.gate(catalog.boxOf(offer));
    if (place(ranker.pinned()) >= 0) {
      return ranker.pinned() == offer;
    }
    ranker.scoreInFavour(lowMinor, highMinor, support);
    CatalogBox box = ranker.box();
    int ownPlace = place(offer);
    if (ownPlace < 0) {
      return false;
    }
    long own = box.scores[ownPlace];
    for (int i = 0; i < box.eligibleCount; i++) {
      if (i != ownPlace && staysBehind(box.eligible[i], own - box.scores[i], lowMinor, highMinor)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a lead over a rival, which may be below 0, is not enough to win. */
  private boolean staysBehind(int rival, long lead, long lowMinor, long highMinor) {
    int incumbent = ranker.incumbents().of(ranker.box().box);
    Optional<NearTie> nearTie = policy().nearTie();
    if (nearTie.isPresent()) {
      long band = Winner.band(nearTie.get());
      boolean share = nearTie.get().choose() == NearTie.Choose.SHARE;
      if (share || incumbent == offer) {
        return lead < -band;
      } else if (incumbent == rival && lead <= band) {
        return true;
      }
    }
    return lead < 0 || (lead == 0 && losesTie(rival, lowMinor, highMinor));
  }

  private boolean losesTie(int rival, long lowMinor, long highMinor) {
    return !winsTie(rival, lowMinor) && !winsTie(rival, highMinor);
  }

  private boolean winsTie(int rival, long priceMinor) {
    assumption.price(priceMinor);
    int order = ranker.bound().tieBreakers().compare(offer, rival);
    return order != 0 ? order < 0 : offer < rival;
  }

  private int place(int wanted) {
    CatalogBox box = ranker.box();
    for (int i = 0; i < box.eligibleCount; i++) {
      if (box.eligible[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
