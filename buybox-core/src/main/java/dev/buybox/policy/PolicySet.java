package dev.buybox.policy;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A default policy and variants of it by category; every box is decided by one of them (scoring
 * rule 13). Immutable, for any number of threads.
 */
public final class PolicySet {
  private final Policy byDefault;
  private final ImmutableSortedMap<String, Policy> byCategory;

  private PolicySet(Policy byDefault, SortedMap<String, Policy> byCategory) {
    this.byDefault = byDefault;
    this.byCategory = ImmutableSortedMap.copyOf(byCategory);
  }

  /** Returns the set of one policy that decides every box. */
  public static PolicySet of(Policy only) {
    return builder(only).build();
  }

  /**
   * Returns a builder.
   *
   * @param byDefault decides the boxes whose category has no variant
   */
  public static Builder builder(Policy byDefault) {
    return new Builder(byDefault);
  }

  /**
   * Reads a policy, or a set of the form {@code {"default": policy, "by_category": {category: merge
   * patch}}}. Each patch (RFC 7396) is applied to the default, and the result is checked as a
   * whole.
   *
   * @throws InvalidPolicyException with all faults, if anything in it is wrong
   */
  public static PolicySet parse(String json) {
    return PolicyJson.parseSet(json);
  }

  /**
   * Reads a policy or a set from a file, as {@link #parse(String)} does.
   *
   * @param file UTF-8, at most {@link PolicyLimits#MAX_DOCUMENT_BYTES}
   * @throws InvalidPolicyException with all faults, if anything in it is wrong, the file is longer
   *     or is not UTF-8
   * @throws IOException if the file cannot be read
   */
  public static PolicySet read(Path file) throws IOException {
    return PolicyJson.parseSet(PolicyJson.text(file));
  }

  /**
   * Reads a policy that comes with the library. The document {@code shipped-policies.md} says where
   * its numbers come from. Read anew at each call.
   *
   * @param name one of {@link #shippedNames()}
   * @throws IllegalArgumentException if there is none of that name; it tells which there are
   */
  public static PolicySet shipped(String name) {
    return ShippedPolicies.named(name);
  }

  /** Returns the names of the policies that come with the library, in alphabetical order. */
  public static List<String> shippedNames() {
    return ShippedPolicies.NAMES;
  }

  /** Returns the policy of boxes whose category has no variant. */
  public Policy byDefault() {
    return byDefault;
  }

  /** Returns the variants by category. */
  public SortedMap<String, Policy> byCategory() {
    return byCategory;
  }

  /** Returns the policy that decides boxes of a category; the empty category has the default. */
  public Policy forCategory(String category) {
    return byCategory.getOrDefault(category, byDefault);
  }

  /** Returns all policies: the default, then the variants by category. */
  public List<Policy> policies() {
    List<Policy> all = new ArrayList<>();
    all.add(byDefault);
    all.addAll(byCategory.values());
    return List.copyOf(all);
  }

  /** Returns every attribute that any of the policies names, prices left out, and its use. */
  public SortedMap<String, AttributeUse> attributes() {
    return AttributeUses.of(policies());
  }

  /** Returns the warnings of all policies; a variant's places begin with its category. */
  public List<PolicyWarning> warnings() {
    List<PolicyWarning> defaults = byDefault.warnings();
    List<PolicyWarning> all = new ArrayList<>(defaults);
    byCategory.forEach(
        (category, policy) ->
            policy.warnings().stream()
                .filter(warning -> !defaults.contains(warning))
                .map(
                    warning ->
                        new PolicyWarning(
                            PolicySetCheck.placeUnder(
                                PolicySetCheck.place(category), warning.place()),
                            warning.text()))
                .forEach(all::add));
    return List.copyOf(all);
  }

  /**
   * Returns the SHA-256 of the canonical form, as 64 hexadecimal digits; for a set of one policy,
   * that policy's. Computed at each call.
   */
  public String fingerprint() {
    return PolicyJson.fingerprint(this);
  }

  /** Returns the JSON form, which {@link #parse(String)} reads back to an equal set. */
  public String toJson() {
    return PolicyJson.write(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolicySet set
        && byDefault.equals(set.byDefault)
        && byCategory.equals(set.byCategory);
  }

  @Override
  public int hashCode() {
    return 31 * byDefault.hashCode() + byCategory.hashCode();
  }

  /** Returns name and version of the default, and how many variants there are. */
  @Override
  public String toString() {
    return byCategory.isEmpty()
        ? byDefault.toString()
        : byDefault + " and " + byCategory.size() + " by category";
  }

  /** Builds a {@link PolicySet}; for one thread. */
  public static final class Builder {
    private final Policy byDefault;
    private final SortedMap<String, Policy> byCategory = new TreeMap<>();

    private Builder(Policy byDefault) {
      this.byDefault = byDefault;
    }

    /**
     * Adds the policy of a category.
     *
     * @param category not empty
     * @throws IllegalStateException if the category has one already
     */
    public Builder variant(String category, Policy policy) {
      if (byCategory.putIfAbsent(category, policy) != null) {
        throw new IllegalStateException("category \"" + category + "\" has a policy already");
      }
      return this;
    }

    /**
     * Returns the set.
     *
     * @throws InvalidPolicyException if a category is empty or too long, there are too many, two
     *     policies use one attribute as text and as a number, or the JSON form is longer than
     *     {@link PolicyLimits#MAX_DOCUMENT_BYTES}
     */
    public PolicySet build() {
      Faults faults = new Faults();
      PolicySetCheck.check(byDefault, byCategory, faults);
      faults.throwIfAny();
      PolicySet set = new PolicySet(byDefault, byCategory);
      PolicyCheck.documentSize(set.toJson(), faults);
      faults.throwIfAny();
      return set;
    }
  }
}
