package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The incumbents file. */
class IncumbentsTest {
  private static final String POLICY =
      """
      {"policy": "test", "version": "1", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 1,
         "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [2, 0]]}}],
       "near_tie": {"within": 0.02, "choose": "incumbent"}}
      """;
  private static final String OFFERS =
      """
      product,condition,segment,offer,seller,price
      p,new,,a,s,100.00
      p,new,,b,t,101.00
      p,new,members,a,s,100.00
      p,new,members,b,t,101.00
      """;

  @TempDir Path folder;

  @Test
  void keepTheBoxThatTheyNameOnly() {
    Result result = rank("product,condition,segment,offer\np,new,members,b\n");

    assertThat(result.endsWith(ExitCode.FINE).out())
        .contains("p,new,,a,s,WINNER,1,", "p,new,members,b,t,WINNER,2,", ",incumbent,");
    assertThat(result.err())
        .containsPattern("incumbents +1\n")
        .containsPattern("that won their box +1\n")
        .containsPattern("unknown box or offer +0\n");
  }

  @Test
  void conditionAndSegmentMayBeLeftOut() {
    assertThat(rank("offer,condition,product\nb,new,p\n").out())
        .contains("p,new,,b,t,WINNER,2,", "p,new,members,a,s,WINNER,1,");
  }

  @Test
  void unknownOnesAreCounted() {
    Result result = rank("product,condition,segment,offer\np,new,,z\nx,,,a\np,new,members,b\n");

    assertThat(result.endsWith(ExitCode.FINE).err())
        .containsPattern("incumbents +3\n")
        .containsPattern("unknown box or offer +2\n");
  }

  @Test
  void aBoxOfTwoRowsIsABadRow() {
    String twice = "product,condition,offer\np,new,b\np,new,a\np,new,b\n";

    rank(twice)
        .failsWith(
            ExitCode.BAD_INPUT,
            "incumbents.csv, line 2, column \"product\", value \"p\"",
            "a box has one incumbent",
            "see line 3");
    Result skipped = rank(twice, "--on-bad-row=skip").endsWith(ExitCode.ROWS_SKIPPED);
    assertThat(skipped.out()).contains("p,new,,a,s,WINNER,1,");
    assertThat(skipped.err())
        .contains("line 2", "line 3", "line 4")
        .containsPattern("rows left out +3");
  }

  @Test
  void columnsThatMayBeMisspeltAreTold() {
    rank("product,Condition,offer\np,new,b\n")
        .failsWith(ExitCode.BAD_INPUT, "incumbents.csv, line 1, column \"Condition\"", "rename it");
    assertThat(rank("product,offer,segmnet\np,b,\n").endsWith(ExitCode.FINE).err())
        .contains("incumbents.csv has no column \"segment\"; did you mean \"segmnet\"?");
  }

  @Test
  void badRowsAreTold() {
    rank("product,offer\n,a\n").failsWith(ExitCode.BAD_INPUT, "line 2, column \"product\"");
    rank("product,offer\np,\n").failsWith(ExitCode.BAD_INPUT, "line 2, column \"offer\"");
    rank("product,offer\np\n").failsWith(ExitCode.BAD_INPUT, "line 2, value \"1 fields\"");
    rank("product\np\n").failsWith(ExitCode.BAD_INPUT, "column \"offer\"", "required");
  }

  @Test
  void aPolicyThatDoesNotLookAtThemIsToldOf() {
    TestFiles files = new TestFiles(folder);
    String offers = files.write("offers.csv", OFFERS);
    String incumbents = files.write("i.csv", "product,condition,offer\np,new,b\n");

    Result result =
        Result.of("rank", "--policy=cheapest", "--offers", offers, "--incumbents", incumbents);

    assertThat(result.endsWith(ExitCode.FINE).err())
        .contains("no near-tie rule looks at incumbents")
        .containsPattern("that won their box +0\n");
  }

  private Result rank(String incumbents, String... options) {
    TestFiles files = new TestFiles(folder);
    String[] always = {
      "rank",
      "--policy",
      files.write("policy.json", POLICY),
      "--offers",
      files.write("offers.csv", OFFERS),
      "--incumbents",
      files.write("incumbents.csv", incumbents)
    };
    return Result.of(Stream.of(always, options).flatMap(Stream::of).toArray(String[]::new));
  }
}
