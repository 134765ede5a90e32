package dev.buybox.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine and the oracle, written apart from each other, decide the same to the last point. */
class OracleAgreementTest {
  private static final int CASES = SeededCases.ORDINARY;
  private static final int EXTREME_CASES = 2_000;

  @Test
  void engineDecidesAsTheOracleDoes() {
    SeededCases.run(CASES, (seed, neutral) -> assertDecidedAlike(neutral));
  }

  @Test
  void engineDecidesExtremeNumbersAsTheOracleDoes() {
    SeededCases.run(
        EXTREME_CASES,
        seed -> ExtremeNumbers.in(RandomCase.of(seed), seed),
        (seed, neutral) -> assertDecidedAlike(neutral));
  }

  private static void assertDecidedAlike(NeutralCase neutral) {
    EngineAdapter engine = EngineAdapter.of(neutral);
    List<OracleDecision> expected = Oracle.decide(neutral, RelativeScoring.PROJECT);
    assertThat(engine.decideAll()).isEqualTo(expected);
    assertThat(engine.decideAllCold()).isEqualTo(expected);
  }
}
