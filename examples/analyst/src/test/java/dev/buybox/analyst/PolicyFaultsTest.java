package dev.buybox.analyst;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command that uses a policy tells its faults in the same words. */
class PolicyFaultsTest {
  private static final String WRONG =
      """
      {"policy": "p", "version": "1", "criteria": [
        {"name": "price", "of": "offer.price", "weight": -1, "value": {"points": [[0, 1]]}}]}
      """;

  @TempDir Path folder;

  private static String expected(String file) {
    InvalidPolicyException wrong =
        catchThrowableOfType(InvalidPolicyException.class, () -> PolicySet.parse(WRONG));
    return "buybox: "
        + file
        + ": this policy cannot be used:\n"
        + wrong.faults().stream().map(fault -> "  " + fault + "\n").collect(joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rank --policy",
        "explain --product=phone-35 --policy",
        "price-to-win --seller=s --policy",
        "sensitivity --policy",
        "robustness --policy",
        "reversal --policy",
        "compare --with=cheapest --policy",
        "compare --with",
        "policy describe",
        "policy check"
      })
  void isToldAlike(String command) {
    String file = new TestFiles(folder).write("wrong.json", WRONG);

    Result result = Result.of((command + " " + file).split(" "));

    assertThat(result.endsWith(ExitCode.BAD_INPUT).err()).isEqualTo(expected(file));
  }

  @Test
  void bothOfADifferenceAreTold() {
    String file = new TestFiles(folder).write("wrong.json", WRONG);

    Result result = Result.of("policy", "diff", file, file);

    String once = expected(file);
    assertThat(result.endsWith(ExitCode.BAD_INPUT).err()).isEqualTo(once + once);
  }
}
