package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.policy.PolicySet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code buybox policy check}. */
class PolicyCheckTest {
  private static final String TWO_CRITERIA =
      """
      {"policy": "mine", "version": "7", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 2, "why": "people look at it",
         "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [3, 0]]}},
        {"name": "quality", "of": "offer.quality", "weight": 1,
         "value": {"points": [[0, 0], [1, 1]]}}]}
      """;

  @TempDir Path folder;

  @Test
  void describesARightPolicy() {
    Result result = check(TWO_CRITERIA).endsWith(ExitCode.FINE);

    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains(
            "Policy mine, version 7",
            "fingerprint " + PolicySet.parse(TWO_CRITERIA).fingerprint(),
            " 66.67 %  price (offer.landed_price): people look at it",
            " 33.33 %  quality (offer.quality)",
            "gates: none",
            "No faults, no warnings.");
  }

  @Test
  void describesEveryPolicyOfASet() {
    String set =
        "{\"default\": %s, \"by_category\": {\"books\": {\"version\": \"8\"}}}"
            .formatted(TWO_CRITERIA);

    assertThat(check(set).endsWith(ExitCode.FINE).out())
        .contains("Policy mine, version 7", "For category \"books\":", "Policy mine, version 8");
  }

  @Test
  void warns() {
    String endsEarly = TWO_CRITERIA.replace("[3, 0]", "[1.5, 0]");

    assertThat(check(endsEarly).endsWith(ExitCode.FINE).out())
        .contains("warning: criteria[0]", "No faults.\n");
  }

  @Test
  void tellsAllFaults() {
    String wrong =
        TWO_CRITERIA.replace("\"weight\": 2", "\"wieght\": 2").replace("[1, 1]]", "[0, 1]]");

    Result result = check(wrong);

    result.failsWith(
        ExitCode.BAD_INPUT,
        "policy.json: this policy cannot be used",
        "criteria[0]",
        "weight",
        "criteria[1].value.points");
    assertThat(result.err().lines().count()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void tellsWhereThereIsNoPolicy() {
    Result.of("policy", "check", "refurbished-electronic")
        .failsWith(ExitCode.BAD_INPUT, "did you mean \"refurbished-electronics\"?", "cheapest");
    Result.of("policy", "check", "none.json")
        .failsWith(ExitCode.BAD_INPUT, "none.json: there is no such file");
    Result.of("policy", "check", folder.toString()).failsWith(ExitCode.BAD_INPUT, "directory");
  }

  @Test
  void refusesWhatIsNoPolicyAtAll() {
    check("").failsWith(ExitCode.BAD_INPUT, "JSON");
    check("[".repeat(10_000) + "]".repeat(10_000)).failsWith(ExitCode.BAD_INPUT, "depth");
    check("{\"policy\": \"" + "x".repeat(2_000_000) + "\"}")
        .failsWith(ExitCode.BAD_INPUT, "at most 1048576 bytes");
    Result.withInput(new byte[] {'{', (byte) 0xff}, "policy", "check", "-")
        .failsWith(ExitCode.BAD_INPUT, "standard input: the policy is not UTF-8");
  }

  @Test
  void readsStandardInput() {
    Result result = Result.withInput(TWO_CRITERIA, "policy", "check", "-");

    assertThat(result.endsWith(ExitCode.FINE).out()).contains("Policy mine, version 7");
  }

  @Test
  void shippedPoliciesAreRightAndSayWhy() {
    for (String name : Shipped.policies()) {
      PolicySet policies = Shipped.policy(name).orElseThrow();

      assertThat(policies.byDefault().name()).isEqualTo(name);
      assertThat(policies.warnings()).isEmpty();
      assertThat(policies.byDefault().criteria())
          .allSatisfy(criterion -> assertThat(criterion.why()).isPresent());
      assertThat(Result.of("policy", "check", name).endsWith(ExitCode.FINE).out())
          .contains("Policy " + name, "No faults, no warnings.");
    }
  }

  private Result check(String policy) {
    String file =
        new TestFiles(folder).write("policy.json", policy.getBytes(StandardCharsets.UTF_8));
    return Result.of("policy", "check", file);
  }
}
