package dev.buybox.bench.live;

import dev.buybox.bench.catalogue.data.BenchPolicy;
import dev.buybox.bench.catalogue.data.MarketParts;
import dev.buybox.bench.catalogue.data.Shape;
import dev.buybox.catalog.Catalog;
import dev.buybox.live.LiveCatalog;
import dev.buybox.live.LiveInsides;
import dev.buybox.live.LiveWriter;
import java.util.Arrays;

/**
 * A generated marketplace in a live catalogue with numeric ids, and what a benchmark must know of
 * it: which offers a box has, what they cost at first, whose they are.
 */
final class LiveMarket {
  private static final int BOXES_IN_PART = 100_000;
  private static final long FIRST_PRODUCT = 100_000_000;
  private static final int FIRST_SELLER = 100_000;
  private static final long ADDED_OFFER = 900_000_000_000L;
  private static final int EVENTS = 1 << 16;

  private final LiveInsides insides;
  private final int[] price;
  private final int[] offersOfSeller = new int[Shape.SELLERS];
  private int[] firstOffer;
  private int offers;
  private int boxes;

  private LiveMarket(Shape shape, LiveInsides insides) {
    this.insides = insides;
    this.price = new int[shape.offers()];
    this.firstOffer = new int[shape.offers() + 1];
  }

  /** Draws a marketplace of ten criteria and loads it. */
  static LiveMarket draw(Shape shape) {
    LiveMarket[] market = new LiveMarket[1];
    MarketParts.draw(
        shape,
        BenchPolicy.TEN_CRITERIA,
        BOXES_IN_PART,
        part -> {
          if (market[0] == null) {
            market[0] =
                new LiveMarket(
                    shape,
                    new LiveInsides(
                        BenchPolicy.TEN_CRITERIA.policies(), part.schema(), true, EVENTS));
          }
          market[0].load(part);
        });
    LiveMarket drawn = market[0];
    drawn.firstOffer = Arrays.copyOf(drawn.firstOffer, drawn.boxes + 1);
    return drawn;
  }

  private void load(Catalog part) {
    insides.load(part);
    for (int box = 0; box < part.boxCount(); box++) {
      for (int offer = part.firstOffer(box); offer < part.endOffer(box); offer++) {
        price[offers++] = (int) part.priceMinor(offer);
        offersOfSeller[part.seller(offer)]++;
      }
      firstOffer[++boxes] = offers;
    }
  }

  LiveInsides insides() {
    return insides;
  }

  LiveCatalog live() {
    return insides.catalog();
  }

  /** Returns the product of a box. */
  static long product(int box) {
    return FIRST_PRODUCT + box;
  }

  int boxCount() {
    return boxes;
  }

  int offerCount() {
    return offers;
  }

  /** Returns the box of an offer, both as they were loaded. */
  int box(int offer) {
    int found = Arrays.binarySearch(firstOffer, offer);
    return found >= 0 ? found : -found - 2;
  }

  int place(int box, int offer) {
    return offer - firstOffer[box];
  }

  int width(int box) {
    return firstOffer[box + 1] - firstOffer[box];
  }

  /** Returns an offer's handle. */
  long handle(int offer) {
    int box = box(offer);
    return LiveInsides.loaded(box, place(box, offer));
  }

  /** Returns what an offer cost at first, in minor units. */
  int priceMinor(int offer) {
    return price[offer];
  }

  /**
   * Has the seller of most offers sell in more boxes, one offer each and without attributes.
   *
   * @param wanted how many offers it should have; fewer if there are not as many boxes
   * @return its number
   */
  int growSeller(int wanted) {
    int most = 0;
    for (int seller = 1; seller < offersOfSeller.length; seller++) {
      most = offersOfSeller[seller] > offersOfSeller[most] ? seller : most;
    }
    int seller = live().seller(Integer.toString(FIRST_SELLER + most));
    LiveWriter writer = live().newWriter();
    for (int box = 0; box < boxes && offersOfSeller[most] < wanted; box++) {
      writer.put(product(box), ADDED_OFFER, seller, price[firstOffer[box]], 0, "EUR");
      offersOfSeller[most]++;
    }
    return seller;
  }

  int offersOfSeller(int seller) {
    return offersOfSeller[Integer.parseInt(live().sellerId(seller)) - FIRST_SELLER];
  }
}
