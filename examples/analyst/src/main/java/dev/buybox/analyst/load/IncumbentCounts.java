package dev.buybox.analyst.load;

/**
 * What became of the incumbents that were given.
 *
 * @param given the boxes that a row names
 * @param unknown those of them whose box or offer is not in the catalogue
 */
public record IncumbentCounts(long given, long unknown) {
  static final IncumbentCounts NONE = new IncumbentCounts(0, 0);
}
