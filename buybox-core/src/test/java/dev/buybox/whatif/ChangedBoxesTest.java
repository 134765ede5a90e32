package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Changed boxes in such numbers that threads take turns, and more than one block is told. */
class ChangedBoxesTest {
  private static final String POLICY =
      """
      {"policy": "days or price", "version": "1",
       "criteria": [
         {"name": "price", "of": "offer.landed_price", "weight": 60,
          "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [2, 0]]}},
         {"name": "days", "of": "offer.days", "weight": 40, "value": {"points": [[0, 1], [10, 0]]}}]}
      """;

  private static final int BOXES = 9_000;

  private final OutcomeComparison one = compare(1);
  private final OutcomeComparison three = compare(3);

  private static OutcomeComparison compare(int threads) {
    Random random = new Random(20261123);
    List<String> rows = new ArrayList<>();
    for (int box = 0; box < BOXES; box++) {
      int price = 10 + random.nextInt(20);
      rows.add("p%05d cheap ann %d.00 9 1".formatted(box, price));
      rows.add("p%05d quick bob %d.00 1 1".formatted(box, price + random.nextInt(9)));
    }
    Situation before = TinyMarket.of(POLICY, rows);
    Scenario days = Scenario.builder("days").weight("days", BigDecimal.valueOf(1)).build();
    try {
      return OutcomeComparison.of(
          before, days.apply(before), ComparisonOptions.standard().threads(threads));
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  @Test
  void sameBoxesInOneOrderOnAnyThreads() throws InterruptedException {
    List<ChangedBox> byIndex = new ArrayList<>();
    for (int i = 0; i < one.changedCount(); i++) {
      byIndex.add(one.changed(i));
    }
    List<ChangedBox> ofOne = new ArrayList<>();
    one.forEachChanged(ofOne::add);
    List<ChangedBox> ofThree = new ArrayList<>();
    three.forEachChanged(ofThree::add);

    assertThat(byIndex)
        .as("more than one block, and a last one that is not full")
        .hasSizeGreaterThan(4_096);
    assertThat(byIndex).extracting(ChangedBox::product).isSorted().doesNotHaveDuplicates();
    assertThat(ofOne).isEqualTo(byIndex);
    assertThat(ofThree).isEqualTo(byIndex);
  }

  @Test
  void visitorMayAskForOthers() throws InterruptedException {
    ChangedBox first = three.changed(0);
    List<ChangedBox> asked = new ArrayList<>();
    three.forEachChanged(box -> asked.add(three.changed(0)));
    assertThat(asked).hasSize(three.changedCount()).containsOnly(first);
  }

  @Test
  void interruptedBetweenBlocks() {
    List<ChangedBox> seen = new ArrayList<>();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () ->
                three.forEachChanged(
                    box -> {
                      seen.add(box);
                      Thread.currentThread().interrupt();
                    }));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(seen).isNotEmpty().hasSizeLessThan(three.changedCount());
    assertThat(seen.get(0)).isEqualTo(three.changed(0));
  }
}
