package dev.buybox.bench.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.io.Resources;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeProcessTest {
  private static final int SELLERS = 50;
  private static final int OFFERS = 3_000;
  private static final long SEED = 11;
  private static final String SELLER_HEADER =
      "seller,on_time.num,on_time.den,defects.num,defects.den,satisfaction.num,satisfaction.den,"
          + "cancellations.num,cancellations.den,wrong_items.num,wrong_items.den,reply_hours,"
          + "return_days";
  private static final String OFFER_HEADER =
      "product,condition,segment,category,offer,seller,price,shipping,currency,delivery_days,"
          + "stock,reference_price,warranty_months,battery_health";

  @TempDir Path folder;

  /** Writes a market to files and returns the engine's winners as a file, as the command does. */
  private Path market() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    Catalog.Builder catalog = Catalog.builder();
    List<String> sellers = new ArrayList<>();
    for (int i = 0; i < SELLERS; i++) {
      sellers.add(seller(random, catalog, i));
    }
    List<String> offers = new ArrayList<>();
    for (int i = 0; i < OFFERS; i++) {
      offers.add(offer(random, catalog, i));
    }
    write("sellers.csv", SELLER_HEADER, sellers);
    write("offers.csv", OFFER_HEADER, offers);
    return winners(catalog.build());
  }

  private static String seller(SplittableRandom random, Catalog.Builder catalog, int number) {
    Seller.Builder seller = Seller.builder("s" + number);
    StringBuilder row = new StringBuilder("s" + number);
    for (String rate :
        List.of("on_time", "defects", "satisfaction", "cancellations", "wrong_items")) {
      int den = 50 + random.nextInt(500);
      boolean mostly = rate.equals("on_time") || rate.equals("satisfaction");
      int bad = random.nextInt(1 + den / 25);
      int num = mostly ? den - bad : bad;
      seller.counts(rate, num, den);
      row.append(',').append(num).append(',').append(den);
    }
    int hours = 1 + random.nextInt(90);
    int days = 1 + random.nextInt(16);
    catalog.add(seller.number("reply_hours", hours).number("return_days", days).build());
    return row.append(',').append(hours).append(',').append(days).toString();
  }

  private static String offer(SplittableRandom random, Catalog.Builder catalog, int number) {
    int product = random.nextInt(OFFERS / 4);
    int seller = random.nextInt(SELLERS + 5);
    long price = 1_000 + 7L * product + random.nextInt(1_500);
    int days = random.nextInt(9);
    int stock = random.nextInt(30);
    Offer.Builder offer =
        Offer.builder("p" + product, "o" + number, "s" + seller)
            .priceMinor(price, "EUR")
            .shippingMinor(499)
            .number("stock", stock)
            .number("warranty_months", 12)
            .number("reference_price", 20);
    if (days > 0) {
      offer.number("delivery_days", days);
    }
    catalog.add(offer.build());
    return "p%d,,,,o%d,s%d,%d.%02d,4.99,EUR,%s,%d,20.00,12,"
        .formatted(
            product,
            number,
            seller,
            price / 100,
            price % 100,
            days > 0 ? Integer.toString(days) : "",
            stock);
  }

  private void write(String name, String header, List<String> rows) throws Exception {
    Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
  }

  private Path winners(Catalog catalog) throws Exception {
    Policy policy = Policy.parse(Resources.toString(WinnersSql.policy(), UTF_8));
    Ranker ranker = Ranker.of(PolicySet.of(policy), catalog);
    List<String> rows = new ArrayList<>();
    for (int box = 0; box < catalog.boxCount(); box++) {
      ranker.rank(box);
      rows.add(
          ranker.winner() < 0
              ? catalog.product(box) + ",,,,NO_WINNER,"
              : "%s,,,%s,WINNER,%d"
                  .formatted(
                      catalog.product(box),
                      catalog.offerId(ranker.winner()),
                      ranker.rankedScore(ranker.winnerRank() - 1)));
    }
    write("buybox.csv", "product,condition,segment,offer,status,score", rows);
    return folder.resolve("buybox.csv");
  }

  @ParameterizedTest
  @CsvSource({"window", "join", "two-steps"})
  void duckDbFindsTheSameWinners(String form) throws Exception {
    Path ours = market();
    Path theirs = folder.resolve("duckdb.csv");

    DuckDbWinners.main(
        new String[] {
          form,
          "CSV",
          "2",
          folder.resolve("offers.csv").toString(),
          folder.resolve("sellers.csv").toString(),
          theirs.toString()
        });

    WinnersComparison comparison = WinnersComparison.of(ours, theirs, FileFormat.CSV);
    comparison.require();
    assertThat(comparison.same()).isGreaterThan(comparison.boxes() * 9 / 10);
    assertThat(Files.readString(ours)).contains("NO_WINNER");
  }

  @Test
  void otherWinnersAreFoundOut() throws Exception {
    Path one = folder.resolve("one.csv");
    Path other = folder.resolve("other.csv");
    Files.writeString(one, "product,condition,segment,offer,status,score\np,,,a,WINNER,900000\n");
    Files.writeString(other, "product,condition,segment,offer,status,score\np,,,b,WINNER,9\n");

    WinnersComparison comparison = WinnersComparison.of(one, other, FileFormat.CSV);

    assertThat(comparison).isEqualTo(new WinnersComparison(1, 0, 0, 1));
    assertThatIllegalStateException().isThrownBy(comparison::require);
  }

  @Test
  void resultsAreWrittenAsATable() throws Exception {
    Files.writeString(folder.resolve("offers.csv"), "product\n");
    WholeOptions options =
        WholeOptions.parse(
            List.of("--data", folder.toString(), "--out", folder.resolve("whole.json").toString()));
    List<TimedProcess> runs = List.of(new TimedProcess(3, 100), new TimedProcess(2, 300));
    WholeResult result = new WholeResult("buybox", "buybox rank", runs);

    new WholeReport(options, List.of(result), List.of(new WinnersComparison(9, 8, 1, 0))).write();

    assertThat(folder.resolve("whole.md"))
        .content()
        .contains("| buybox | 2.50 | 200 | 3.00 s, 100 MiB · 2.00 s, 300 MiB |")
        .contains("8 boxes with the same winners, and 1 in which");
    assertThat(folder.resolve("whole.json")).content().contains("\"peakMib\" : 300.0");
  }
}
