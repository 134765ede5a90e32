package dev.buybox.catalog;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A seller with its attributes. Immutable and safe for any number of threads; its builder is for
 * one thread.
 */
public final class Seller {
  private final String seller;
  private final AttributeValues values;

  private Seller(String seller, AttributeValues values) {
    this.seller = seller;
    this.values = values;
  }

  /**
   * Returns a builder.
   *
   * @param seller the seller's id
   * @throws InvalidDataException if the id is empty, too long or not valid Unicode
   */
  public static Builder builder(String seller) {
    return new Builder(Checks.id("seller", seller));
  }

  /** Returns the seller's id. */
  public String seller() {
    return seller;
  }

  /** Returns the numbers by name. */
  public SortedMap<String, Double> numbers() {
    return values.numbers();
  }

  /** Returns the rates by name. */
  public SortedMap<String, Counts> counts() {
    return values.counts();
  }

  /** Returns the texts by name. */
  public SortedMap<String, String> texts() {
    return values.texts();
  }

  AttributeValues values() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Seller that && seller.equals(that.seller) && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return 31 * seller.hashCode() + values.hashCode();
  }

  @Override
  public String toString() {
    return "Seller[" + seller + ", " + values + "]";
  }

  /** Builds a seller; what is not set is missing. Not safe for several threads. */
  public static final class Builder {
    private final String seller;
    final AttributeValues.Builder values = new AttributeValues.Builder(Scope.SELLER);

    private Builder(String seller) {
      this.seller = seller;
    }

    /**
     * Sets a number.
     *
     * @param name of the attribute, without {@code seller.}
     * @param value finite; −0 becomes 0
     * @return this
     * @throws InvalidDataException if the name or the value is wrong
     * @throws IllegalStateException if the attribute was already set
     */
    public Builder number(String name, double value) {
      values.number(name, value);
      return this;
    }

    /**
     * Sets a rate as counts.
     *
     * @param name of the attribute, without {@code seller.}
     * @param num the cases that count, 0 to {@code den}
     * @param den all cases, 0 to {@link CatalogLimits#MAX_COUNT}
     * @return this
     * @throws InvalidDataException if the name or a count is wrong
     * @throws IllegalStateException if the attribute was already set
     */
    public Builder counts(String name, long num, long den) {
      values.counts(name, num, den);
      return this;
    }

    /**
     * Sets a text.
     *
     * @param name of the attribute, without {@code seller.}
     * @param value 1 to {@value CatalogLimits#MAX_TEXT_CHARS} characters of valid Unicode
     * @return this
     * @throws InvalidDataException if the name or the value is wrong
     * @throws IllegalStateException if the attribute was already set
     */
    public Builder text(String name, String value) {
      values.text(name, value);
      return this;
    }

    /**
     * Returns the seller. The builder is of no use afterwards.
     *
     * @throws IllegalStateException if it was built before
     */
    public Seller build() {
      return new Seller(seller, values.build());
    }
  }
}
