package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.analyst.shipped.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code buybox policy diff} and {@code buybox policy list}. */
class PolicyDiffTest {
  private static final String POLICY =
      """
      {"policy": "mine", "version": "%s", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": %s,
         "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [3, 0]]}},
        {"name": "service", "of": "seller.service", "weight": 1,
         "value": {"points": [[0, 0], [10, 1]]}}]}
      """;

  @TempDir Path folder;

  @Test
  void tellsWhatDiffersInEveryForm() {
    String before = write("before.json", POLICY.formatted("1", "1"));
    String after = write("after.json", POLICY.formatted("2", "3"));

    for (String format : List.of("text", "md", "html", "json")) {
      Result result = Result.of("policy", "diff", before, after, "--format=" + format);

      assertThat(result.endsWith(ExitCode.FINE).err()).isEmpty();
      assertThat(result.out())
          .contains("its share was 50 % and is now 75 %.", "The version was ")
          .endsWith("\n");
    }
    assertThat(Result.of("policy", "diff", before, after).out())
        .startsWith("From mine, version 1 to mine, version 2\n");
  }

  @Test
  void tellsThatNothingDiffers() {
    for (String name : Shipped.policies()) {
      assertThat(Result.of("policy", "diff", name, name).endsWith(ExitCode.FINE).out())
          .contains("The two do not differ.");
    }
  }

  @Test
  void tellsFaultsOfBoth() {
    String wrong = POLICY.formatted("1", "-1");

    Result.of("policy", "diff", write("a.json", wrong), write("b.json", wrong))
        .failsWith(
            ExitCode.BAD_INPUT,
            "a.json: this policy cannot be used:",
            "b.json: this policy cannot be used:");
  }

  @Test
  void readsStandardInputOnce() {
    String policy = POLICY.formatted("1", "1");

    assertThat(
            Result.withInput(policy, "policy", "diff", "-", write("a.json", policy))
                .endsWith(ExitCode.FINE)
                .out())
        .contains("The two do not differ.");
    Result.withInput(policy, "policy", "diff", "-", "-")
        .failsWith(ExitCode.WRONG_USE, "only one input");
  }

  @Test
  void writesAFileThatIsNoInput() throws IOException {
    String policy = write("policy.json", POLICY.formatted("1", "1"));
    String out = new TestFiles(folder).path("difference.md");

    Result.of("policy", "diff", "cheapest", policy, "--format=md", "--out", out)
        .endsWith(ExitCode.FINE);

    assertThat(Files.readString(Path.of(out))).startsWith("# From cheapest, version ");
    Result.of("policy", "diff", "cheapest", policy, "--out", policy)
        .failsWith(ExitCode.WRONG_USE, "--out names an input");
  }

  @Test
  void listsTheShippedPolicies() {
    Result text = Result.of("policy", "list").endsWith(ExitCode.FINE);
    Result json = Result.of("policy", "list", "--format=json").endsWith(ExitCode.FINE);

    assertThat(text.rows()).hasSameSizeAs(Shipped.policies());
    assertThat(text.out())
        .contains(Shipped.policies())
        .containsPattern("cheapest +version 1 +1 criterion +counts price\n");
    JsonNode list = JsonMapper.builder().build().readTree(json.out());
    assertThat(list.size()).isEqualTo(Shipped.policies().size());
    for (JsonNode policy : list) {
      assertThat(policy.path("name").stringValue()).isIn(Shipped.policies());
      assertThat(policy.path("fingerprint").stringValue()).hasSize(64);
      assertThat(policy.path("criteria").intValue()).isPositive();
      assertThat(policy.path("line").stringValue()).startsWith("counts ");
    }
  }

  private String write(String name, String policy) {
    return new TestFiles(folder).write(name, policy);
  }
}
