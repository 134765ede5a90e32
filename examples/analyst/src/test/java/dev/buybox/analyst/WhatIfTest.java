package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code buybox sensitivity}, {@code robustness} and {@code reversal}, and {@code price-to-win} as
 * a table.
 */
class WhatIfTest {
  private static final String POLICY =
      """
      {"policy": "mine", "version": "1", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 3,
         "value": {"points": [[50, 1], [150, 0]]}},
        {"name": "speed", "of": "offer.days", "weight": 1, "value": {"points": [[1, 1], [11, 0]]}}]}
      """;

  /** In box p, a has 0.5 and 0.4, b 0.4 and 1: they meet where speed has a share of 1/7. */
  static final String OFFERS =
      """
      product,offer,seller,price,days
      p,a,s,100.00,7
      p,b,t,110.00,1
      q,a,s,60.00,1
      q,b,t,70.00,2
      """;

  /** Without c, the prices of a and b span the whole scale, and a wins; with it, b. */
  static final String TRAP =
      """
      {"policy": "trap", "version": "1", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 2, "value": {"min_max": "lower"}},
        {"name": "speed", "of": "offer.days", "weight": 1, "value": {"min_max": "lower"}}]}
      """;

  private static final String TRAPPED =
      """
      product,offer,seller,price,days
      p,a,s,100.00,3
      p,b,t,101.00,1
      p,c,u,140.00,3
      """;

  @TempDir Path folder;
  private String[] inputs = {};

  @BeforeEach
  void writeInputs() {
    inputs = new TestFiles(folder).inputs(POLICY, OFFERS);
  }

  private Result ask(String command, String... more) {
    return Result.of(Args.of(command, inputs, more));
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private List<NamedCsvRecord> rows(String name) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(Files.readString(folder.resolve(name))).stream()
        .toList();
  }

  @Test
  void aBoxFlipsWhereItsOffersMeet() {
    assertThat(ask("sensitivity", "--product=p").endsWith(ExitCode.FINE).out())
        .contains("The least change that flips it: \"")
        .contains("wins below", "14.2");
  }

  @Test
  void intervalsOfAllBoxes() throws IOException {
    ask("sensitivity", "--boxes", out("boxes.csv"), "--out", out("curves.csv"), "--steps=4")
        .endsWith(ExitCode.FINE);

    List<NamedCsvRecord> boxes = rows("boxes.csv");
    assertThat(boxes).hasSize(4);
    NamedCsvRecord speed = boxes.get(1);
    assertThat(speed.getFieldsAsMap())
        .containsEntry("product", "p")
        .containsEntry("criterion", "speed")
        .containsEntry("share_now", "0.25")
        .containsEntry("stays_to", "1")
        .containsEntry("seller_below", "s")
        .containsEntry("seller_above", "");
    assertThat(new BigDecimal(speed.getField("stays_from")).doubleValue())
        .isBetween(1 / 7.0 - 2e-6, 1 / 7.0 + 2e-6);
    assertThat(boxes.get(3).getFieldsAsMap()).containsEntry("stays_from", "0");
    assertThat(rows("curves.csv")).hasSize(2 * 5);
    assertThat(rows("curves.csv").get(0).getFieldsAsMap())
        .containsEntry("criterion", "speed")
        .containsEntry("share", "0")
        .containsEntry("boxes_changed", "1")
        .containsEntry("boxes_changed_without", "1");
  }

  @Test
  void winnersUnderDrawnWeights() throws IOException {
    String[] tables = {"--within=any", "--draws=400", "--seed=7", "--boxes", out("b.csv")};
    assertThat(ask("robustness", tables).endsWith(ExitCode.FINE).out())
        .contains("drawn from all there are, 400 times", "1 under any weights at all");

    List<NamedCsvRecord> boxes = rows("b.csv");
    assertThat(boxes).hasSize(3);
    double share = Double.parseDouble(boxes.get(0).getField("share"));
    double error = Double.parseDouble(boxes.get(0).getField("standard_error"));
    assertThat(boxes.get(0).getFieldsAsMap()).containsEntry("seller", "t");
    assertThat(Math.abs(share - 6 / 7.0)).as("seed 7").isLessThan(4 * error);
    assertThat(boxes.get(2).getFieldsAsMap())
        .containsEntry("certain", "yes")
        .containsEntry("share", "1")
        .containsEntry("standard_error", "0");
    String once = ask("robustness", "--seed=7", "--threads=1").out();
    assertThat(ask("robustness", "--seed=7", "--threads=2").out()).isEqualTo(once);
  }

  @Test
  void robustnessOfOneBox() {
    assertThat(ask("robustness", "--product=q").endsWith(ExitCode.FINE).out())
        .contains("within 20 % of its own, 1,000 times; the winner wins under any weights at all")
        .contains("100.0 %");
  }

