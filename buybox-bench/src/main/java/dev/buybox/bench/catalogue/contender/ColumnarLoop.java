package dev.buybox.bench.catalogue.contender;

import dev.buybox.bench.catalogue.data.FlatMarket;
import java.util.function.IntToDoubleFunction;

/**
 * The loop that one writes first: columns of doubles, box by box; the best price of the box, then
 * the score of each offer, and the best one is kept; the lower price wins a tie. One thread.
 *
 * <p>Measured: that loop over all boxes, with a logarithm for each offer, and whatever {@link Form}
 * says. Not measured: filling the columns.
 */
public final class ColumnarLoop implements Contender {
  /** How much is computed in a pass. */
  public enum Form {
    /** The points of nine criteria are ready, as one double an offer; the price's are not. */
    COMPILED("columns-compiled", Comparison.COMPILED),

    /** All ten from the attributes; the seven of the seller once a seller, at the beginning. */
    RAW("columns-raw", Comparison.RAW),

    /** All ten from the attributes, for every offer anew. */
    RAW_BY_OFFER("columns-raw-by-offer", Comparison.RAW);

    private final String label;
    private final Comparison comparison;

    Form(String label, Comparison comparison) {
      this.label = label;
      this.comparison = comparison;
    }

    /** Returns what the contender is called. */
    public String label() {
      return label;
    }
  }

  private final FlatMarket market;
  private final Form form;
  private final int[] winners;
  private final int[] firstOffer;
  private final SellerColumns sellers;
  private final int[] seller;
  private final double[] landed;
  private final double[] own;
  private final double[] deliveryDays;
  private final double[] warrantyMonths;

  /** Takes a market; nothing is copied yet. */
  public ColumnarLoop(FlatMarket market, Form form) {
    this.market = market;
    this.form = form;
    this.winners = new int[market.boxCount()];
    this.firstOffer = market.firstOffer();
    this.sellers = new SellerColumns(market.sellers());
    boolean compiled = form == Form.COMPILED;
    int offers = market.offerCount();
    landed = new double[offers];
    own = new double[compiled ? offers : 0];
    seller = new int[compiled ? 0 : offers];
    deliveryDays = new double[compiled ? 0 : offers];
    warrantyMonths = new double[compiled ? 0 : offers];
  }

  @Override
  public Description description() {
    return new Description(form.label, form.comparison, Role.RIVAL, 1, market.offerCount(), 0);
  }

  @Override
  public void prepare() {
    for (int offer = 0; offer < landed.length; offer++) {
      landed[offer] = market.landedMinor(offer) / 100.0;
      if (form == Form.COMPILED) {
        own[offer] = ownPoints(offer, sellers.points(market.seller(offer)));
      } else {
        seller[offer] = market.seller(offer);
        deliveryDays[offer] = orNaN(market.deliveryDays(offer));
        warrantyMonths[offer] = orNaN(market.warrantyMonths(offer));
      }
    }
  }

  private double ownPoints(int offer, double sellerPoints) {
    return sellerPoints
        + TenPoints.delivery(orNaN(market.deliveryDays(offer)))
        + TenPoints.warranty(orNaN(market.warrantyMonths(offer)));
  }

  private static double orNaN(int number) {
    return number == FlatMarket.MISSING ? Double.NaN : number;
  }

  @Override
  public void pass() {
    switch (form) {
      case COMPILED -> rank(offer -> own[offer]);
      case RAW -> rank(withSellersFirst());
      case RAW_BY_OFFER -> rank(offer -> sellers.points(seller[offer]) + offerPoints(offer));
    }
  }

  private IntToDoubleFunction withSellersFirst() {
    double[] points = new double[sellers.count()];
    for (int i = 0; i < points.length; i++) {
      points[i] = sellers.points(i);
    }
    return offer -> points[seller[offer]] + offerPoints(offer);
  }

  private double offerPoints(int offer) {
    return TenPoints.delivery(deliveryDays[offer]) + TenPoints.warranty(warrantyMonths[offer]);
  }

  private void rank(IntToDoubleFunction ownPoints) {
    for (int box = 0; box < winners.length; box++) {
      winners[box] = winner(firstOffer[box], firstOffer[box + 1], ownPoints);
    }
  }

  private int winner(int from, int to, IntToDoubleFunction ownPoints) {
    double best = Double.POSITIVE_INFINITY;
    for (int offer = from; offer < to; offer++) {
      best = Math.min(best, landed[offer]);
    }
    int winner = -1;
    double highest = -1;
    for (int offer = from; offer < to; offer++) {
      double score = ownPoints.applyAsDouble(offer) + TenPoints.price(landed[offer], best);
      if (score > highest || (score == highest && landed[offer] < landed[winner])) {
        highest = score;
        winner = offer;
      }
    }
    return winner;
  }

  @Override
  public Answer answer() {
    return Answer.winners(winners, false);
  }
}
