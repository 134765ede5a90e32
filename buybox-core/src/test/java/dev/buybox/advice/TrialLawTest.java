package dev.buybox.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.SeededCases;
import dev.buybox.policy.Criterion;
import dev.buybox.ranking.Decision;
import dev.buybox.ranking.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A trial decides as a catalogue does in which the offer really is as supposed. */
@Tag("slow")
class TrialLawTest {
  private static final int CASES = SeededCases.ORDINARY;
  private static final List<String> NUMBERS = List.of("days", "quality", "stock", "months");

  @Test
  void supposedPriceIsAsGoodAsARealOne() {
    SeededCases.run(
        CASES,
        YenCase::of,
        (seed, neutral) -> {
          SplittableRandom random = new SplittableRandom(seed);
          EngineAdapter engine = EngineAdapter.of(neutral);
          int offer = random.nextInt(engine.catalog().offerCount());
          long price = 1 + random.nextLong(random.nextBoolean() ? 200 : 10_000);
          Trial trial = Trial.of(engine.ranker());
          trial.about(offer);
          trial.price(price);
          row(neutral, engine.catalog().offerId(offer)).put("price", Long.toString(price));
          assertSame(trial, neutral, engine.catalog(), offer);
        });
  }

  @Test
  void supposedNumberIsAsGoodAsARealOne() {
    SeededCases.run(
        CASES,
        YenCase::of,
        (seed, neutral) -> {
          SplittableRandom random = new SplittableRandom(seed);
          EngineAdapter engine = EngineAdapter.of(neutral);
          int offer = random.nextInt(engine.catalog().offerCount());
          Trial trial = Trial.of(engine.ranker());
          trial.about(offer);
          double number = random.nextInt(40) / 4.0;
          for (int place = 0; place < trial.policy().criteria().size(); place++) {
            Optional<String> column = column(trial.policy().criteria().get(place));
            if (column.isPresent()) {
              trial.number(place, number);
              NeutralCase changed = neutral.copy();
              row(changed, engine.catalog().offerId(offer))
                  .put(column.get(), Double.toString(number));
              assertSame(trial, changed, engine.catalog(), offer);
            }
          }
        });
  }

  private static Optional<String> column(Criterion criterion) {
    return NUMBERS.stream().filter(name -> criterion.of().equals("offer." + name)).findFirst();
  }

  private static Map<String, String> row(NeutralCase neutral, String offer) {
    return neutral.offers().stream()
        .filter(row -> offer.equals(row.get("offer")))
        .findFirst()
        .orElseThrow();
  }

  private static void assertSame(Trial trial, NeutralCase changed, Catalog catalog, int offer) {
    EngineAdapter engine = EngineAdapter.of(changed);
    Decision decision = engine.ranker().decide(0);
    String id = catalog.offerId(offer);
    boolean eligible = decision.ranking().stream().anyMatch(each -> each.offer().equals(id));
    assertThat(trial.eligible()).isEqualTo(eligible);
    Trial asItIs = Trial.of(engine.ranker());
    asItIs.about(engine.catalog().findOffer(0, id));
    assertThat(trial.wins()).isEqualTo(asItIs.wins());
    assertThat(trial.rivals()).isEqualTo(asItIs.rivals());
    assertThat(trial.failures()).isEqualTo(asItIs.failures());
  }
}
