package dev.buybox.policy;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A condition that bars an offer from its box (scoring rule 2).
 *
 * <p>A plain value: it is checked when the policy is built.
 *
 * @param of the attribute, such as {@code offer.stock}
 * @param condition what is asked of it
 * @param minBad the gate bars only from that many bad cases on (the numerator for an upper bound,
 *     denominator less numerator for a lower one)
 * @param minDen the gate bars only from that many cases on
 * @param estimate looks at the estimate instead of the raw rate
 * @param confidence looks at the end of the two-sided Wilson interval that favours the offer, so
 *     that only the surely bad are barred; in (0, 1)
 * @param missingPasses whether a missing attribute passes; otherwise it fails with the code {@code
 *     missing:<attribute>}
 * @param code what machines read; without blanks and {@code ;}
 * @param reason what people read; no part of the fingerprint
 */
public record Gate(
    String of,
    GateCondition condition,
    OptionalLong minBad,
    OptionalLong minDen,
    Optional<Estimate> estimate,
    OptionalDouble confidence,
    boolean missingPasses,
    String code,
    Optional<String> reason) {

  /** Returns a builder of a gate that asks for at least {@code threshold}. */
  public static Builder atLeast(String of, double threshold) {
    return new Builder(of, new GateCondition.AtLeast(threshold));
  }

  /** Returns a builder of a gate that asks for at most {@code threshold}. */
  public static Builder atMost(String of, double threshold) {
    return new Builder(of, new GateCondition.AtMost(threshold));
  }

  /** Returns a builder of a gate that asks for one of these texts. */
  public static Builder in(String of, Iterable<String> texts) {
    return new Builder(of, new GateCondition.In(ImmutableSortedSet.copyOf(texts)));
  }

  /** Returns a builder of a gate that asks for at least {@code factor} times a reference. */
  public static Builder atLeastTimes(String of, double factor, Reference reference) {
    return new Builder(of, new GateCondition.AtLeastTimes(factor, reference));
  }

  /** Returns a builder of a gate that asks for at most {@code factor} times a reference. */
  public static Builder atMostTimes(String of, double factor, Reference reference) {
    return new Builder(of, new GateCondition.AtMostTimes(factor, reference));
  }

  /** Builds a {@link Gate}; for one thread. A setting made twice is refused. */
  public static final class Builder {
    private final String of;
    private final GateCondition condition;
    private OptionalLong minBad = OptionalLong.empty();
    private OptionalLong minDen = OptionalLong.empty();
    private Optional<Estimate> estimate = Optional.empty();
    private OptionalDouble confidence = OptionalDouble.empty();
    private boolean missingPasses;
    private Optional<String> code = Optional.empty();
    private Optional<String> reason = Optional.empty();

    private Builder(String of, GateCondition condition) {
      this.of = of;
      this.condition = condition;
    }

    /** Bars only from that many bad cases on. */
    public Builder minBad(long cases) {
      refuseSecond("minBad", minBad.isPresent());
      minBad = OptionalLong.of(cases);
      return this;
    }

    /** Bars only from that many cases on. */
    public Builder minDen(long cases) {
      refuseSecond("minDen", minDen.isPresent());
      minDen = OptionalLong.of(cases);
      return this;
    }

    /** Looks at the estimate instead of the raw rate. */
    public Builder estimate(double prior, double strength) {
      estimate = Once.set("estimate", estimate, new Estimate(prior, strength));
      return this;
    }

    /** Bars only those that are surely bad, at that confidence, in (0, 1). */
    public Builder confidence(double confidence) {
      refuseSecond("confidence", this.confidence.isPresent());
      this.confidence = OptionalDouble.of(confidence);
      return this;
    }

    /** Lets a missing attribute pass. */
    public Builder missingPasses() {
      refuseSecond("missingPasses", missingPasses);
      missingPasses = true;
      return this;
    }

    /** Sets the code; the attribute's name without. */
    public Builder code(String code) {
      this.code = Once.set("code", this.code, code);
      return this;
    }

    /** Sets the reason for people. */
    public Builder reason(String reason) {
      this.reason = Once.set("reason", this.reason, reason);
      return this;
    }

    /** Returns the gate. */
    public Gate build() {
      return new Gate(
          of,
          condition,
          minBad,
          minDen,
          estimate,
          confidence,
          missingPasses,
          code.orElse(of),
          reason);
    }

    private static void refuseSecond(String name, boolean present) {
      if (present) {
        throw new IllegalStateException(name + " was already set");
      }
    }
  }
}
