package dev.buybox.analyst;

import dev.buybox.catalog.Catalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/**
 * What a marketplace looks like, in figures by name. Names that begin with "share" are parts of 1.
 * A figure that the data do not have is NaN.
 */
final class MarketFigures {
  /** Below so much of the median of its box, a price is taken for a mistake. */
  private static final double MISTAKE = 0.3;

  private static final double FAR_ABOVE = 1.7;
  private static final double NEAR = 1.05;
  private static final long MANY_ORDERS = 30;

  private final Catalog catalog;
  private final Map<String, Double> figures = new LinkedHashMap<>();

  private MarketFigures(Catalog catalog) {
    this.catalog = catalog;
  }

  static Map<String, Double> of(Catalog catalog) {
    MarketFigures market = new MarketFigures(catalog);
    market.addSizes();
    market.addPrices();
    market.addSellers();
    market.addMissing();
    return market.figures;
  }

  private void addSizes() {
    double[] widths = new double[catalog.boxCount()];
    for (int box = 0; box < widths.length; box++) {
      widths[box] = catalog.endOffer(box) - catalog.firstOffer(box);
    }
    figures.put("boxes", (double) catalog.boxCount());
    figures.put("offers", (double) catalog.offerCount());
    figures.put("offers per box, mean", Arrays.stream(widths).average().orElse(Double.NaN));
    addQuantiles("offers per box", widths, 0.5, 0.9, 0.99, 1);
    figures.put("share of boxes with one offer", share(widths, width -> width == 1));
  }

  private void addPrices() {
    int contested = 0;
    int tied = 0;
    List<Double> ratios = new ArrayList<>();
    List<Double> toMedian = new ArrayList<>();
    for (int box = 0; box < catalog.boxCount(); box++) {
      double[] prices = prices(box);
      if (prices.length > 1) {
        double median = (prices[(prices.length - 1) / 2] + prices[prices.length / 2]) / 2;
        Arrays.stream(prices).forEach(price -> toMedian.add(price / median));
        double[] meant = Arrays.stream(prices).filter(price -> price >= MISTAKE * median).toArray();
        contested++;
        tied += meant.length > 1 && meant[0] == meant[1] ? 1 : 0;
        Arrays.stream(meant).skip(1).forEach(price -> ratios.add(price / meant[0]));
      }
    }
    figures.put("share of contested boxes tied at the lowest", (double) tied / contested);
    addQuantiles("price to the lowest", numbers(ratios), 0.25, 0.5, 0.75, 0.9, 0.99);
    figures.put("share of prices within 5 %", share(numbers(ratios), ratio -> ratio <= NEAR));
    figures.put(
        "share of prices below 0.3 of the median", share(numbers(toMedian), r -> r < MISTAKE));
    figures.put(
        "share of prices above 1.7 of the median", share(numbers(toMedian), r -> r > FAR_ABOVE));
  }

  private double[] prices(int box) {
    double[] prices = new double[catalog.endOffer(box) - catalog.firstOffer(box)];
    for (int k = 0; k < prices.length; k++) {
      prices[k] = catalog.landedPriceMinor(catalog.firstOffer(box) + k);
    }
    Arrays.sort(prices);
    return prices;
  }

  private void addSellers() {
    double[] offers = new double[catalog.sellerCount()];
    double free = 0;
    double unstated = 0;
    double unknown = 0;
    for (int offer = 0; offer < catalog.offerCount(); offer++) {
      offers[catalog.seller(offer)]++;
      free += catalog.shippingStated(offer) && catalog.shippingMinor(offer) == 0 ? 1 : 0;
      unstated += catalog.shippingStated(offer) ? 0 : 1;
      unknown += catalog.sellerHasRow(catalog.seller(offer)) ? 0 : 1;
    }
    figures.put("share of offers sent free", free / catalog.offerCount());
    figures.put("share of offers with unstated shipping", unstated / catalog.offerCount());
    boolean known = catalog.schema().column("seller.on_time") >= 0;
    figures.put(
        "share of offers of unknown sellers", known ? unknown / catalog.offerCount() : Double.NaN);
    double[] selling = Arrays.stream(offers).filter(count -> count > 0).sorted().toArray();
    figures.put("sellers with offers", (double) selling.length);
    addQuantiles("offers per seller", selling, 0.5, 0.9, 0.99);
    double largest = Arrays.stream(selling).skip(selling.length - selling.length / 10).sum();
    figures.put("share of offers of the largest tenth", largest / catalog.offerCount());
    addQuantiles("orders per seller", orders(), 0.25, 0.5, 0.75, 0.9, 0.99, 1);
    addQuantiles("on time", rates("seller.on_time", false), 0.1, 0.5, 0.9);
    boolean positive = catalog.schema().column("seller.satisfaction") >= 0;
    addQuantiles(
        "satisfied",
        positive ? rates("seller.satisfaction", false) : rates("seller.negative_reviews", true),
        0.1,
        0.5,
        0.9);
  }

  private double[] orders() {
    int column = catalog.schema().column("seller.on_time");
    DoubleStream.Builder orders = DoubleStream.builder();
    for (int seller = 0; column >= 0 && seller < catalog.sellerCount(); seller++) {
      if (catalog.sellerHasRow(seller)) {
        orders.add((double) Math.max(0, catalog.denominator(column, seller)));
      }
    }
    return orders.build().toArray();
  }

  private double[] rates(String attribute, boolean ofTheOthers) {
    int column = catalog.schema().column(attribute);
    DoubleStream.Builder rates = DoubleStream.builder();
    for (int seller = 0; column >= 0 && seller < catalog.sellerCount(); seller++) {
      long den = catalog.denominator(column, seller);
      if (den >= MANY_ORDERS) {
        double rate = (double) catalog.numerator(column, seller) / den;
        rates.add(ofTheOthers ? 1 - rate : rate);
      }
    }
    return rates.build().toArray();
  }

  private void addMissing() {
    for (String name :
        List.of("delivery_days", "stock", "reference_price", "warranty_months", "battery_health")) {
      figures.put(
          "share of offers without " + name, missing("offer." + name, catalog.offerCount()));
    }
    for (String name : List.of("reply_hours", "return_days")) {
      figures.put(
          "share of sellers without " + name, missing("seller." + name, catalog.sellerCount()));
    }
  }

  private double missing(String attribute, int rows) {
    int column = catalog.schema().column(attribute);
    double missing = 0;
    for (int row = 0; column >= 0 && row < rows; row++) {
      missing += Double.isNaN(catalog.number(column, row)) ? 1 : 0;
    }
    return column < 0 ? Double.NaN : missing / rows;
  }

  private void addQuantiles(String name, double[] numbers, double... parts) {
    double[] sorted = Arrays.stream(numbers).sorted().toArray();
    for (double part : parts) {
      int place = Math.max(0, (int) Math.ceil(part * sorted.length) - 1);
      String label = part == 0.5 ? "median" : part == 1 ? "greatest" : "p" + Math.round(100 * part);
      figures.put(name + ", " + label, sorted.length == 0 ? Double.NaN : sorted[place]);
    }
  }

  private static double[] numbers(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double share(double[] numbers, DoublePredicate is) {
    return (double) Arrays.stream(numbers).filter(is).count() / numbers.length;
  }
}
