package dev.buybox.analyst.generate;

import java.io.IOException;

/** Draws the offers of boxes and writes them, with who holds each box. For one thread. */
final class BoxOffers {
  /** At most so many offers are in a box. */
  static final int MOST_OFFERS = 60;

  private static final String CURRENCY = "EUR";

  /** The same offer once more, under another id. */
  private static final double REPEATED = 0.01;

  private static final double HELD = 0.6;
  private static final double HELD_BY_THE_FIRST = 0.7;
  private static final double HOLDER_GONE = 0.03;

  private final Sellers sellers;
  private final Rows offers;
  private final Rows incumbents;
  private final OfferRow[] inBox = new OfferRow[MOST_OFFERS];
  private long offerCount;
  private long incumbentCount;

  BoxOffers(Sellers sellers, Rows offers, Rows incumbents) throws IOException {
    this.sellers = sellers;
    this.offers = offers;
    this.incumbents = incumbents;
    offers.write(
        "product,condition,segment,category,offer,seller,price,shipping,currency,delivery_days,"
            + "stock,reference_price,warranty_months,battery_health");
    incumbents.write("product,condition,segment,offer");
  }

  /** Returns how many offers were written. */
  long offerCount() {
    return offerCount;
  }

  /** Returns how many boxes are held. */
  long incumbentCount() {
    return incumbentCount;
  }

  /** Draws and writes a box. */
  void write(Box box, Draw draw) throws IOException {
    int width = width(draw);
    int first = draw.below(width);
    for (int place = 0; place < width; place++) {
      boolean repeated = place > 0 && place != first && draw.chance(REPEATED);
      inBox[place] = repeated ? inBox[place - 1] : offer(box, place, place == first, draw);
      writeOffer(box, inBox[place]);
    }
    if (draw.chance(HELD)) {
      writeIncumbent(box, width, first, draw);
    }
  }

  /** So that half of the boxes have one offer, a third of the rest two, and few have many. */
  private int width(Draw draw) {
    double least = 1.0 / (MOST_OFFERS + 1);
    double unit = 1 - draw.unit() * (1 - least);
    return Math.min((int) (1 / unit), Math.min(MOST_OFFERS, sellers.count() / 3));
  }

  private OfferRow offer(Box box, int place, boolean first, Draw draw) {
    int seller = otherSeller(place, draw);
    Prices.Ask ask = first ? new Prices.Ask(box.lowest(), true) : Prices.beside(box.lowest(), draw);
    return OfferRow.draw(box, seller, sellers.handlingDays(seller), ask, draw);
  }

  /** Draws a seller who is not in the box yet. */
  private int otherSeller(int before, Draw draw) {
    while (true) {
      int seller = sellers.draw(draw);
      boolean isNew = true;
      for (int place = 0; place < before; place++) {
        isNew &= inBox[place].seller() != seller;
      }
      if (isNew) {
        return seller;
      }
    }
  }

  private void writeOffer(Box box, OfferRow offer) throws IOException {
    offerCount++;
    beginRow(offers, box)
        .cell(box.category().label())
        .cell(offerId(offerCount))
        .cell(sellers.id(offer.seller()))
        .cell(offer.price())
        .cell(offer.shipping())
        .cell(CURRENCY)
        .cell(offer.deliveryDays())
        .cell(offer.stock())
        .cell(offer.referencePrice())
        .cell(offer.warrantyMonths())
        .cell(offer.batteryHealth())
        .end();
  }

  private void writeIncumbent(Box box, int width, int first, Draw draw) throws IOException {
    incumbentCount++;
    int holder = draw.chance(HELD_BY_THE_FIRST) ? first : draw.below(width);
    boolean gone = draw.chance(HOLDER_GONE);
    beginRow(incumbents, box)
        .cell(gone ? "gone-" + incumbentCount : offerId(offerCount - width + 1 + holder))
        .end();
  }

  private static Rows beginRow(Rows rows, Box box) {
    return rows.cell(box.product()).cell(box.condition().label()).cell(box.segment());
  }

  private static String offerId(long number) {
    return "o-" + number;
  }
}
