package dev.buybox.bench.objects;

/**
 * A seller.
 *
 * @param replyHours NaN if not known
 * @param returnDays in how many days a return is settled; NaN if not known
 */
public record SellerRecord(
    String id,
    Rate onTime,
    Rate defects,
    Rate satisfaction,
    Rate cancellations,
    Rate wrongItems,
    double replyHours,
    double returnDays) {}
