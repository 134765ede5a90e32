package dev.buybox.ranking;

import dev.buybox.catalog.Schema;
import dev.buybox.internal.box.BoxData;
import dev.buybox.internal.box.BoxScorer;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;

/**
 * A policy set that was checked against a schema: every attribute that it names is there, in a form
 * that it can use. Immutable, for any number of threads and any number of catalogues of that
 * schema.
 */
public final class CompiledPolicies {
  private final PolicySet policies;
  private final Schema schema;

  private CompiledPolicies(PolicySet policies, Schema schema) {
    this.policies = policies;
    this.schema = schema;
  }

  /**
   * Checks a policy set against a schema, refusing attributes that the schema does not have.
   *
   * @throws InvalidPolicyException with all faults and their places
   */
  public static CompiledPolicies compile(PolicySet policies, Schema schema) {
    return compile(policies, schema, UnknownAttributes.REFUSE);
  }

  /**
   * Checks a policy set against a schema.
   *
   * @param unknown what to do about attributes that the schema does not have
   * @throws InvalidPolicyException with all faults and their places: an attribute that is not
   *     there, a bare number where counts are needed, text for a number or a number for text
   */
  public static CompiledPolicies compile(
      PolicySet policies, Schema schema, UnknownAttributes unknown) {
    SchemaCheck.check(policies, schema, unknown);
    return new CompiledPolicies(policies, schema);
  }

  /** Returns the engine over a box that changes: for live catalogues, and of no use outside. */
  @SuppressWarnings("exports") // For this module alone: neither type can be named outside.
  public BoxScorer scorer(BoxData data) {
    return new LiveScorer(policies, data);
  }

  /** Returns the policies. */
  public PolicySet policies() {
    return policies;
  }

  /** Returns the schema that they were checked against. */
  public Schema schema() {
    return schema;
  }
}
