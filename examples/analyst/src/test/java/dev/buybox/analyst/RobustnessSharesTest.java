package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code buybox robustness --share}: intervals for the shares of single criteria. */
class RobustnessSharesTest {
  private static final String POLICY =
      """
      {"policy": "mine", "version": "1", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 3,
         "value": {"points": [[50, 1], [150, 0]]}},
        {"name": "speed", "of": "offer.days", "weight": 1, "value": {"points": [[1, 1], [11, 0]]}},
        {"name": "none", "of": "offer.days", "weight": 0, "value": {"best": 1, "half_life": 1}}]}
      """;

  @TempDir Path folder;
  private String[] inputs = {};

  @BeforeEach
  void writeInputs() {
    inputs = new TestFiles(folder).inputs(POLICY, WhatIfTest.OFFERS);
  }

  private Result ask(String... more) {
    return Result.of(Args.of("robustness", inputs, more));
  }

  @Test
  void theWinnerHangsOnTheInterval() {
    assertThat(ask("--product=p", "--share=speed=0.2..0.3").endsWith(ExitCode.FINE).rows())
        .contains(
            "With weights drawn so that the share of \"speed\" is from 20 % to 30 %, and each"
                + " other is within 20 % of its own, 1,000 times.")
        .anySatisfy(row -> assertThat(row).matches("b +t +100.0 % +0.00 %"));
    String[] below = {"--product=p", "--within=any", "--share", "speed=0..0.1"};
    assertThat(ask(below).endsWith(ExitCode.FINE).rows())
        .anySatisfy(row -> assertThat(row).matches("a +s +100.0 % +0.00 %"));
  }

  @Test
  void severalIntervalsOfTheCatalogue() {
    String[] shares = {"--share=speed=0.05..0.1", "--share", "price=0.9..0.95"};
    assertThat(ask(shares).endsWith(ExitCode.FINE).out())
        .startsWith(
            "With weights drawn so that the share of \"speed\" is from 5 % to 10 %, that of"
                + " \"price\" is from 90 % to 95 %, and each other is within 20 % of its own, 1,000"
                + " times: of 2 boxes with a winner, 50.0 % keep it on average");
  }

  @Test
  void aShareCanBeKnownExactly() {
    assertThat(ask("--within=any", "--share=price=0.40..0.4").endsWith(ExitCode.FINE).out())
        .startsWith(
            "With weights drawn so that the share of \"price\" is 40 %, and the others are any,"
                + " 1,000 times: ");
  }

  @Test
  void thePageTellsTheIntervals() throws IOException {
    String[] speed = {"--share=speed=0.05..0.1", "--within=1"};
    String page = new ReportPages(folder).page(Args.of("robustness", inputs, speed));

    String drawn =
        "With weights drawn so that the share of &quot;speed&quot; is from 5 % to 10 %, and each"
            + " other is within 100 % of its own";
    assertThat(page)
        .contains(">" + drawn + ", 1,000 times.<")
        .contains(">weights drawn</th><td>" + drawn + "<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "speed",
        "speed=",
        "speed=0.3",
        "=0..1",
        "speed=0.1-0.3",
        "speed=a..b",
        "speed=1e-3..1",
        "speed=.1...3",
        "speed=0..99999999999"
      })
  void refusesAnotherForm(String share) {
    ask("--share=" + share)
        .failsWith(
            ExitCode.WRONG_USE,
            "--share is CRITERION=FROM..TO, such as price=0.3..0.5 for 30 % to 50 % of all weights;"
                + " not \""
                + share
                + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "speed=30..50, 'shares are from 0 to 1, so that 0.3 is 30 %'",
    "speed=-0.1..0.5, 'shares are from 0 to 1, so that 0.3 is 30 %'",
    "speed=0.5..1.01, 'shares are from 0 to 1, so that 0.3 is 30 %'",
    "speed=0.5..0.3, the lower share comes first; exchange the two"
  })
  void refusesWhatIsNoInterval(String share, String rule) {
    ask("--share", share).failsWith(ExitCode.WRONG_USE, "--share \"" + share + "\": " + rule);
  }

  @Test
  void refusesACriterionThatIsNamedTwice() {
    ask("--share=speed=0..0.5", "--share=price=0..1", "--share=speed=0..0.5")
        .failsWith(
            ExitCode.WRONG_USE, "--share names criterion \"speed\" twice; give it one interval");
  }

  @Test
  void refusesACriterionThatNoPolicyWeighs() {
    ask("--share=sped=0..0.5")
        .failsWith(
            ExitCode.BAD_INPUT, "--share: no criterion is named \"sped\"; did you mean \"speed\"?");
    ask("--share=none=0..0.5")
        .failsWith(
            ExitCode.BAD_INPUT, "--share: criterion \"none\" has weight 0 and stays without one");
  }

  @Test
  void refusesIntervalsThatLeaveNoWeights() {
    ask("--share=speed=0.5..0.6")
        .failsWith(
            ExitCode.BAD_INPUT,
            "--share: the weights of mine@1 cannot be drawn: shares add up to 1, and the lower ends"
                + " of their ranges already to 1.1; lower some, or let the others be further off");
    ask("--share=speed=0..0.01", "--within=any", "--share=price=0..0.3")
        .failsWith(
            ExitCode.BAD_INPUT,
            "shares add up to 1, and the upper ends of their ranges only to 0.31; raise some, or let"
                + " the others be further off");
  }

  /** Ten other shares that are drawn from 0 to 1 hardly ever add up to what one of 40 % leaves. */
  @Test
  void refusesAnIntervalThatIsHardlyEverMet() {
    String criterion =
        "{\"name\": \"c%d\", \"of\": \"offer.price\", \"weight\": 1, \"value\": {\"points\":"
            + " [[1, 1], [9, 0]]}}";
    String policy =
        IntStream.range(0, 12)
            .mapToObj(criterion::formatted)
            .collect(
                Collectors.joining(
                    ", ", "{\"policy\": \"p\", \"version\": \"1\", \"criteria\": [", "]}"));
    inputs[1] = new TestFiles(folder).write("many.json", policy);

    ask("--within=any", "--share=c0=0.4..0.4").endsWith(ExitCode.FINE);
    ask("--within=any", "--share=c0=0.4..0.4000001")
        .failsWith(
            ExitCode.BAD_INPUT,
            "--share: the weights of p@1 cannot be drawn: of 20000 draws none lies in the ranges of"
                + " all shares; widen some");
  }
}
