package dev.buybox.advice;

import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.CatalogLimits;
import dev.buybox.internal.Prices;
import dev.buybox.policy.Criterion;
import dev.buybox.ranking.GateFailure;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.RankingProgress;
import dev.buybox.ranking.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * Tells what an offer would need to win its box (scoring rule 12): which price, or how much more of
 * any one quality, all else being as it is. The rules are not copied: every answer was tried.
 *
 * <p>{@link #searchPrice(int)} is the hot form: it allocates nothing and leaves its answer to
 * {@link #priceOutcome()} and {@link #highestPriceMinor()}. A search ranks the box at most 40 times
 * where the prices of the box lie below 10^9 minor units, every criterion on the price pulls the
 * same way, and the price does not change who else is eligible; each set of eligible offers that it
 * passes through costs 2 rankings more. Where criteria on the price pull both ways it may take
 * more; the answer is the same.
 *
 * <p>For one thread.
 */
public final class Advisor {
  /** The attribute that bounds a search from below, in the currency's unit. */
  public static final String MIN_PRICE = "offer.min_price";

  private static final long HIGHEST_PRICE = CatalogLimits.MAX_PRICE_MINOR;
  private static final long LOWEST_PRICE = 1;
  private static final double WHOLE = 1e-4;

  private final Catalog catalog;
  private final Trial trial;
  private final PriceSearch prices;
  private final QualitySearch qualities;
  private final int minPriceColumn;

  private int offer = -1;
  private PriceOutcome outcome = PriceOutcome.UNREACHABLE;
  private long highest = PriceSearch.NONE;

  private Advisor(Ranker ranker, Catalog catalog) {
    this.catalog = catalog;
    this.trial = Trial.of(ranker);
    this.prices = new PriceSearch(trial);
    this.qualities = new QualitySearch(trial);
    this.minPriceColumn =
        catalog
                .schema()
                .find(MIN_PRICE)
                .filter(found -> found.kind() == AttributeKind.NUMBER)
                .isPresent()
            ? catalog.schema().column(MIN_PRICE)
            : -1;
  }

  /** Returns an advisor by the same policies, catalogue and incumbents as a ranker's. */
  public static Advisor of(Ranker ranker) {
    return new Advisor(ranker, ranker.catalog());
  }

  /**
   * Searches the highest price with which an offer wins.
   *
   * @param offer the catalogue's number of it
   * @throws IndexOutOfBoundsException if there is no such offer
   */
  public void searchPrice(int offer) {
    this.offer = offer;
    trial.about(offer);
    boolean wins = trial.wins();
    boolean alone = trial.rivals() == 0;
    highest = prices.highest(lowestPriceMinor(), HIGHEST_PRICE);
    if (wins) {
      outcome = alone ? PriceOutcome.NO_COMPETITION : PriceOutcome.WINNING;
      highest = Math.max(highest, catalog.priceMinor(offer));
    } else if (highest == PriceSearch.NONE) {
      outcome = prices.wasEverEligible() ? PriceOutcome.UNREACHABLE : PriceOutcome.NOT_ELIGIBLE;
    } else {
      outcome = alone ? PriceOutcome.NO_COMPETITION : PriceOutcome.REACHABLE;
    }
  }

  private long lowestPriceMinor() {
    double least = minPriceColumn < 0 ? Double.NaN : catalog.number(minPriceColumn, offer);
    if (!(least > 0)) {
      return LOWEST_PRICE;
    }
    double minor = least;
    for (int digit = catalog.currencyDigits(catalog.boxOf(offer)); digit > 0; digit--) {
      minor *= 10;
    }
    // 12.34 times 100 is not exactly 1234 in doubles.
    double whole = Math.abs(minor - Math.rint(minor)) < WHOLE ? Math.rint(minor) : Math.ceil(minor);
    return Math.max(LOWEST_PRICE, (long) Math.min(whole, HIGHEST_PRICE + 1.0));
  }

  /** Returns what the last search found. */
  public PriceOutcome priceOutcome() {
    return outcome;
  }

  /**
   * Returns the highest price that wins, shipping apart, in minor units; -1 if the last search
   * found none. {@link #everyPriceWins()} tells whether there is none higher.
   */
  public long highestPriceMinor() {
    return highest;
  }

  /** Returns whether even the highest price wins that a catalogue can hold. */
  public boolean everyPriceWins() {
    return highest >= HIGHEST_PRICE;
  }

  /** Returns how often the last search ranked the box. */
  public int rankings() {
    return trial.rankings();
  }

  /**
   * Searches the price with which an offer wins, and returns the answer as a value.
   *
   * @throws IndexOutOfBoundsException if there is no such offer
   */
  public PriceToWin priceToWin(int offer) {
    searchPrice(offer);
    int box = catalog.boxOf(offer);
    boolean found = highest != PriceSearch.NONE && !everyPriceWins();
    return new PriceToWin(
        catalog.product(box),
        catalog.condition(box),
        catalog.segment(box),
        catalog.offerId(offer),
        catalog.sellerId(catalog.seller(offer)),
        catalog.currency(box),
        catalog.currencyDigits(box),
        outcome,
        catalog.priceMinor(offer),
        found ? OptionalLong.of(highest) : OptionalLong.empty(),
        everyPriceWins(),
        outcome == PriceOutcome.NOT_ELIGIBLE ? gatesThatNoPriceMends() : List.of());
  }

  /** The gates that fail at both ends; where each alone could be passed, those failed as it is. */
  private List<GateFailure> gatesThatNoPriceMends() {
    trial.price(lowestPriceMinor());
    List<String> atLowest = trial.failures().stream().map(GateFailure::code).toList();
    trial.price(HIGHEST_PRICE);
    List<String> atHighest = trial.failures().stream().map(GateFailure::code).toList();
    trial.asItIs();
    List<GateFailure> failures = trial.failures();
    List<GateFailure> always =
        failures.stream()
            .filter(failure -> atLowest.contains(failure.code()))
            .filter(failure -> atHighest.contains(failure.code()))
            .toList();
    return always.isEmpty() ? failures : always;
  }

  /**
   * Returns what an offer would need on each criterion alone, prices apart, in the policy's order.
   * Allocates; ranks the box at most 70 times for each criterion and each gate on its attribute.
   *
   * @throws IndexOutOfBoundsException if there is no such offer
   */
  public List<QualityToWin> qualityToWin(int offer) {
    trial.about(offer);
    List<Criterion> criteria = trial.policy().criteria();
    List<QualityToWin> answers = new ArrayList<>();
    for (int place = 0; place < criteria.size(); place++) {
      if (!Prices.isPrice(criteria.get(place).of())) {
        answers.add(qualities.of(place));
      }
    }
    return List.copyOf(answers);
  }

  /**
   * Returns everything that is to be said of an offer.
   *
   * @throws IndexOutOfBoundsException if there is no such offer
   */
  public Advice advise(int offer) {
    return new Advice(priceToWin(offer), qualityToWin(offer));
  }

  /**
   * Returns the prices to win for all offers of a seller: first those that a price would win, the
   * smallest part of the price to give up first; then those that no price wins; then those that win
   * already. Looks through the whole catalogue once, and ranks the box of each of its offers as
   * often as {@link #priceToWin} says: where a seller has many offers in one wide box, that takes
   * time in proportion to both.
   *
   * @param seller the catalogue's number of it
   * @throws IndexOutOfBoundsException if there is no such seller
   */
  public SellerAdvice adviseSeller(int seller) {
    return adviseSeller(seller, (done, total) -> {});
  }

  /**
   * Returns the same as {@link #adviseSeller(int)}, and tells how far it is.
   *
   * @param seller the catalogue's number of it
   * @param progress told how many boxes were looked through
   * @throws IndexOutOfBoundsException if there is no such seller
   */
  public SellerAdvice adviseSeller(int seller, RankingProgress progress) {
    List<PriceToWin> prices = new ArrayList<>();
    String id = catalog.sellerId(seller);
    for (int each = 0; each < catalog.offerCount(); each++) {
      if (catalog.seller(each) == seller) {
        prices.add(priceToWin(each));
        progress.at(catalog.boxOf(each), catalog.boxCount());
      }
    }
    prices.sort(
        Comparator.comparingInt((PriceToWin price) -> turn(price))
            .thenComparingDouble(PriceToWin::priceCut));
    return new SellerAdvice(id, prices);
  }

  private static int turn(PriceToWin price) {
    return switch (price.outcome()) {
      case REACHABLE -> 0;
      case UNREACHABLE -> 1;
      case NOT_ELIGIBLE -> 2;
      case WINNING -> 3;
      case NO_COMPETITION -> price.isAloneAndTooDear() ? 0 : 4;
    };
  }
}
