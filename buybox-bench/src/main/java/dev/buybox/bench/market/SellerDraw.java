package dev.buybox.bench.market;

import dev.buybox.bench.objects.Rate;
import dev.buybox.bench.objects.SellerRecord;
import dev.buybox.catalog.Seller;
import java.util.SplittableRandom;

/** Draws sellers: many small, few large, most of them good; some numbers are not known. */
final class SellerDraw {
  private final SplittableRandom random;

  SellerDraw(SplittableRandom random) {
    this.random = random;
  }

  SellerRecord next(int number) {
    long orders = (long) StrictMath.exp(random.nextDouble(1, 9));
    return new SellerRecord(
        "s-" + number,
        mostly(orders, 0.2),
        rarely(orders, 0.08),
        mostly(orders / 3, 0.3),
        rarely(orders, 0.08),
        random.nextInt(20) == 0 ? Rate.ABSENT : rarely(orders, 0.05),
        random.nextInt(20) == 0 ? Double.NaN : Math.rint(10 * random.nextDouble(0.5, 96)) / 10,
        Double.NaN);
  }

  /** A rate of up to {@code most}, low ones by far the more frequent. */
  private Rate rarely(long orders, double most) {
    double rate = most * StrictMath.pow(random.nextDouble(), 3);
    return new Rate(Math.round(orders * rate), orders);
  }

  private Rate mostly(long orders, double leastBelowOne) {
    Rate bad = rarely(orders, leastBelowOne);
    return new Rate(bad.den() - bad.num(), bad.den());
  }

  static Seller forCatalogue(SellerRecord seller) {
    Seller.Builder builder = Seller.builder(seller.id());
    counts(builder, "on_time", seller.onTime());
    counts(builder, "defects", seller.defects());
    counts(builder, "satisfaction", seller.satisfaction());
    counts(builder, "cancellations", seller.cancellations());
    counts(builder, "wrong_items", seller.wrongItems());
    if (!Double.isNaN(seller.replyHours())) {
      builder.number("reply_hours", seller.replyHours());
    }
    return builder.build();
  }

  private static void counts(Seller.Builder builder, String name, Rate rate) {
    if (rate.den() > 0) {
      builder.counts(name, rate.num(), rate.den());
    }
  }
}
