package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.policy.PolicySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code buybox policy describe}. */
class PolicyDescribeTest {
  private static final String POLICY =
      """
      {"policy": "mine", "version": "7", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 1,
         "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [3, 0]]}},
        {"name": "service", "of": "seller.service", "weight": 3,
         "value": {"points": [[0, 0], [10, 1]]}}],
       "near_tie": {"within": 0.001, "choose": "incumbent"}}
      """;
  private static final String OFFERS =
      """
      product,offer,seller,price
      p,a,s,100.00
      p,b,t,101.00
      q,c,s,100.00
      q,d,t,250.00
      """;
  private static final String SELLERS = "seller,service\ns,5\nt,9\n";

  @TempDir Path folder;

  @Test
  void describesEveryShippedPolicyInEveryForm() {
    for (String name : Shipped.policies()) {
      PolicySet policies = Shipped.policy(name).orElseThrow();
      for (String format : List.of("text", "md", "html", "json")) {
        Result result = Result.of("policy", "describe", name, "--format=" + format);

        assertThat(result.endsWith(ExitCode.FINE).err()).isEmpty();
        assertThat(result.out())
            .contains(name, policies.fingerprint(), "gets all of the points")
            .doesNotContain("gives no reason")
            .endsWith("\n");
      }
    }
  }

  @Test
  void everyGateOfAShippedPolicyHasItsReasonAndEveryCriterionItsSentences() {
    for (String name : Shipped.policies()) {
      JsonNode told = json(Result.of("policy", "describe", name, "--format=json"));

      for (JsonNode criterion : told.path("criteria")) {
        assertThat(criterion.path("sentences").size()).isGreaterThan(1);
      }
      assertThat(told.path("restrictions").size())
          .isGreaterThanOrEqualTo(Shipped.policy(name).orElseThrow().byDefault().gates().size());
    }
  }

  @Test
  void measuresInfluenceInData() {
    Result result = describe("--format=json").endsWith(ExitCode.FINE);

    JsonNode influence = json(result).path("influence");
    assertThat(influence.path("boxes").intValue()).isEqualTo(2);
    // b and d win by their service; without it, a and c are cheaper.
    assertThat(others(influence, 0)).isZero();
    assertThat(others(influence, 1)).isEqualTo(2);
    assertThat(describe().out())
        .contains("Measured influence", "Without \"service\", the winner would be another in 2 of");
  }

  private static int others(JsonNode influence, int criterion) {
    return influence.path("criteria").path(criterion).path("boxes_with_another_winner").intValue();
  }

  @Test
  void incumbentsAreLookedAt() {
    String holders = files().write("incumbents.csv", "product,offer\np,a\n");
    String wide = files().write("wide.json", POLICY.replace("0.001", "0.2").replace("9", "6"));
    Result result =
        Result.of(
            "policy",
            "describe",
            wide,
            "--offers",
            files().write("offers.csv", OFFERS),
            "--sellers",
            files().write("sellers.csv", "seller,service\ns,5\nt,6\n"),
            "--incumbents",
            holders);

    assertThat(result.endsWith(ExitCode.FINE).out().replaceAll("\\s+", " "))
        .contains("Who holds each box was taken as it was given with the catalogue.");
  }

  @Test
  void badRowsEndItOrAreLeftOut() {
    String bad = files().write("bad.csv", OFFERS + "r,e,s,free\n");
    String policy = files().write("policy.json", POLICY);
    String sellers = files().write("sellers.csv", SELLERS);

    Result.of("policy", "describe", policy, "--offers", bad, "--sellers", sellers)
        .failsWith(ExitCode.BAD_INPUT, "bad.csv, line 6", "--on-bad-row=skip");
    Result skipped =
        Result.of(
            "policy",
            "describe",
            policy,
            "--on-bad-row=skip",
            "--offers",
            bad,
            "--sellers",
            sellers);
    assertThat(skipped.endsWith(ExitCode.ROWS_SKIPPED).err()).contains("rows left out: 1");
    assertThat(skipped.out()).contains("of 2 boxes");
  }

  @Test
  void missingColumnsAreRefusedOrTakenAsMissing() {
    String policy = files().write("policy.json", POLICY);
    String offers = files().write("offers.csv", OFFERS);

    Result.of("policy", "describe", policy, "--offers", offers)
        .failsWith(ExitCode.BAD_INPUT, "seller.service");
    Result.of("policy", "describe", policy, "--offers", offers, "--missing-columns=allow")
        .endsWith(ExitCode.FINE);
  }

  @Test
  void writesAFileAtOnceOrNotAtAll() throws IOException {
    String out = files().path("ranking.html");

    Result result = Result.of("policy", "describe", "cheapest", "--format=html", "--out", out);

    assertThat(result.endsWith(ExitCode.FINE).out()).isEmpty();
    assertThat(Files.readString(Path.of(out))).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    String policy = files().write("policy.json", POLICY);
    Result.of("policy", "describe", policy, "--out", policy)
        .failsWith(ExitCode.WRONG_USE, "--out names an input");
    assertThat(Files.readString(Path.of(policy))).isEqualTo(POLICY);
    Result.of("policy", "describe", policy, "--out", files().path("no/where.txt"))
        .failsWith(ExitCode.CANNOT_WRITE, "there is no such folder");
  }

  @Test
  void wrongPoliciesAreTold() {
    String wrong = files().write("wrong.json", POLICY.replace("\"weight\": 3", "\"wieght\": 3"));

    Result.of("policy", "describe", wrong)
        .failsWith(ExitCode.BAD_INPUT, "wrong.json: this policy cannot be used:", "weight");
    Result.of("policy", "describe", "cheapst")
        .failsWith(ExitCode.BAD_INPUT, "did you mean \"cheapest\"?");
  }

  @Test
  void readsStandardInput() {
    assertThat(Result.withInput(POLICY, "policy", "describe", "-").endsWith(ExitCode.FINE).out())
        .contains("the policy \"mine\", version \"7\"");
  }

  private Result describe(String... more) {
    String[] always = {
      "policy",
      "describe",
      files().write("policy.json", POLICY),
      "--offers",
      files().write("offers.csv", OFFERS),
      "--sellers",
      files().write("sellers.csv", SELLERS)
    };
    return Result.of(Stream.of(always, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private TestFiles files() {
    return new TestFiles(folder);
  }

  private static JsonNode json(Result result) {
    return JsonMapper.builder().build().readTree(result.endsWith(ExitCode.FINE).out());
  }
}
