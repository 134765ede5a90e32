package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.SeededCases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An explanation says what the decision says, and its points add up to the score exactly. */
@Tag("slow")
class ExplanationLawTest {
  private static final int CASES = SeededCases.ORDINARY;

  @Test
  void explanationIsTheDecision() {
    ExplanationCheck check = new ExplanationCheck();
    SeededCases.run(CASES, (seed, neutral) -> check.checkAll(EngineAdapter.of(neutral).ranker()));
    System.out.println(check);
    assertThat(check.verdicts).containsOnlyKeys(GateVerdict.values());
    assertThat(check.missing).isPositive();
    assertThat(check.references).isPositive();
  }
}
