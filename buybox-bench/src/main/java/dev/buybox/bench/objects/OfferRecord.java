package dev.buybox.bench.objects;

/**
 * An offer.
 *
 * @param shippingMinor 0 if not stated
 * @param deliveryDays NaN if not known
 * @param warrantyMonths NaN if not known
 * @param tieHash the hash of the box and the offer that decides ties, as unsigned
 */
public record OfferRecord(
    String id,
    SellerRecord seller,
    long priceMinor,
    long shippingMinor,
    double deliveryDays,
    double warrantyMonths,
    String fulfilment,
    double stock,
    long tieHash) {
  long landedMinor() {
    return priceMinor + shippingMinor;
  }

  /** Returns the landed price in the currency's unit. */
  double landed() {
    return landedMinor() / 100.0;
  }
}
