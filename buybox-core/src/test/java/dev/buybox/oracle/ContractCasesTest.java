package dev.buybox.oracle;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The engine gives what the small cases of the scoring rules expect. */
class ContractCasesTest {
  @TestFactory
  Stream<DynamicTest> rankerGivesTheExpectedRows() {
    return ContractCase.all().stream()
        .map(
            contract ->
                DynamicTest.dynamicTest(
                    contract.name(),
                    () ->
                        ExpectedRows.assertEqual(
                            contract, EngineAdapter.decide(contract.neutral()))));
  }

  @TestFactory
  Stream<DynamicTest> decisionGivesTheExpectedRows() {
    return ContractCase.all().stream()
        .map(
            contract ->
                DynamicTest.dynamicTest(
                    contract.name(),
                    () ->
                        ExpectedRows.assertEqual(
                            contract, EngineAdapter.of(contract.neutral()).decideAllCold())));
  }
}
