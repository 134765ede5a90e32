package dev.buybox.ranking;

import com.google.common.collect.ImmutableSortedMap;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * Another offer of the box, as customers see it.
 *
 * @param offer its id
 * @param seller its seller's id
 * @param rank from 1; empty if it is barred
 * @param priceMinor in minor units
 * @param shippingMinor in minor units
 * @param seen what else customers see, by attribute; copied
 * @param gapPoints points of the offer that is explained, less its own: below 0 if it is ahead;
 *     empty if one of the two is barred
 */
public record Rival(
    String offer,
    String seller,
    OptionalInt rank,
    long priceMinor,
    long shippingMinor,
    SortedMap<String, Double> seen,
    OptionalInt gapPoints) {
  /** Copies the map. */
  public Rival {
    seen = ImmutableSortedMap.copyOf(seen);
  }
}
