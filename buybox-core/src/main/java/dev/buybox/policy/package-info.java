/**
 * What counts: criteria with their weights and value curves, gates, references, near ties, tie
 * breakers and second offers, as immutable values with a strict JSON form.
 *
 * <p>Start with {@link dev.buybox.policy.Policy}, then {@link dev.buybox.policy.PolicySet}. A
 * policy that exists is a correct one: {@link dev.buybox.policy.Policy.Builder#build()} and the
 * JSON readers refuse a wrong one as a whole, with all of its faults. The parts ({@link
 * dev.buybox.policy.Criterion}, {@link dev.buybox.policy.Gate} and so on) are plain values and are
 * checked when the policy is built, so that all faults are told at once.
 *
 * <p>All types here are immutable and safe for any number of threads, builders excepted.
 */
@NullMarked
package dev.buybox.policy;

import org.jspecify.annotations.NullMarked;
