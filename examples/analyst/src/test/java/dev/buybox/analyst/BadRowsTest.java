package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A bad row: file, line, column, value, rule and advice; or left out, on demand. */
class BadRowsTest {
  private static final String HEADER =
      "product,condition,segment,category,offer,seller,price,shipping,currency,quality,late.num,"
          + "late.den,kind\n";
  private static final String GOOD_ROW = "q,,,,a,s,5.00,,,1,0,2,x\n";
  private static final String POLICY =
      """
      {"policy": "test", "version": "1",
       "criteria": [
         {"name": "quality", "of": "offer.quality", "weight": 1,
          "value": {"points": [[0, 0], [1, 1]]}},
         {"name": "late", "of": "offer.late", "weight": 1, "estimate": {"prior": 0.5, "strength": 2},
          "value": {"points": [[0, 1], [1, 0]]}},
         {"name": "kind", "of": "offer.kind", "weight": 1,
          "value": {"values": {"x": 1}, "other": 0}},
         {"name": "rating", "of": "seller.rating", "weight": 1,
          "value": {"points": [[0, 0], [5, 1]]}}]}
      """;

  @TempDir Path folder;

  static Stream<Arguments> badOffers() {
    return Stream.of(
        arguments(",,,,a,s,5,,,,,,", "product", "", "an id is not empty", "fill it in"),
        arguments("p,,,,,s,5,,,,,,", "offer", "", "an id is not empty", "fill it in"),
        arguments("p,,,,a,,5,,,,,,", "seller", "", "an id is not empty", "fill it in"),
        arguments("p,,,,a,s,,,,,,,", "price", "", "a price is a decimal number", ""),
        arguments(
            "p,,,,a,s,\"1,299.00\",,,,,,", "price", "1,299.00", "decimal number", "thousands"),
        arguments("p,,,,a,s,1e400,,,,,,", "price", "1e400", "decimal number", ""),
        arguments("p,,,,a,s,-3,,,,,,", "price", "-3", "decimal number", "no sign"),
        arguments("p,,,,a,s,0,,,,,,", "price", "0", "from 1 minor unit", ""),
        arguments("p,,,,a,s,0.00,,,,,,", "price", "0.00", "from 1 minor unit", ""),
        arguments("p,,,,a,s,19.999,,,,,,", "price", "19.999", "decimal number", "2 decimals"),
        arguments("p,,,,a,s,5.5,,JPY,,,,", "price", "5.5", "decimal number", "whole number"),
        arguments("p,,,,a,s,NaN,,,,,,", "price", "NaN", "decimal number", ""),
        arguments("p,,,,a,s,99999999999999,,,,,,", "price", "99999999999999", "10^12", "unit"),
        arguments("p,,,,a,s,cheap,,,,,,", "price", "cheap", "decimal number", ""),
        arguments("p,,,,a,s,5,-1,,,,,", "shipping", "-1", "decimal number", "no sign"),
        arguments("p,,,,a,s,5,free,,,,,", "shipping", "free", "decimal number", ""),
        arguments("p,,,,a,s,5,,EURO,,,,", "currency", "EURO", "ISO 4217", "three capitals"),
        arguments("p,,,,a,s,5,,XQZ,,,,", "currency", "XQZ", "ISO 4217", ""),
        arguments("p,,,,a,s,5,,,good,,,", "quality", "good", "a number is finite", "leave"),
        arguments("p,,,,a,s,5,,,NaN,,,", "quality", "NaN", "a number is finite", "leave"),
        arguments("p,,,,a,s,5,,,-Infinity,,,", "quality", "-Infinity", "finite", "leave"),
        arguments("p,,,,a,s,5,,,1e400,,,", "quality", "1e400", "a number is finite", "1.79e308"),
        arguments("p,,,,a,s,5,,,\"1,5\",,,", "quality", "1,5", "finite", "decimal point"),
        arguments("p,,,,a,s,5,,,0x10,,,", "quality", "0x10", "a number is finite", ""),
        arguments("p,,,,a,s,5,,,,3.5,9,", "late.num", "3.5", "whole numbers", "not a rate"),
        arguments("p,,,,a,s,5,,,,-1,9,", "late.num", "-1", "whole numbers", ""),
        arguments("p,,,,a,s,5,,,,1,1e9,", "late.den", "1e9", "whole numbers", ""),
        arguments("p,,,,a,s,5,,,,5,4,", "late.num", "5 of 4", "num is at most den", "exchanged"),
        arguments("p,,,,a,s,5,,,,3,,", "late.den", "", "both filled or both empty", "fill it in"),
        arguments("p,,,,a,s,5,,,,,3,", "late.num", "", "both filled or both empty", "fill it in"),
        arguments("p,,,,a,s,5,,,,1,9999999999999999,", "late.den", "9999999999999999", "10^15", ""),
        arguments("p,,,,a,s,5,,,,,", "", "12 fields", "which has 13", "is a comma"),
        arguments("p,,,,a,s,5,,,,,,,", "", "14 fields", "which has 13", "is a comma"),
        arguments(
            "p,,,,a,s,5,,,,,," + "x".repeat(1_001), "kind", "1001 characters", "1000", "quote"),
        arguments("x".repeat(1_001) + ",,,,a,s,5,,,,,,", "product", "1001 characters", "1000", ""));
  }

