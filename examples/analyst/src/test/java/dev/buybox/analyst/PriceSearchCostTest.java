package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.advice.Advisor;
import dev.buybox.advice.PriceOutcome;
import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.load.BadRows;
import dev.buybox.analyst.load.InputFile;
import dev.buybox.analyst.load.Inputs;
import dev.buybox.analyst.load.Loaded;
import dev.buybox.analyst.load.Loader;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.UnknownAttributes;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a box is ranked to find the price to win, under the policies that ship. */
@Tag("slow")
class PriceSearchCostTest {
  private static final int MOST_RANKINGS = 40;

  @TempDir Path folder;

  @Test
  void atMostFortyRankingsASearch() {
    Path market = folder.resolve("market");
    Result.of("generate", "--products=700", "--seed=12", "--out=" + market).endsWith(ExitCode.FINE);
    for (String name : PolicySet.shippedNames()) {
      search(name, market);
    }
  }

  private static void search(String name, Path market) {
    Loaded loaded = load(PolicySet.shipped(name), market);
    Advisor advisor =
        Advisor.of(Ranker.of(loaded.policies(), loaded.catalog(), loaded.incumbents()));
    Map<PriceOutcome, Integer> outcomes = new EnumMap<>(PriceOutcome.class);
    long rankings = 0;
    int most = 0;
    int offers = loaded.catalog().offerCount();
    for (int offer = 0; offer < offers; offer++) {
      advisor.searchPrice(offer);
      rankings += advisor.rankings();
      most = Math.max(most, advisor.rankings());
      outcomes.merge(advisor.priceOutcome(), 1, Integer::sum);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %,d searches, %s, %.1f rankings on average, at most %d%n",
        name,
        offers,
        outcomes,
        (double) rankings / offers,
        most);
    assertThat(outcomes).containsOnlyKeys(PriceOutcome.values());
    assertThat(most).as("rankings of one search under %s", name).isLessThanOrEqualTo(MOST_RANKINGS);
  }

  private static Loaded load(PolicySet policies, Path market) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Messages messages = new Messages(nowhere, false);
    Loader loader =
        new Loader(
            policies,
            UnknownAttributes.REFUSE,
            new BadRows(false, messages),
            new Progress(messages, System::nanoTime));
    return loader.load(
        new Inputs(
            file(market, "offers.csv"),
            Optional.of(file(market, "sellers.csv")),
            Optional.of(file(market, "incumbents.csv"))));
  }

  private static InputFile file(Path market, String name) {
    return InputFile.named(market.resolve(name).toString(), InputStream.nullInputStream());
  }
}
