package dev.buybox.policy;

import dev.buybox.internal.Decimals;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One thing that counts: an attribute, what it is worth, and its weight.
 *
 * <p>A plain value: it is checked when the policy is built.
 *
 * @param name unique in its policy; what people read
 * @param of the attribute, such as {@code offer.landed_price} or {@code seller.on_time}
 * @param weight its share is this over the sum of all; an exact decimal, at least 0
 * @param why the reason for its importance, for people; no part of the fingerprint
 * @param estimate shrinks a rate of counts towards a prior
 * @param missing what an offer gets whose attribute is missing
 * @param curve what the attribute is worth
 */
public record Criterion(
    String name,
    String of,
    BigDecimal weight,
    Optional<String> why,
    Optional<Estimate> estimate,
    Missing missing,
    Curve curve) {

  /**
   * Returns a builder.
   *
   * @param name unique in its policy
   * @param of the attribute
   * @param curve what the attribute is worth
   */
  public static Builder of(String name, String of, Curve curve) {
    return new Builder(name, of, curve);
  }

  /** Builds a {@link Criterion}; for one thread. A setting made twice is refused. */
  public static final class Builder {
    private final String name;
    private final String of;
    private final Curve curve;
    private Optional<BigDecimal> weight = Optional.empty();
    private Optional<String> why = Optional.empty();
    private Optional<Estimate> estimate = Optional.empty();
    private Optional<Missing> missing = Optional.empty();

    private Builder(String name, String of, Curve curve) {
      this.name = name;
      this.of = of;
      this.curve = curve;
    }

    /**
     * Sets the weight, required.
     *
     * @throws IllegalArgumentException if it is NaN or infinite
     * @throws IllegalStateException if it is set already
     */
    public Builder weight(double weight) {
      if (!Double.isFinite(weight)) {
        throw new IllegalArgumentException(
            "weight of \""
                + name
                + "\" must be finite and at least 0, was "
                + weight
                + "; did a 0/0 reach the policy?");
      }
      return weight(Decimals.shortest(weight));
    }

    /**
     * Sets the weight as an exact decimal, required.
     *
     * @throws IllegalStateException if it is set already
     */
    public Builder weight(BigDecimal weight) {
      this.weight = Once.set("weight", this.weight, weight);
      return this;
    }

    /** Sets the reason for its importance, in plain words. */
    public Builder why(String why) {
      this.why = Once.set("why", this.why, why);
      return this;
    }

    /** Shrinks the rate towards {@code prior}, worth {@code strength} cases. */
    public Builder estimate(double prior, double strength) {
      this.estimate = Once.set("estimate", this.estimate, new Estimate(prior, strength));
      return this;
    }

    /** Sets what a missing attribute is worth; 0 without. */
    public Builder missing(Missing missing) {
      this.missing = Once.set("missing", this.missing, missing);
      return this;
    }

    /**
     * Returns the criterion.
     *
     * @throws IllegalStateException if no weight was set
     */
    public Criterion build() {
      BigDecimal set =
          weight.orElseThrow(
              () -> new IllegalStateException("the weight of \"" + name + "\" was never set"));
      return new Criterion(name, of, set, why, estimate, missing.orElse(Missing.worst()), curve);
    }
  }
}
