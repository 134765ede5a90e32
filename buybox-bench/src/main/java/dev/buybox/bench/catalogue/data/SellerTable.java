package dev.buybox.bench.catalogue.data;

import dev.buybox.bench.objects.Rate;
import dev.buybox.bench.objects.SellerRecord;
import dev.buybox.catalog.Seller;
import java.util.ArrayList;
import java.util.List;

/** The sellers: many small, few large, most of them good; some numbers are not known. */
public final class SellerTable {
  private static final int FIRST_ID = 100_000;

  private SellerTable() {}

  /** Draws the sellers of a seed; a seller's place in the list is its number in the catalogue. */
  public static List<SellerRecord> draw(long seed) {
    Draws draws = new Draws(~seed);
    List<SellerRecord> sellers = new ArrayList<>();
    for (int number = 0; number < Shape.SELLERS; number++) {
      sellers.add(draw(draws, number));
    }
    return List.copyOf(sellers);
  }

  /** Ids of one length, so that their order is that of the numbers. */
  static String id(int number) {
    return Integer.toString(FIRST_ID + number);
  }

  private static SellerRecord draw(Draws draws, int number) {
    long orders = (long) draws.between(3, 8_000);
    return new SellerRecord(
        id(number),
        mostly(draws, orders, 0.2),
        rarely(draws, orders, 0.08),
        mostly(draws, orders / 3, 0.3),
        rarely(draws, orders, 0.08),
        draws.oneIn(20) ? Rate.ABSENT : rarely(draws, orders, 0.05),
        draws.oneIn(20) ? Double.NaN : StrictMath.rint(10 * draws.between(0.5, 96)) / 10,
        draws.oneIn(6) ? Double.NaN : 1 + draws.below(16));
  }

  /** A rate of up to {@code most}, low ones by far the more frequent. */
  private static Rate rarely(Draws draws, long orders, double most) {
    double unit = draws.unit();
    return new Rate(Math.round(orders * most * unit * unit * unit), orders);
  }

  private static Rate mostly(Draws draws, long orders, double leastBelowOne) {
    Rate bad = rarely(draws, orders, leastBelowOne);
    return new Rate(bad.den() - bad.num(), bad.den());
  }

  /** Returns a seller as the engine takes it. */
  static Seller forCatalogue(SellerRecord seller) {
    Seller.Builder builder = Seller.builder(seller.id());
    counts(builder, "on_time", seller.onTime());
    counts(builder, "defects", seller.defects());
    counts(builder, "satisfaction", seller.satisfaction());
    counts(builder, "cancellations", seller.cancellations());
    counts(builder, "wrong_items", seller.wrongItems());
    number(builder, "reply_hours", seller.replyHours());
    number(builder, "return_days", seller.returnDays());
    return builder.build();
  }

  private static void counts(Seller.Builder builder, String name, Rate rate) {
    if (rate.den() > 0) {
      builder.counts(name, rate.num(), rate.den());
    }
  }

  private static void number(Seller.Builder builder, String name, double number) {
    if (!Double.isNaN(number)) {
      builder.number(name, number);
    }
  }
}
