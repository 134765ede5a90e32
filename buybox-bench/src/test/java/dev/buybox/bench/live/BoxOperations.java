package dev.buybox.bench.live;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.live.LiveInsides;
import dev.buybox.live.LiveWriter;
import dev.buybox.live.RankingView;
import dev.buybox.live.UnprotectedWriter;
import dev.buybox.live.WinnerView;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * One box and what can be done to it, each as a call that returns what it saw. Used from one thread
 * it is its own sequential specification.
 */
final class BoxOperations {
  static final int OFFERS = 2;

  private static final String POLICY =
      """
      {"policy": "box", "version": "1", "criteria": [
        {"name": "price", "of": "offer.price", "weight": 1,
         "value": {"points": [[0, 0.0], [10, 1.0]]}}]}
      """;
  private static final PolicySet POLICIES = PolicySet.of(Policy.parse(POLICY));

  /** Which offers were removed by their first handles, which then mean nothing any more. */
  private final AtomicIntegerArray removed = new AtomicIntegerArray(OFFERS);

  private final LiveInsides insides =
      new LiveInsides(POLICIES, Catalog.builder().build().schema(), true, 1);

  /** Begins with a box of two offers of price 1. */
  BoxOperations() {
    for (int offer = 0; offer < OFFERS; offer++) {
      put(offer, 1);
    }
  }

  String put(int offer, int price) {
    return insides
        .catalog()
        .newWriter()
        .put(
            Offer.builder("1", Integer.toString(offer), "0")
                .priceMinor(price, "EUR")
                .shippingMinor(price)
                .build())
        .name();
  }

  /** Changes the price and the shipping of an offer, by its first handle. */
  String price(int offer, int price) {
    LiveWriter writer = insides.catalog().newWriter();
    return writer.price(LiveInsides.loaded(0, offer), price, price).name();
  }

  /** Changes the price of an offer without lock and version. */
  String priceUnprotected(int offer, int price) {
    UnprotectedWriter writer = insides.unprotectedWriter();
    return writer.price(LiveInsides.loaded(0, offer), price).name();
  }

  /** Removes an offer, by its first handle: another one that is put later stays. */
  String remove(int offer) {
    removed.set(offer, 1);
    return insides.catalog().newWriter().remove(LiveInsides.loaded(0, offer)).name();
  }

  /** Returns all that what is returned from now on can depend on. For one thread. */
  String state() {
    return ranking() + removed;
  }

  /** Returns the winner's price and score. */
  String winner() {
    WinnerView view = insides.catalog().newWinnerView();
    return view.read(0) ? view.priceMinor() + " " + view.score() : "nobody";
  }

  /** Returns prices and scores in the order of the ranking. */
  String ranking() {
    RankingView view = insides.catalog().newRankingView();
    StringBuilder ranking = new StringBuilder();
    int ranked = view.read(0);
    for (int place = 0; place < ranked; place++) {
      ranking.append(view.offerId(place)).append(' ').append(view.priceMinor(place));
      ranking.append(' ').append(view.score(place)).append(", ");
    }
    return ranking.toString();
  }
}
