package dev.buybox.catalog;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An offer of one seller in one box: the box's product, condition and segment, the price, and the
 * attributes of the offer. Immutable and safe for any number of threads; its builder is for one
 * thread.
 */
public final class Offer {
  private static final long UNSTATED = -1;

  private final String product;
  private final String condition;
  private final String segment;
  private final String category;
  private final String offer;
  private final String seller;
  private final String currency;
  private final long priceMinor;
  private final long shippingMinor;
  private final AttributeValues values;

  private Offer(Builder builder, String currency, long priceMinor, long shippingMinor) {
    this.product = builder.product;
    this.condition = orEmpty(builder.condition);
    this.segment = orEmpty(builder.segment);
    this.category = orEmpty(builder.category);
    this.offer = builder.offer;
    this.seller = builder.seller;
    this.currency = currency;
    this.priceMinor = priceMinor;
    this.shippingMinor = shippingMinor;
    this.values = builder.values.build();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * Returns a builder. The three ids are 1 to {@value CatalogLimits#MAX_ID_CHARS} characters of
   * valid Unicode.
   *
   * @param product the product's id
   * @param offer the offer's id, unique in its box
   * @param seller the seller's id
   * @throws InvalidDataException if an id is wrong
   */
  public static Builder builder(String product, String offer, String seller) {
    return new Builder(
        Checks.id("product", product), Checks.id("offer", offer), Checks.id("seller", seller));
  }

  /** Returns the product's id. */
  public String product() {
    return product;
  }

  /** Returns the offer's id. */
  public String offer() {
    return offer;
  }

  /** Returns the seller's id. */
  public String seller() {
    return seller;
  }

  /** Returns the condition; empty if none was given. */
  public String condition() {
    return condition;
  }

  /** Returns the segment; empty if none was given. */
  public String segment() {
    return segment;
  }

  /** Returns the product's category; empty if none was given. */
  public String category() {
    return category;
  }

  /** Returns the currency's code; empty if none was given. */
  public String currency() {
    return currency;
  }

  /** Returns the price in minor units, 1 to {@link CatalogLimits#MAX_PRICE_MINOR}. */
  public long priceMinor() {
    return priceMinor;
  }

  /** Returns the shipping in minor units, if it was stated. */
  public OptionalLong shippingMinor() {
    return shippingMinor == UNSTATED ? OptionalLong.empty() : OptionalLong.of(shippingMinor);
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
    return other instanceof Offer that
        && product.equals(that.product)
        && condition.equals(that.condition)
        && segment.equals(that.segment)
        && category.equals(that.category)
        && offer.equals(that.offer)
        && seller.equals(that.seller)
        && currency.equals(that.currency)
        && priceMinor == that.priceMinor
        && shippingMinor == that.shippingMinor
        && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(product, condition, segment, offer, seller, priceMinor, values);
  }

  @Override
  public String toString() {
    String shipping = shippingMinor == UNSTATED ? "unstated" : Long.toString(shippingMinor);
    return "Offer["
        + String.join(", ", product, condition, segment, category, offer, seller)
        + ", "
        + (priceMinor + " + " + shipping + " minor units " + currency + ", " + values + "]");
  }

  /** Builds an offer; what is not set is missing. Not safe for several threads. */
  public static final class Builder {
    private final String product;
    private final String offer;
    private final String seller;
    final AttributeValues.Builder values = new AttributeValues.Builder(Scope.OFFER);
    private @Nullable String condition;
    private @Nullable String segment;
    private @Nullable String category;
    private @Nullable String currency;
    private @Nullable String shippingDecimal;
    private long priceMinor;
    private long shippingMinor = UNSTATED;

    private Builder(String product, String offer, String seller) {
      this.product = product;
      this.offer = offer;
      this.seller = seller;
    }

    /**
     * Sets the condition, a part of the box.
     *
     * @param condition such as {@code used, good}; may be empty, as it is by default
     * @return this
     * @throws InvalidDataException if it is too long or not valid Unicode
     * @throws IllegalStateException if it was already set
     */
    public Builder condition(String condition) {
      once("condition", this.condition == null);
      this.condition = Checks.part("condition", condition);
      return this;
    }

    /**
     * Sets the segment, a part of the box.
     *
     * @param segment such as {@code members}; may be empty, as it is by default
     * @return this
     * @throws InvalidDataException if it is too long or not valid Unicode
     * @throws IllegalStateException if it was already set
     */
    public Builder segment(String segment) {
      once("segment", this.segment == null);
      this.segment = Checks.part("segment", segment);
      return this;
    }

    /**
     * Sets the category, which must be the same for all offers of the product.
     *
     * @param category such as {@code phones}; may be empty, as it is by default
     * @return this
     * @throws InvalidDataException if it is too long or not valid Unicode
     * @throws IllegalStateException if it was already set
     */
    public Builder category(String category) {
      once("category", this.category == null);
      this.category = Checks.text("category", category, CatalogLimits.MAX_TEXT_CHARS);
      return this;
    }

    /**
     * Sets the price as a decimal; see {@link Money#parseMinor}.
     *
     * @param decimal such as {@code 1299.00}, at least 1 minor unit
     * @param currency the currency of price and shipping, the same in the whole box; may be empty,
     *     which means 2 decimals
     * @return this
     * @throws InvalidDataException if one of the two is wrong
     * @throws IllegalStateException if the price was already set
     */
    public Builder price(String decimal, String currency) {
      once("price", this.currency == null);
      this.priceMinor = Money.PRICE.parse(decimal, Money.digits(currency));
      this.currency = currency;
      return this;
    }

    /**
     * Sets the price in minor units.
     *
     * @param minor 1 to {@link CatalogLimits#MAX_PRICE_MINOR}
     * @param currency the currency of price and shipping, the same in the whole box; may be empty,
     *     which means 2 decimals
     * @return this
     * @throws InvalidDataException if one of the two is wrong
     * @throws IllegalStateException if the price was already set
     */
    public Builder priceMinor(long minor, String currency) {
      once("price", this.currency == null);
      this.priceMinor = Money.PRICE.check(minor, Money.digits(currency));
      this.currency = currency;
      return this;
    }

    /**
     * Sets the shipping as a decimal in the price's currency. As that may not be known yet, the
     * decimal is checked by {@link #build()}.
     *
     * @param decimal such as {@code 4.90}; {@code 0} if it is free. Not setting it says that it is
     *     unstated, which also costs nothing, unless a policy excludes such offers
     * @return this
     * @throws IllegalStateException if the shipping was already set
     */
    public Builder shipping(String decimal) {
      once("shipping", shippingDecimal == null && shippingMinor == UNSTATED);
      this.shippingDecimal = Objects.requireNonNull(decimal, "decimal");
      return this;
    }

    /**
     * Sets the shipping in minor units of the price's currency.
     *
     * @param minor 0 to {@link CatalogLimits#MAX_PRICE_MINOR}
     * @return this
     * @throws InvalidDataException if it is out of range
     * @throws IllegalStateException if the shipping was already set
     */
    public Builder shippingMinor(long minor) {
      once("shipping", shippingDecimal == null && shippingMinor == UNSTATED);
      this.shippingMinor = Money.SHIPPING.check(minor, Money.digits(""));
      return this;
    }

    /**
     * Sets a number.
     *
     * @param name of the attribute, without {@code offer.}
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
     * @param name of the attribute, without {@code offer.}
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
     * @param name of the attribute, without {@code offer.}
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
     * Returns the offer. The builder is of no use afterwards.
     *
     * @throws InvalidDataException if the shipping is no amount in the price's currency
     * @throws IllegalStateException if there is no price, or it was built before
     */
    public Offer build() {
      String known = currency;
      if (known == null) {
        throw new IllegalStateException("offer \"" + offer + "\" needs a price");
      }
      String decimal = shippingDecimal;
      long shipping =
          decimal == null ? shippingMinor : Money.SHIPPING.parse(decimal, Money.digits(known));
      return new Offer(this, known, priceMinor, shipping);
    }

    private static void once(String what, boolean unset) {
      if (!unset) {
        throw new IllegalStateException(what + " was already set");
      }
    }
  }
}
