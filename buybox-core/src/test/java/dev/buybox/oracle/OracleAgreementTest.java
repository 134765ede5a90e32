package dev.buybox.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.PolicySet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine and the oracle, written apart from each other, decide the same to the last point. */
class OracleAgreementTest {
  private static final int CASES = 10_000;

  @Test
  void engineDecidesAsTheOracleDoes() {
    SeededCases.run(
        CASES,
        (seed, neutral) -> {
          EngineAdapter engine = EngineAdapter.of(neutral);
          List<OracleDecision> expected = Oracle.decide(neutral, RelativeScoring.PROJECT);
          assertThat(engine.decideAll()).isEqualTo(expected);
          assertThat(engine.decideAllCold()).isEqualTo(expected);
          String again = engine.policies().toJson();
          assertThat(PolicySet.parse(again).fingerprint())
              .isEqualTo(engine.policies().fingerprint());
        });
  }
}
