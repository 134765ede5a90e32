package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.load.BadRows;
import dev.buybox.analyst.load.InputFile;
import dev.buybox.analyst.load.Inputs;
import dev.buybox.analyst.load.Loaded;
import dev.buybox.analyst.load.Loader;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.UnknownAttributes;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A generated marketplace looks like real ones. Prints the table of the document on generated data;
 * its columns of real data need the folder of real data.
 */
@Tag("slow")
class GeneratedDataTest {
  private static final String PRODUCTS = "33000";
  private static final String SEED = "1";

  @TempDir Path folder;

  @Test
  void looksLikeRealData() {
    Map<String, Double> figures = generated();

    assertBetween(figures, "offers per box, mean", 3.4, 4.1);
    assertBetween(figures, "offers per box, median", 1, 2);
    assertBetween(figures, "offers per box, p99", 30, 45);
    assertBetween(figures, "share of boxes with one offer", 0.48, 0.54);
    assertBetween(figures, "share of contested boxes tied at the lowest", 0.22, 0.32);
    assertBetween(figures, "price to the lowest, median", 1.08, 1.16);
    assertBetween(figures, "price to the lowest, p90", 1.4, 1.9);
    assertBetween(figures, "share of prices within 5 %", 0.26, 0.40);
    assertBetween(figures, "share of prices below 0.3 of the median", 0.001, 0.01);
    assertBetween(figures, "share of prices above 1.7 of the median", 0.01, 0.06);
    assertBetween(figures, "share of offers sent free", 0.80, 0.95);
    assertBetween(figures, "share of offers with unstated shipping", 0.002, 0.04);
    assertBetween(figures, "share of offers of unknown sellers", 0.002, 0.008);
    assertBetween(figures, "offers per seller, median", 4, 12);
    assertBetween(figures, "share of offers of the largest tenth", 0.45, 0.65);
    assertBetween(figures, "orders per seller, median", 6, 8);
    assertBetween(figures, "orders per seller, p90", 60, 85);
    assertBetween(figures, "orders per seller, p99", 350, 480);
    assertBetween(figures, "orders per seller, greatest", 100_000, 900_000);
    assertBetween(figures, "on time, median", 0.92, 0.95);
    assertBetween(figures, "on time, p10", 0.83, 0.87);
    assertBetween(figures, "satisfied, median", 0.86, 0.90);
    assertBetween(figures, "share of offers without stock", 0, 0);
    for (String name : PolicySet.shippedNames()) {
      assertBetween(figures, "share of boxes with nobody eligible, " + name, 0.01, 0.05);
    }
  }

  @Test
  void printsTheTable() {
    String root = System.getProperty("buybox.realdata", "");
    assumeTrue(!root.isEmpty(), "skipped: give the folder of real data with -Dbuybox.realdata=DIR");
    Path data = Path.of(root);
    Map<String, Double> generated = generated();
    Map<String, Double> olist =
        real(
            data.resolve("olist/offers.csv.gz"), Optional.of(data.resolve("olist/sellers.csv.gz")));
    Map<String, Double> amazon =
        real(data.resolve("amazon-2015/offers-train.csv.gz"), Optional.empty());

    assertThat(olist.keySet()).isSubsetOf(generated.keySet()).isEqualTo(amazon.keySet());
    System.out.println("| figure | generated | Olist | Amazon 2015 |\n|---|---|---|---|");
    generated.forEach(
        (name, figure) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                name,
                shown(name, figure),
                shown(name, olist.getOrDefault(name, Double.NaN)),
                shown(name, amazon.getOrDefault(name, Double.NaN))));
  }

  private Map<String, Double> generated() {
    Result.of("generate", "--products", PRODUCTS, "--seed", SEED, "--out", folder.toString())
        .endsWith(ExitCode.FINE);
    Inputs inputs =
        new Inputs(
            file(folder.resolve("offers.csv")),
            Optional.of(file(folder.resolve("sellers.csv"))),
            Optional.of(file(folder.resolve("incumbents.csv"))));
    Map<String, Double> figures =
        MarketFigures.of(load(inputs, everything(), UnknownAttributes.TAKE_AS_MISSING).catalog());
    for (String name : PolicySet.shippedNames()) {
      Loaded loaded = load(inputs, PolicySet.shipped(name), UnknownAttributes.REFUSE);
      figures.put("share of boxes with nobody eligible, " + name, nobody(loaded));
    }
    return figures;
  }

  private static Map<String, Double> real(Path offers, Optional<Path> sellers) {
    Inputs inputs =
        new Inputs(file(offers), sellers.map(GeneratedDataTest::file), Optional.empty());
    return MarketFigures.of(
        load(inputs, everything(), UnknownAttributes.TAKE_AS_MISSING).catalog());
  }

  /** A policy that reads every column that figures are taken of. */
  private static PolicySet everything() {
    Curve rising = Curve.points(new double[][] {{0, 0}, {1, 1}});
    Policy shipped = PolicySet.shipped("general-merchandise").byDefault();
    return PolicySet.of(
        shipped.toBuilder()
            .criterion(Criterion.of("battery", "offer.battery_health", rising).weight(1).build())
            .criterion(
                Criterion.of("negative reviews", "seller.negative_reviews", rising)
                    .weight(1)
                    .estimate(0.1, 1)
                    .build())
            .build());
  }

  private static Loaded load(Inputs inputs, PolicySet policies, UnknownAttributes unknown) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Messages messages = new Messages(nowhere, false);
    Progress progress = new Progress(messages, System::nanoTime);
    return new Loader(policies, unknown, new BadRows(false, messages), progress).load(inputs);
  }

  private static double nobody(Loaded loaded) {
    Ranker ranker = Ranker.of(loaded.policies(), loaded.catalog(), loaded.incumbents());
    double nobody = 0;
    for (int box = 0; box < loaded.catalog().boxCount(); box++) {
      ranker.rank(box);
      nobody += ranker.winner() < 0 ? 1 : 0;
    }
    return nobody / loaded.catalog().boxCount();
  }

  private static InputFile file(Path path) {
    return InputFile.named(path.toString(), InputStream.nullInputStream());
  }

  private static void assertBetween(
      Map<String, Double> figures, String name, double least, double most) {
    assertThat(figures).containsKey(name);
    assertThat(figures.getOrDefault(name, Double.NaN)).as(name).isBetween(least, most);
  }

  private static String shown(String name, double figure) {
    if (Double.isNaN(figure)) {
      return "–";
    }
    if (name.startsWith("share")) {
      return String.format(Locale.ROOT, "%.1f %%", 100 * figure);
    }
    boolean ratio = List.of("price", "on time", "satisfied").stream().anyMatch(name::startsWith);
    return String.format(
        Locale.ROOT, ratio ? "%.3f" : figure == Math.rint(figure) ? "%,.0f" : "%.2f", figure);
  }
}
