package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy asks of the columns. */
class ColumnsTest {
  private static final String ESTIMATE =
      criterion("seller.late", "\"estimate\": {\"prior\": 0.5, \"strength\": 2},");
  private static final String RATE = criterion("seller.late", "");
  private static final String NUMBER = criterion("offer.quality", "");
  private static final String OFFERS = "product,offer,seller,price\np,a,s,5\n";
  private static final String OFFERS_OF_QUALITY =
      "product,offer,seller,price,quality\np,a,s,5,0.25\n";

  @TempDir Path folder;

  private static String criterion(String of, String estimate) {
    return """
        {"policy": "test", "version": "1", "criteria": [
          {"name": "c", "of": "%s", "weight": 1, %s "value": {"points": [[0, 0], [1, 1]]}}]}
        """
        .formatted(of, estimate);
  }

  @Test
  void aColumnThatNoFileHasIsRefusedOrTakenAsMissing() {
    String offers = "product,offer,seller,price,qualty\np,a,s,5,1\n";

    rank(NUMBER, offers, "seller\n")
        .failsWith(
            ExitCode.BAD_INPUT,
            "policy test@1 uses attributes that no file has",
            "offer.quality: ",
            "has no column \"quality\", nor the pair \"quality.num\" and \"quality.den\"",
            "did you mean \"qualty\"?",
            "--missing-columns=allow");
    Result allowed = rank(NUMBER, offers, "seller\n", "--missing-columns=allow");
    assertThat(allowed.endsWith(ExitCode.FINE).out()).contains("WINNER,1,0,");
    assertThat(allowed.err()).contains("warning: no file has offer.quality; taken as missing");
  }

  @Test
  void theAbsenceOfASellersFileIsTold() {
    String offers = new TestFiles(folder).write("o.csv", OFFERS);
    String policy = new TestFiles(folder).write("p.json", RATE);

    Result.of("rank", "--policy", policy, "--offers", offers)
        .failsWith(ExitCode.BAD_INPUT, "seller.late: there is no sellers file", "--sellers");
    Result.of("rank", "--offers", offers)
        .failsWith(ExitCode.BAD_INPUT, "No --policy was given", "--policy cheapest");
  }

  @Test
  void aColumnWithoutAnyValueIsMissing() {
    String offers = "product,offer,seller,price,quality\np,a,s,5,\n";

    assertThat(rank(NUMBER, offers, "seller\n").endsWith(ExitCode.FINE).out())
        .contains("WINNER,1,0,");
  }

  @Test
  void aRateIsAsGoodAsANumber() {
    String counts = "product,offer,seller,price,quality.num,quality.den\np,a,s,5,1,4\n";

    assertThat(rank(NUMBER, counts, "seller\n").out()).contains("WINNER,1,250000000,");
    assertThat(rank(NUMBER, OFFERS_OF_QUALITY, "seller\n").out()).contains("WINNER,1,250000000,");
  }

  @Test
  void anEstimateNeedsCounts() {
    rank(ESTIMATE, OFFERS, "seller,late\ns,0.5\n")
        .failsWith(
            ExitCode.BAD_INPUT,
            "policy.json: this policy cannot be used",
            "criteria[0]",
            "seller.late",
            "counts");
    assertThat(rank(ESTIMATE, OFFERS, "seller,late.num,late.den\ns,3,6\n").out())
        .contains("WINNER,1,500000000,");
  }

  @Test
  void aTextIsNoNumber() {
    String text =
        """
        {"policy": "test", "version": "1", "criteria": [{"name": "c", "of": "offer.quality",
         "weight": 1, "value": {"values": {"0.25": 1}, "other": 0}}]}
        """;

    assertThat(rank(text, OFFERS_OF_QUALITY, "seller\n").out()).contains("WINNER,1,1000000000,");
    rank(text, "product,offer,seller,price,quality.num,quality.den\n", "seller\n")
        .failsWith(ExitCode.BAD_INPUT, "criteria[0]", "offer.quality");
  }

  @Test
  void countsComeInPairs() {
    rank(RATE, OFFERS, "seller,late.num\ns,1\n")
        .failsWith(
            ExitCode.BAD_INPUT,
            "sellers.csv, line 1, column \"late.num\"",
            "late.den is missing",
            "all cases");
    rank(RATE, OFFERS, "seller,late.den\ns,1\n")
        .failsWith(ExitCode.BAD_INPUT, "column \"late.den\"", "late.num is missing");
  }

  @Test
  void anAttributeStandsOnce() {
    rank(RATE, OFFERS, "seller,late,late.num,late.den\ns,1,1,1\n")
        .failsWith(ExitCode.BAD_INPUT, "column \"late\"", "both as one column and as counts");
  }

