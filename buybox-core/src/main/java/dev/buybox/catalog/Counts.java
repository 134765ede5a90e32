package dev.buybox.catalog;

/**
 * A rate as counts: {@code num} of {@code den} cases.
 *
 * @param num the cases that count, 0 to {@code den}
 * @param den all cases, 0 to {@link CatalogLimits#MAX_COUNT}; 0 of 0 says that nothing is known yet
 */
public record Counts(long num, long den) {
  /**
   * Checks both counts.
   *
   * @throws InvalidDataException if they are out of range, or {@code num} is greater than {@code
   *     den}
   */
  public Counts {
    Checks.counts("", num, den);
  }
}
