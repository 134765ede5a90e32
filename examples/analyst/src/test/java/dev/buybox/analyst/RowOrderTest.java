package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where bad rows are left out, the order of rows decides nothing. */
class RowOrderTest {
  private static final String[] PRICES = {"5.00", "6.10", "free", "7", "", "5.00"};
  private static final String[] CURRENCIES = {"EUR", "EUR", "EUR", "EUR", "EUR", "EUR", "USD", "E"};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void decidesNothing(long seed) {
    Random random = new Random(seed);
    List<String> offers = offers(random);
    List<String> sellers = sellers(random);
    List<String> incumbents = incumbents(random);
    Result first = rank(offers, sellers, incumbents);
    first.endsWith(ExitCode.ROWS_SKIPPED);
    assertThat(first.rows()).as("seed " + seed).hasSizeGreaterThan(10);

    for (int i = 0; i < 3; i++) {
      Collections.shuffle(offers, random);
      Collections.shuffle(sellers, random);
      Collections.shuffle(incumbents, random);
      Result again = rank(offers, sellers, incumbents);

      assertThat(again.out()).as("seed " + seed).isEqualTo(first.out());
      assertThat(counts(again)).as("seed " + seed).isEqualTo(counts(first));
    }
  }

  private static List<String> offers(Random random) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String product = "p" + random.nextInt(40);
      String offer = random.nextInt(50) == 0 ? "" : "o" + random.nextInt(25);
      String seller = "s" + random.nextInt(20);
      String extra = random.nextInt(60) == 0 ? ",more" : "";
      rows.add(
          String.join(",", product, offer, seller, one(PRICES, random), one(CURRENCIES, random))
              + extra);
    }
    return rows;
  }

  private static List<String> sellers(Random random) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      rows.add("s" + random.nextInt(20) + "," + (random.nextInt(5) == 0 ? "x" : i % 6));
    }
    return rows;
  }

  private static List<String> incumbents(Random random) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add("p" + random.nextInt(45) + ",o" + random.nextInt(25));
    }
    return rows;
  }

  private static String one(String[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }

  /** Lines of the summary, without the lines that name single rows and the time. */
  private static String counts(Result result) {
    return result
        .err()
        .lines()
        .filter(line -> !line.startsWith("left out") && !line.startsWith("Time"))
        .collect(Collectors.joining("\n"));
  }

  private Result rank(List<String> offers, List<String> sellers, List<String> incumbents) {
    TestFiles files = new TestFiles(folder);
    String policy =
        """
        {"policy": "test", "version": "1", "criteria": [
          {"name": "price", "of": "offer.landed_price", "weight": 3, "value":
           {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [2, 0]]}},
          {"name": "rating", "of": "seller.rating", "weight": 1,
           "value": {"points": [[0, 0], [5, 1]]}}],
         "near_tie": {"within": 0.1, "choose": "incumbent"}}
        """;
    return Result.of(
        "rank",
        "--on-bad-row=skip",
        "--policy",
        files.write("policy.json", policy),
        "--offers",
        files.write("o.csv", "product,offer,seller,price,currency\n" + lines(offers)),
        "--sellers",
        files.write("s.csv", "seller,rating\n" + lines(sellers)),
        "--incumbents",
        files.write("i.csv", "product,offer\n" + lines(incumbents)));
  }

  private static String lines(List<String> rows) {
    return String.join("\n", rows) + "\n";
  }
}
