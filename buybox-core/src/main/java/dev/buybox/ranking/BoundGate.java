package dev.buybox.ranking;

import dev.buybox.policy.Gate;
import java.util.Optional;

/** A gate over one catalogue (scoring rule 2). */
abstract class BoundGate {
  private final Gate gate;
  private final Optional<BoundGuard> guard;
  private final boolean missingPasses;

  BoundGate(Gate gate, Optional<BoundGuard> guard) {
    this.gate = gate;
    this.guard = guard;
    this.missingPasses = gate.missingPasses();
  }

  final Gate gate() {
    return gate;
  }

  /** Returns whether the gate refers to the other offers of the box, and so is looked at last. */
  boolean refersToBox() {
    return false;
  }

  /** Returns whether all offers of a seller pass or fail together. */
  boolean ofSeller() {
    return false;
  }

  /** Marks those of neighbouring offers that fail. */
  void bar(OwnBlock block) {
    for (int i = 0; i < block.count; i++) {
      if (test(block.firstOffer + i) != Verdict.PASSES) {
        block.sums[i] |= OwnPoints.BARRED;
      }
    }
  }

  /** Finds the reference over the offers of the box that have failed nothing so far. */
  void prepare(CurrentBox box) {}

  /** Returns whether an offer passes, and if not, why. */
  final Verdict test(int offer) {
    if (guard.isPresent() && guard.get().passes(offer)) {
      return Verdict.PASSES;
    }
    Verdict verdict = compare(offer);
    boolean missing = verdict == Verdict.MISSING || verdict == Verdict.MISSING_REFERENCE;
    return missing && missingPasses ? Verdict.PASSES : verdict;
  }

  /** Returns whether an offer passes, and how; cold. */
  final GateVerdict explain(int offer) {
    if (guard.isPresent() && guard.get().passes(offer)) {
      return GateVerdict.PASSED_BY_GUARD;
    }
    return switch (compare(offer)) {
      case PASSES ->
          refersToBox() && Double.isNaN(limit(offer))
              ? GateVerdict.PASSED_WITHOUT_REFERENCE
              : GateVerdict.PASSED;
      case FAILS -> GateVerdict.FAILED;
      case MISSING, MISSING_REFERENCE ->
          missingPasses ? GateVerdict.PASSED_AS_MISSING : GateVerdict.FAILED_AS_MISSING;
    };
  }

  /** Returns what the comparison says, guards and the rule for missing left aside. */
  abstract Verdict compare(int offer);

  /** Returns what was found, NaN where there is no number; cold. */
  abstract double found(int offer);

  /** Returns what was asked for, NaN where there is no number; cold. */
  abstract double limit(int offer);

  /** Returns the code that an offer is given for a verdict; cold. */
  final String code(Verdict verdict) {
    return switch (verdict) {
      case MISSING -> BoundPolicy.MISSING_CODE + gate.of();
      case MISSING_REFERENCE -> BoundPolicy.MISSING_CODE + BoundGates.referenceAttribute(gate);
      default -> gate.code();
    };
  }

  /** Returns whether a guard may let offers pass; then whoever overrides must look at it. */
  final boolean isGuarded() {
    return guard.isPresent();
  }

  final boolean missingPasses() {
    return missingPasses;
  }

  static Verdict verdict(boolean passes) {
    return passes ? Verdict.PASSES : Verdict.FAILS;
  }
}
