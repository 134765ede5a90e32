package dev.buybox.whatif;

/**
 * What numbers are like, each counted with its weight. A quantile is the least number for which at
 * least that part of the weight lies at or below it, so it is always one of the numbers.
 *
 * @param known how many numbers there are
 * @param missing how many there could have been, and were missing
 * @param mean their weighted mean; NaN if none is known, or all weigh nothing, as all that follow
 * @param p05 the quantile of 5 %
 * @param p25 the quantile of 25 %
 * @param median the quantile of 50 %
 * @param p75 the quantile of 75 %
 * @param p95 the quantile of 95 %
 */
public record Distribution(
    long known,
    long missing,
    double mean,
    double p05,
    double p25,
    double median,
    double p75,
    double p95) {}
