package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Offer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A box is found by its product from the moment it is there, however often the index grows. */
class FindingBoxesTest {
  private static final int BOXES = 50_000;

  /** Spreads the products over all numbers. */
  private static final long STEP = 0x9e3779b97f4a7c15L;

  private final AtomicInteger added = new AtomicInteger();

  private static String product(int box) {
    return Long.toString((STEP * (box + 1L)) >>> 5);
  }

  private static Offer offer(int box, String category) {
    return Offer.builder(product(box), "1", "2").category(category).price("3.00", "EUR").build();
  }

  private static String category(int box) {
    return "c" + box % 3;
  }

  private static LiveCatalog live(boolean numericIds) {
    LiveCatalogBuilder builder = SmallMarket.builder("");
    return numericIds ? builder.numericIds().build() : builder.build();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whileOthersAreAdded(boolean numericIds) throws InterruptedException, ExecutionException {
    LiveCatalog live = live(numericIds);
    ExecutorService reader = Executors.newSingleThreadExecutor();
    Future<Integer> found = reader.submit(() -> findAllThatAreThere(live));
    for (int box = 0; box < BOXES; box++) {
      live.put(offer(box, category(box)));
      added.set(box + 1);
    }
    assertThat(found.get()).isEqualTo(BOXES);
    reader.shutdown();
    for (int box = 0; box < BOXES; box++) {
      assertThat(live.box(product(box))).isEqualTo(box);
      assertThat(live.product(box)).isEqualTo(product(box));
    }
    assertThat(live.box(product(BOXES))).isEqualTo(-1);
  }

  private int findAllThatAreThere(LiveCatalog live) {
    int found = 0;
    int there = 0;
    while (there < BOXES) {
      there = added.get();
      for (int box = Math.max(0, there - 3_000); box < there; box++) {
        assertThat(live.box(product(box))).isEqualTo(box);
      }
      found = there;
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eachKeepsItsCategory(boolean numericIds) {
    LiveCatalog live = live(numericIds);
    for (int box = 0; box < 5_000; box++) {
      live.put(offer(box, category(box)));
    }
    for (int box = 0; box < 5_000; box++) {
      Offer other = offer(box, category(box + 1));
      assertThatExceptionOfType(InvalidDataException.class)
          .isThrownBy(() -> live.put(other))
          .satisfies(refusal -> assertThat(refusal.fault().field()).isEqualTo("category"));
    }
    for (int box = 0; box < 5_000; box++) {
      live.put(offer(box, category(box)));
    }
    assertThat(live.boxCount()).isEqualTo(5_000);
  }

  /** So many are asked for that some have the same bits of the hash as a box. */
  @Test
  void whatIsNotThereIsNotFound() {
    LiveCatalog live = live(true);
    for (int box = 0; box < BOXES; box++) {
      live.put(offer(box, ""));
    }
    for (long product = 0; product < 3_000_000; product++) {
      assertThat(live.box(product) < 0).isTrue();
    }
  }
}
