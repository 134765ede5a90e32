package dev.buybox.bench.live;

import dev.buybox.bench.catalogue.data.FlatMarket;
import dev.buybox.bench.catalogue.data.Shape;
import dev.buybox.bench.objects.ObjectBoxes;
import dev.buybox.bench.objects.ObjectRules;
import dev.buybox.bench.objects.OfferRecord;
import java.util.ArrayList;
import java.util.List;

/** The same marketplace as objects. */
final class ObjectMarket {
  /** Objects take too much memory for more. */
  static final int MOST_OFFERS = 1_000_000;

  private static final int PORTION = 1 << 10;

  private final FlatMarket flat;
  private final ObjectBoxes boxes = new ObjectBoxes(ObjectRules.withReturnDays());

  private ObjectMarket(FlatMarket flat) {
    this.flat = flat;
  }

  /** Draws the boxes of a shape's first offers, as many as objects have room for. */
  static ObjectMarket draw(Shape shape) {
    int offers = Math.min(shape.offers(), MOST_OFFERS);
    Shape drawn = new Shape(offers, shape.meanWidth(), shape.seed());
    ObjectMarket market = new ObjectMarket(FlatMarket.draw(drawn));
    for (int box = 0; box < market.flat.boxCount(); box++) {
      market.boxes.put(LiveMarket.product(box), market.offers(box));
    }
    return market;
  }

  /** Returns how many boxes are whole; the last may have been cut off. */
  int wholeBoxes(LiveMarket market) {
    int last = flat.boxCount() - 1;
    int width = flat.firstOffer()[last + 1] - flat.firstOffer()[last];
    return width == market.width(last) ? last + 1 : last;
  }

  private List<OfferRecord> offers(int box) {
    List<OfferRecord> offers = new ArrayList<>();
    for (int offer = flat.firstOffer()[box]; offer < flat.firstOffer()[box + 1]; offer++) {
      offers.add(
          new OfferRecord(
              flat.offerId(box, offer),
              flat.sellers().get(flat.seller(offer)),
              flat.priceMinor(offer),
              flat.shippingMinor(offer),
              orNaN(flat.deliveryDays(offer)),
              orNaN(flat.warrantyMonths(offer)),
              "",
              1,
              offer));
    }
    return List.copyOf(offers);
  }

  private static double orNaN(int number) {
    return number == FlatMarket.MISSING ? Double.NaN : number;
  }

  ObjectBoxes boxes() {
    return boxes;
  }

  /** Changes prices of offers, all of which must be here. */
  void change(LiveMarket market, Changes changes, int count) {
    int at = changes.advance(count);
    long[] prices = changes.prices();
    for (int i = at; i < at + count; i++) {
      int offer = changes.offers()[i];
      int box = market.box(offer);
      boxes.price(LiveMarket.product(box), flat.offerId(box, offer), prices[i]);
    }
  }

  /** One price after the other; looking up the offer's id is part of what is measured. */
  Contender contender(LiveMarket market, Changes changes) {
    return new OneThread("objects", PORTION, count -> change(market, changes, count));
  }
}
