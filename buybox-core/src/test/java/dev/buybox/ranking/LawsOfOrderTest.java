package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.CatalogReading;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.ranking.LawRun.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The order of rows, of their arrival and of asking leaves no trace. */
class LawsOfOrderTest {
  @Test
  void orderOfRowsOfArrivalAndOfAskingChangesNothing() {
    LawRun.of("order of rows, of arrival and of asking")
        .check(
            (random, neutral) -> {
              EngineAdapter engine = EngineAdapter.of(neutral);
              Catalog catalog = engine.catalog();
              Catalog again = arrivedInAnotherOrder(catalog, random);
              Collections.shuffle(neutral.incumbents(), random);
              CompiledPolicies compiled =
                  CompiledPolicies.compile(
                      engine.policies(), catalog.schema(), UnknownAttributes.TAKE_AS_MISSING);
              Ranker ranker = Ranker.of(compiled, again, incumbents(neutral, again));
              List<List<Object>> expected = new ArrayList<>();
              for (int box = 0; box < catalog.boxCount(); box++) {
                expected.add(answer(engine.ranker(), catalog, box));
              }
              for (int box : everyBoxTwice(catalog, random)) {
                assertThat(answer(ranker, again, box)).isEqualTo(expected.get(box));
              }
              return Finding.HELD;
            });
  }

  /** Offers, sellers and declarations mixed. */
  private static Catalog arrivedInAnotherOrder(Catalog catalog, Random random) {
    List<Consumer<Catalog.Builder>> arrivals = new ArrayList<>();
    catalog.schema().attributes().forEach(each -> arrivals.add(builder -> builder.declare(each)));
    CatalogReading.offers(catalog).forEach(each -> arrivals.add(builder -> builder.add(each)));
    CatalogReading.sellers(catalog).forEach(each -> arrivals.add(builder -> builder.add(each)));
    Collections.shuffle(arrivals, random);
    Catalog.Builder builder = Catalog.builder();
    arrivals.forEach(arrival -> arrival.accept(builder));
    return builder.build();
  }

  private static Incumbents incumbents(NeutralCase neutral, Catalog catalog) {
    Incumbents.Builder incumbents = Incumbents.builder(catalog);
    for (Map<String, String> row : neutral.incumbents()) {
      incumbents.hold(
          CaseEdits.cell(row, "product"),
          CaseEdits.cell(row, "condition"),
          CaseEdits.cell(row, "segment"),
          CaseEdits.cell(row, "offer"));
    }
    return incumbents.build();
  }

  private static List<Integer> everyBoxTwice(Catalog catalog, Random random) {
    List<Integer> boxes = new ArrayList<>();
    for (int i = 0; i < 2 * catalog.boxCount(); i++) {
      boxes.add(i / 2);
    }
    Collections.shuffle(boxes, random);
    return boxes;
  }

  /** All that the ranker says of a box, with the texts that its numbers stand for. */
  private static List<Object> answer(Ranker ranker, Catalog catalog, int box) {
    ranker.rank(box);
    List<Object> answer = new ArrayList<>();
    Collections.addAll(answer, catalog.product(box), catalog.condition(box), catalog.segment(box));
    Collections.addAll(answer, ranker.outcome(), ranker.winner(), ranker.winnerRank());
    Collections.addAll(answer, ranker.second(), ranker.decidedBy(), ranker.policy().toString());
    for (int place = 0; place < ranker.rankedCount(); place++) {
      answer.add(catalog.offerId(ranker.rankedOffer(place)));
      answer.add(ranker.rankedScore(place));
    }
    for (int index = 0; index < ranker.excludedCount(); index++) {
      answer.add(catalog.offerId(ranker.excludedOffer(index)));
      answer.add(ranker.excludedReasons(index));
    }
    return answer;
  }
}
