package dev.buybox.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.hash.Hashing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OracleTest {
  @TestFactory
  Stream<DynamicTest> contractCasesByTheFormula() {
    return contractCases(RelativeScoring.FORMULA);
  }

  @TestFactory
  Stream<DynamicTest> contractCasesByTheProjectsWholeNumbers() {
    return contractCases(RelativeScoring.PROJECT);
  }

  private static Stream<DynamicTest> contractCases(RelativeScoring scoring) {
    List<ContractCase> all = ContractCase.all();
    assertThat(all).hasSizeGreaterThanOrEqualTo(32);
    return all.stream()
        .map(
            contract ->
                DynamicTest.dynamicTest(
                    contract.name(),
                    () ->
                        ExpectedRows.assertEqual(
                            contract, Oracle.decide(contract.neutral(), scoring))));
  }

  @Test
  void hashIsGuavas() {
    StringBuilder text = new StringBuilder();
    for (int length = 0; length < 100; length++) {
      long guava = Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8).asLong();
      assertThat(Murmur3.first64(text.toString()))
          .isEqualTo(new BigInteger(Long.toUnsignedString(guava)));
      text.append(length % 3 == 0 ? "é" : length % 3 == 1 ? "x" : "\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // R, qnorm((1 + c) / 2), 15 digits
    "0.5, 0.674489750196082",
    "0.8, 1.28155156554460",
    "0.9, 1.64485362695147",
    "0.95, 1.95996398454005",
    "0.99, 2.57582930354890",
    "0.999, 3.29052673149189",
  })
  void quantileIsTheTabulatedOne(double confidence, double z) {
    assertThat(NormalQuantile.twoSided(confidence)).isCloseTo(z, within(1e-13));
  }

  @Test
  void integralOfTheDensityIsTheTabulatedOne() {
    assertThat(NormalQuantile.integralFromZero(BigDecimal.ONE).doubleValue())
        .isEqualTo(0.3413447460685429);
  }

  @Test
  void mixIsTheFinaliserOfSplitMix64() {
    // The first number of SplitMix64 from seed 0 is the finaliser of the golden gamma.
    assertThat(OracleChoice.mix(new BigInteger("9e3779b97f4a7c15", 16)))
        .isEqualTo(new BigInteger("e220a8397b1dcdaf", 16));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // The examples of RFC 7396, appendix A, whose targets are objects.
        "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
        "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"} | {\"a\":null} | {}",
        "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
        "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
        "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
        "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
        "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
      })
  void mergePatchIsThatOfTheRfc(String target, String patch, String result) {
    assertThat(OraclePolicies.merged(OraclePolicies.read(target), OraclePolicies.read(patch)))
        .isEqualTo(OraclePolicies.read(result));
  }

  @Test
  void csvComesBack() {
    String text = "a,b\n\"x,\"\"y\"\"\n\",é\n,\n";
    assertThat(Csv.write(Csv.read(text))).isEqualTo(text);
  }
}