  @Test
  void columnsThatThePolicyDoesNotUseAreNotRead() {
    String offers = "product,offer,seller,price,quality,late.num\np,a,s,5,0.25,many\n";

    rank(NUMBER, offers, "seller,rating,late,late.num,late.den\ns,good,,x,\n")
        .endsWith(ExitCode.FINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Shipping", " shipping", "ship_ping", "SHIPPING", "Ship-Ping", "shipping."})
  void aColumnOfTheSameLettersIsNotLeftUnread(String column) {
    rank(NUMBER, "product,offer,seller,price,quality," + column + "\np,a,s,5,1,2\n", "seller\n")
        .failsWith(
            ExitCode.BAD_INPUT,
            "offers.csv, line 1, column \"" + column + "\"",
            "would not be read",
            "is called \"shipping\"",
            "rename it");
  }

  @Test
  void aColumnOfANearNameIsToldOf() {
    String offers = "product,offer,seller,price,quality,conditon\np,a,s,5,1,new\n";

    assertThat(rank(NUMBER, offers, "seller\n").endsWith(ExitCode.FINE).err())
        .contains(
            "warning: ", "offers.csv has no column \"condition\"; did you mean \"conditon\"?");
  }

  @Test
  void aColumnThatIsReadMayHaveAnyName() {
    String policy = criterion("offer.Shipping", "");
    String rate = criterion("offer.Shipping", "\"estimate\": {\"prior\": 0.5, \"strength\": 2},");
    String offers = "product,offer,seller,price,Shipping\np,a,s,5,1\n";
    String counts = "product,offer,seller,price,Shipping.num,Shipping.den\np,a,s,5,1,1\n";
    String both = "product,offer,seller,price,quality,Shipping,shipping\np,a,s,5,1,often,2\n";

    for (Result result :
        List.of(
            rank(policy, offers, "seller\n"),
            rank(rate, counts, "seller\n"),
            rank(NUMBER, both, "seller\n"))) {
      assertThat(result.endsWith(ExitCode.FINE).err()).doesNotContain("warning");
    }
  }

  @Test
  void categoriesThatNoProductHasAreTold() {
    String set =
        """
        {"default": %s, "by_category": {
          "phone": {"version": "2"}, "books": {"version": "3"}, "a": {"version": "4"},
          "b": {"version": "5"}, "c": {"version": "6"}}}
        """
            .formatted(NUMBER);
    String offers = "product,offer,seller,price,quality,category\np,a,s,5,1,phones\nq,a,s,5,1,c\n";

    assertThat(rank(set, offers, "seller\n").endsWith(ExitCode.FINE).err())
        .contains(
            "warning: no product is of category \"a\", which has a policy of its own\n",
            "warning: no product is of category \"b\"",
            "warning: no product is of category \"books\", which has a policy of its own\n",
            "warning: and of 1 more")
        .doesNotContain("category \"c\"");
  }

  @Test
  void aCategoryOfANearNameIsNamed() {
    String set =
        "{\"default\": %s, \"by_category\": {\"phone\": {\"version\": \"2\"}}}".formatted(NUMBER);
    String offers = "product,offer,seller,price,quality,category\np,a,s,5,1,phones\n";

    assertThat(rank(set, offers, "seller\n").endsWith(ExitCode.FINE).err())
        .contains("category \"phone\", which has a policy of its own; did you mean \"phones\"?");
  }

  @Test
  void headersAreCheckedBeforeRowsAreRead() {
    rank(NUMBER, "product,offer,seller,price,quality\nbad\n", "name\n")
        .failsWith(ExitCode.BAD_INPUT, "sellers.csv, line 1, column \"seller\"");
  }

  @Test
  void oneSellerAttributeServesAllOffersOfTheSeller() {
    String offers = "product,offer,seller,price\np,a,s,5\np,b,t,5\n";

    Result result = rank(RATE, offers, "seller,late\ns,0.5\n").endsWith(ExitCode.FINE);

    assertThat(result.out()).contains("p,,,a,s,WINNER,1,500000000,", "p,,,b,t,RANKED,2,0,");
    assertThat(result.err()).containsPattern("of unknown sellers +1 +their seller has no row");
  }

  private Result rank(String policy, String offers, String sellers, String... options) {
    TestFiles files = new TestFiles(folder);
    String[] always = {
      "rank",
      "--policy",
      files.write("policy.json", policy),
      "--offers",
      files.write("offers.csv", offers),
      "--sellers",
      files.write("sellers.csv", sellers)
    };
    return Result.of(Stream.of(always, options).flatMap(Stream::of).toArray(String[]::new));
  }
}
