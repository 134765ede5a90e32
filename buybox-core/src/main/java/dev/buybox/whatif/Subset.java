package dev.buybox.whatif;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Which offers a change is about: those that meet all of it. Immutable.
 *
 * @param seller only the offers of this seller
 * @param category only the offers of boxes of this category; the empty text is one, too
 * @param texts only the offers that have these texts, by attribute such as {@code
 *     offer.fulfilment}; copied
 */
public record Subset(
    Optional<String> seller, Optional<String> category, SortedMap<String, String> texts) {
  /** Copies the map. */
  public Subset {
    texts = ImmutableSortedMap.copyOf(texts);
  }

  /** Returns all offers. */
  public static Subset all() {
    return new Subset(Optional.empty(), Optional.empty(), ImmutableSortedMap.of());
  }

  /** Returns the offers of a seller. */
  public static Subset ofSeller(String seller) {
    return new Subset(Optional.of(seller), Optional.empty(), ImmutableSortedMap.of());
  }

  /** Returns those of these offers that are of a category. */
  public Subset inCategory(String only) {
    return new Subset(seller, Optional.of(only), texts);
  }

  /**
   * Returns those of these offers that have a text.
   *
   * @param attribute such as {@code offer.fulfilment} or {@code seller.country}
   * @throws IllegalArgumentException if a text of that attribute is asked for already
   */
  public Subset where(String attribute, String text) {
    return new Subset(
        seller,
        category,
        ImmutableSortedMap.<String, String>naturalOrder()
            .putAll(texts)
            .put(attribute, text)
            .build());
  }
}