  @ParameterizedTest
  @MethodSource("badOffers")
  void stopsAtABadOffer(String row, String column, String value, String rule, String advice) {
    Result result = rank(HEADER + GOOD_ROW + row + "\n", "seller,rating\ns,4\n");

    String place = "offers.csv, line 3" + (column.isEmpty() ? "" : ", column \"" + column + "\"");
    String shown = value.isEmpty() ? ":" : ", value \"" + value + "\":";
    result.failsWith(ExitCode.BAD_INPUT, place + shown, rule, advice, "--on-bad-row=skip");
  }

  @ParameterizedTest
  @MethodSource("badOffers")
  void leavesABadOfferOut(String row, String column, String value, String rule, String advice) {
    String sellers = "seller,rating\ns,4\n";
    Result result =
        rank(HEADER + row + "\n" + GOOD_ROW, sellers, "--on-bad-row=skip")
            .endsWith(ExitCode.ROWS_SKIPPED);

    assertThat(result.out()).isEqualTo(rank(HEADER + GOOD_ROW, sellers).out());
    assertThat(result.err()).contains("left out: ", "offers.csv, line 2", rule, "rows left out");
  }

  static Stream<Arguments> badSellers() {
    return Stream.of(
        arguments(",3", "seller", "", "an id is not empty"),
        arguments("s,three", "rating", "three", "a number is finite"),
        arguments("s", "", "1 fields", "which has 2"),
        arguments("s,1,2", "", "3 fields", "which has 2"));
  }

  @ParameterizedTest
  @MethodSource("badSellers")
  void stopsAtABadSeller(String row, String column, String value, String rule) {
    Result result = rank(HEADER + GOOD_ROW, "seller,rating\nt,1\n" + row + "\n");

    String place = "sellers.csv, line 3" + (column.isEmpty() ? "" : ", column \"" + column + "\"");
    result.failsWith(ExitCode.BAD_INPUT, place, value, rule);
  }

  @Test
  void refusesARepeatedOfferWithBothLines() {
    rank(HEADER + GOOD_ROW + GOOD_ROW, "seller,rating\n")
        .failsWith(
            ExitCode.BAD_INPUT,
            "offers.csv, line 2, column \"offer\", value \"a\"",
            "an offer id stands in one row of its box",
            "see line 3");
  }

  @Test
  void refusesARepeatedSellerWithBothLines() {
    rank(HEADER + GOOD_ROW, "seller,rating\ns,1\nt,1\ns,1\n")
        .failsWith(
            ExitCode.BAD_INPUT,
            "sellers.csv, line 2, column \"seller\", value \"s\"",
            "see line 4");
  }