  @Test
  void findsWhereALoserDecides() throws IOException {
    TestFiles files = new TestFiles(folder);
    String[] args = {
      "reversal",
      "--policy",
      files.write("trap.json", TRAP),
      "--offers",
      files.write("trapped.csv", TRAPPED),
      "--out",
      out("r.csv")
    };

    assertThat(Result.of(args).endsWith(ExitCode.FINE).out())
        .contains("In 1 of 1 boxes the removal of one offer that loses changes the winner");
    assertThat(rows("r.csv").get(0).getFieldsAsMap())
        .containsEntry("offer", "b")
        .containsEntry("offer_removed", "c")
        .containsEntry("seller_without", "s")
        .containsEntry("removals", "1");
    assertThat(ask("reversal").endsWith(ExitCode.FINE).out()).contains("In 0 of 2 boxes");
  }

  @Test
  void pricesToWinOfASellerAsATable() throws IOException {
    ask("price-to-win", "--seller=s", "--out", out("prices.csv")).endsWith(ExitCode.FINE);

    List<NamedCsvRecord> prices = rows("prices.csv");
    assertThat(prices).hasSize(2);
    assertThat(prices.get(0).getFieldsAsMap())
        .containsEntry("offer", "a")
        .containsEntry("outcome", "reachable")
        .containsEntry("price", "100.00");
    String highest = prices.get(0).getField("highest_price");
    String[] answer = {"--product=p", "--offer=a", "--format=json"};
    assertThat(ask("price-to-win", answer).out()).contains('"' + highest + '"');
    assertThat(prices.get(1).getFieldsAsMap()).containsEntry("outcome", "winning");
    ask("price-to-win", "--seller=s", "--out", out("prices.parquet")).endsWith(ExitCode.FINE);
    assertThat(new ParquetFiles(folder).rows("prices.parquet")).hasSize(2);
    ask("price-to-win", "--seller=s", "--out", out("prices.txt")).endsWith(ExitCode.FINE);
    assertThat(folder.resolve("prices.txt")).content().doesNotStartWith("product,");
  }

  @Test
  void tellsWhatIsNotThere() {
    for (String command : List.of("sensitivity", "robustness")) {
      ask(command, "--product=pp")
          .failsWith(ExitCode.BAD_INPUT, "no product \"pp\"", "did you mean");
      ask(command, "--segment=x").failsWith(ExitCode.WRONG_USE, "belong to --product");
      ask(command, "--product=p", "--out=x.csv")
          .failsWith(ExitCode.WRONG_USE, "leave --product out");
    }
    ask("price-to-win", "--seller=x", "--out", out("x.csv"))
        .failsWith(ExitCode.BAD_INPUT, "no seller \"x\"");
    ask("price-to-win", "--seller=s", "--product=p", "--out", out("x.csv"))
        .failsWith(ExitCode.WRONG_USE, "or --seller S");
    assertThat(folder.resolve("x.csv")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--within=0",
        "--within=-1",
        "--within=x",
        "--within=1e9999999",
        "--within=1e-9999999",
        "--draws=0",
        "--seed=x"
      })
  void refusesWeightsThatCannotBeDrawn(String option) {
    ask("robustness", option).failsWith(ExitCode.WRONG_USE, option.substring(0, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sensitivity", "robustness", "reversal"})
  void neverWritesOverWhatItReads(String command) throws IOException {
    Path policy = Files.createSymbolicLink(folder.resolve("policy"), Path.of(inputs[1]));
    ask(command, "--out", inputs[3])
        .failsWith(ExitCode.WRONG_USE, "--out names an input", "offers.csv");
    ask(command, "--out", policy.toString())
        .failsWith(ExitCode.WRONG_USE, "--out names an input", "policy.json");
    ask(command, "--out", out("no/such.csv")).failsWith(ExitCode.CANNOT_WRITE, "no such folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sensitivity", "robustness", "reversal"})
  void takeAnEmptyCatalogue(String command) {
    String none = new TestFiles(folder).write("none.csv", "product,offer,seller,price\n");

    Result.of(command, "--offers", none, "--policy=cheapest", "--out", out("o.csv"))
        .endsWith(ExitCode.FINE);
    Result.of(command, "--offers", none, "--policy=cheapest", "--report", out("o.html"))
        .endsWith(ExitCode.FINE);
    assertThat(folder.resolve("o.html")).content().doesNotContain("viewBox=\"0 0 360 0\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare", "sensitivity", "robustness", "reversal"})
  void helpTeachesWithAnExample(String command) {
    assertThat(Result.of(command, "--help").endsWith(ExitCode.FINE).out())
        .contains("Examples:\n  buybox " + command, "Columns of --out", "Exit codes:");
  }
}
