package dev.buybox.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What counts when offers compete for a box: criteria with weights and curves, gates, the near-tie
 * rule, tie breakers and the rule for a second offer.
 *
 * <p>A policy that exists is correct: {@link Builder#build()} and {@link #parse(String)} refuse a
 * wrong one with all of its faults. Immutable, for any number of threads. Two policies are equal
 * when their JSON is; they decide alike when their {@linkplain #fingerprint() fingerprints} agree.
 */
public final class Policy {
  /** The points of a full score; people are shown 0 to 100. */
  public static final int FULL_SCORE = 1_000_000_000;

  private final String name;
  private final String version;
  private final Optional<LocalDate> effective;
  private final List<Criterion> criteria;
  private final List<Gate> gates;
  private final Optional<NearTie> nearTie;
  private final List<TieBreaker> tieBreakers;
  private final Optional<SecondOffer> secondOffer;
  private final MissingShipping missingShipping;

  private Policy(Builder builder) {
    name = builder.name;
    version = builder.version;
    effective = builder.effective;
    criteria = List.copyOf(builder.criteria);
    gates = List.copyOf(builder.gates);
    nearTie = builder.nearTie;
    tieBreakers = List.copyOf(builder.tieBreakers);
    secondOffer = builder.secondOffer;
    missingShipping = builder.missingShipping.orElse(MissingShipping.FREE);
  }

  /**
   * Returns a builder.
   *
   * @param name what people call the policy
   * @param version which edition of it
   */
  public static Builder builder(String name, String version) {
    return new Builder(name, version);
  }

  /**
   * Reads a policy from its JSON form.
   *
   * @throws InvalidPolicyException with all faults, if anything in it is wrong
   */
  public static Policy parse(String json) {
    return PolicyJson.parsePolicy(json);
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns the version. */
  public String version() {
    return version;
  }

  /** Returns the day from which on it is meant to be used; the engine does not look at it. */
  public Optional<LocalDate> effective() {
    return effective;
  }

  /** Returns the criteria in the policy's order. */
  public List<Criterion> criteria() {
    return criteria;
  }

  /** Returns the gates in the policy's order. */
  public List<Gate> gates() {
    return gates;
  }

  /** Returns the near-tie rule, if there is one. */
  public Optional<NearTie> nearTie() {
    return nearTie;
  }

  /** Returns the tie breakers in their order. */
  public List<TieBreaker> tieBreakers() {
    return tieBreakers;
  }

  /** Returns the rule for a second offer, if there is one. */
  public Optional<SecondOffer> secondOffer() {
    return secondOffer;
  }

  /** Returns what an unstated shipping price means. */
  public MissingShipping missingShipping() {
    return missingShipping;
  }

  /**
   * Returns the most points that each criterion can give: its exact share of {@link #FULL_SCORE} by
   * weight, rounded down (scoring rule 6). A new array at each call, in the order of the criteria.
   */
  public int[] maxPoints() {
    return Weights.maxPoints(criteria);
  }

  /**
   * Returns the most points that criteria of these weights can give, as {@link #maxPoints()} does.
   *
   * @param weights each at least 0, not all 0; at most {@value Weights#MAX_DIGITS} digits before
   *     the point and as many behind it
   * @throws IllegalArgumentException if one is below 0 or has more digits, or none is above
   */
  public static int[] maxPoints(List<BigDecimal> weights) {
    boolean someNegative = weights.stream().anyMatch(weight -> weight.signum() < 0);
    if (someNegative || weights.stream().noneMatch(weight -> weight.signum() > 0)) {
      throw new IllegalArgumentException(
          "weights must be at least 0, and one of them above 0; were " + weights);
    }
    weights.forEach(Weights::checkDigits);
    return Weights.shareOut(weights);
  }

  /** Returns every attribute that the policy names, prices left out, and how it is used. */
  public SortedMap<String, AttributeUse> attributes() {
    return AttributeUses.of(this);
  }

  /** Returns what its author may not have meant; empty for most policies. */
  public List<PolicyWarning> warnings() {
    return PolicyWarnings.of(this);
  }

  /**
   * Returns the SHA-256 of the canonical form, as 64 hexadecimal digits: one order of keys,
   * shortest decimals, defaults written out, {@code why} and {@code reason} left out. Computed at
   * each call.
   */
  public String fingerprint() {
    return PolicyJson.fingerprint(this);
  }

  /** Returns the JSON form, which {@link #parse(String)} reads back to an equal policy. */
  public String toJson() {
    return PolicyJson.write(this);
  }

  /** Returns a builder that holds all of this policy, to derive another; names may be replaced. */
  public Builder toBuilder() {
    Builder builder = new Builder(name, version);
    builder.effective = effective;
    builder.criteria.addAll(criteria);
    builder.gates.addAll(gates);
    builder.nearTie = nearTie;
    builder.tieBreakers.addAll(tieBreakers);
    builder.secondOffer = secondOffer;
    builder.missingShipping = Optional.of(missingShipping);
    return builder;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Policy policy && toJson().equals(policy.toJson());
  }

  @Override
  public int hashCode() {
    return toJson().hashCode();
  }

  /** Returns name and version, as {@code name@version}. */
  @Override
  public String toString() {
    return name + "@" + version;
  }

  /** Builds a {@link Policy}; for one thread. */
  public static final class Builder {
    private String name;
    private String version;
    private Optional<LocalDate> effective = Optional.empty();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private Optional<NearTie> nearTie = Optional.empty();
    private final List<TieBreaker> tieBreakers = new ArrayList<>();
    private Optional<SecondOffer> secondOffer = Optional.empty();
    private Optional<MissingShipping> missingShipping = Optional.empty();

    private Builder(String name, String version) {
      this.name = name;
      this.version = version;
    }

    /** Replaces name and version, for a policy derived from another. */
    public Builder named(String name, String version) {
      this.name = name;
      this.version = version;
      return this;
    }

    /** Sets the day from which on it is meant to be used. */
    public Builder effective(LocalDate day) {
      effective = Optional.of(day);
      return this;
    }

    /** Adds a criterion. */
    public Builder criterion(Criterion criterion) {
      criteria.add(criterion);
      return this;
    }

    /** Adds a gate. */
    public Builder gate(Gate gate) {
      gates.add(gate);
      return this;
    }

    /**
     * Replaces the criterion of the same name, for a policy derived from another.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Builder replace(Criterion criterion) {
      int at = indexOf(criterion.name());
      criteria.set(at, criterion);
      return this;
    }

    /**
     * Takes the criterion of that name out, for a policy derived from another.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Builder without(String criterion) {
      criteria.remove(indexOf(criterion));
      return this;
    }

    /** Sets all gates, in place of those added before; copied. */
    public Builder gates(List<Gate> all) {
      gates.clear();
      gates.addAll(all);
      return this;
    }

    /** Adds a tie breaker. */
    public Builder tieBreaker(String of, Better better) {
      tieBreakers.add(new TieBreaker(of, better));
      return this;
    }

    /** Sets the near-tie rule, in place of one set before. */
    public Builder nearTie(double within, NearTie.Choose choose) {
      nearTie = Optional.of(new NearTie(within, choose));
      return this;
    }

    /** Sets the rule for a second offer, in place of one set before. */
    public Builder secondOffer(SecondOffer rule) {
      secondOffer = Optional.of(rule);
      return this;
    }

    /** Sets what an unstated shipping price means, in place of what was set before. */
    public Builder missingShipping(MissingShipping rule) {
      missingShipping = Optional.of(rule);
      return this;
    }

    /**
     * Returns the policy.
     *
     * @throws InvalidPolicyException with all faults, if anything in it is wrong
     */
    public Policy build() {
      Faults faults = new Faults();
      Policy policy = build(faults);
      faults.throwIfAny();
      return policy;
    }

    Policy build(Faults faults) {
      Policy policy = new Policy(this);
      PolicyCheck.check(policy, faults);
      if (faults.isEmpty()) {
        PolicyCheck.documentSize(policy.toJson(), faults);
      }
      return policy;
    }

    private int indexOf(String criterion) {
      for (int i = 0; i < criteria.size(); i++) {
        if (criteria.get(i).name().equals(criterion)) {
          return i;
        }
      }
      throw new IllegalArgumentException(
          "no criterion is named \""
              + criterion
              + "\", there are "
              + criteria.stream().map(Criterion::name).toList());
    }
  }
}