  @Test
  void refusesTwoCurrenciesInABox() {
    String rows = "p,,,,a,s,5,,EUR,,,,\np,,,,b,s,5,,USD,,,,\n";

    rank(HEADER + rows, "seller,rating\n")
        .failsWith(
            ExitCode.BAD_INPUT,
            "offers.csv, line 2, column \"currency\", value \"EUR\"",
            "a box has one currency",
            "see line 3");
  }

  @Test
  void refusesTwoCategoriesInAProduct() {
    String rows = "p,,,x,a,s,5,,,,,,\np,used,,y,b,s,5,,,,,,\n";

    rank(HEADER + rows, "seller,rating\n")
        .failsWith(ExitCode.BAD_INPUT, "line 2, column \"category\", value \"x\"", "see line 3");
  }

  @Test
  void refusesABoxOfTooManyOffers() {
    StringBuilder rows = new StringBuilder("product,offer,seller,price\n");
    for (int i = 0; i <= 65_536; i++) {
      rows.append("p,o").append(i).append(",s,5\n");
    }
    String offers = new TestFiles(folder).write("offers.csv", rows.toString());

    Result.of("rank", "--offers", offers, "--policy", "cheapest")
        .failsWith(
            ExitCode.BAD_INPUT,
            "offers.csv, line 2, column \"offer\"",
            "a box has at most 65,536 offers".replace(",", ""));
  }

  @Test
  void leavesEveryRowOfARepeatedIdOut() {
    String rows = GOOD_ROW + "p,,,,a,s,5.00,,,,,,\np,,,,a,s,6.00,,,,,,\n";

    Result result =
        rank(HEADER + rows, "seller,rating\n", "--on-bad-row=skip").endsWith(ExitCode.ROWS_SKIPPED);

    assertThat(result.rows()).hasSize(2);
    assertThat(result.err()).contains("line 3", "line 4").containsPattern("rows left out +2");
  }

  @Test
  void aRowThatIsBadOtherwiseStillRepeatsItsId() {
    String rows = GOOD_ROW + "q,,,,a,s,free,,,,,,\n";

    Result result =
        rank(HEADER + rows, "seller,rating\ns,1\ns,bad\n", "--on-bad-row=skip")
            .endsWith(ExitCode.ROWS_SKIPPED);

    assertThat(result.rows()).hasSize(1);
    assertThat(result.err()).containsPattern("rows left out +4").containsPattern("sellers +0\n");
  }

  @Test
  void tellsTwentyBadRowsAndCountsTheRest() {
    String rows = GOOD_ROW + "p,,,,a,s,free,,,,,,\n".repeat(30);

    Result result = rank(HEADER + rows, "seller,rating\n", "--on-bad-row=skip");

    result.endsWith(ExitCode.ROWS_SKIPPED);
    assertThat(result.err().lines().filter(line -> line.startsWith("left out: ")))
        .hasSize(21)
        .last()
        .asString()
        .contains("more than 20 rows");
    assertThat(result.err()).contains("30: ").containsPattern("rows left out +30");
  }

  @Test
  void escapesWhatCouldPlayTricksOnATerminal() {
    rank(HEADER + "p,,,,a,s,\u001b[31mred\u202e,,,,,,\n", "seller,rating\n")
        .failsWith(ExitCode.BAD_INPUT, "column \"price\"", "[31mred");
    assertThat(rank(HEADER + "p,,,,a,s,\u001b[31m,,,,,,\n", "seller,rating\n").err())
        .doesNotContain("\u001b");
  }

  private Result rank(String offers, String sellers, String... options) {
    TestFiles files = new TestFiles(folder);
    String[] always = {
      "rank",
      "--policy",
      files.write("policy.json", POLICY),
      "--offers",
      files.write("offers.csv", offers),
      "--sellers",
      files.write("sellers.csv", sellers)
    };
    return Result.of(Stream.of(always, options).flatMap(Stream::of).toArray(String[]::new));
  }
}
