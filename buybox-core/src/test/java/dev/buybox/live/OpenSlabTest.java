package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Schema;
import dev.buybox.catalog.Scope;
import dev.buybox.ranking.UnknownAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What is written into slabs stays as it is beside offers that come and go, whether or not it fits
 * in four bytes: compared with plain lists after each step, in boxes whose slabs lie side by side.
 */
class OpenSlabTest {
  private static final int BOXES = 5;
  private static final int STEPS = 60_000;

  /** After so many steps in the mean a box is given up for a new one. */
  private static final int LIFE = 40;

  private final long seed = Long.getLong("buybox.seed", 20_261_123L);
  private final SplittableRandom random = new SplittableRandom(seed);
  private final LiveState state =
      new LiveState(
          SmallMarket.policies(""),
          schema(),
          UnknownAttributes.REFUSE,
          LiveLimits.STANDARD,
          true,
          16);
  private final OpenSlab slab = new OpenSlab(state);
  private final List<List<Said>> boxes = new ArrayList<>();
  private final long[] countRooms = new long[BOXES];
  private final int[] numbers = new int[BOXES];
  private int count;

  /** What an offer says, as it was written. */
  private static final class Said {
    long landedMinor = 1;
    long shippingMinor = -1;
    long id;
    long points;
    long who;
    final long[] values;

    Said(int words) {
      values = new long[words];
    }
  }

  private static Schema schema() {
    return Catalog.builder()
        .declare(new Attribute(Scope.OFFER, "grade", AttributeKind.TEXT))
        .declare(new Attribute(Scope.OFFER, "returns", AttributeKind.COUNTS))
        .declare(new Attribute(Scope.OFFER, "stock", AttributeKind.NUMBER))
        .declare(new Attribute(Scope.SELLER, "on_time", AttributeKind.COUNTS))
        .build()
        .schema();
  }

  @Test
  void everyWordStaysAsItWasWritten() {
    for (int box = 0; box < BOXES; box++) {
      boxes.add(new ArrayList<>());
      beginAnew(box);
    }
    for (int step = 0; step < STEPS; step++) {
      int box = random.nextInt(BOXES);
      if (random.nextInt(BOXES * LIFE) == 0) {
        beginAnew(box);
      }
      slab.enter(numbers[box], countRooms[box]);
      change(boxes.get(box), step);
      countRooms[box] = slab.countRoom(false);
      assertSame(random.nextInt(BOXES), step);
    }
    assertThat(count).isGreaterThan(STEPS / BOXES / LIFE / 2);
    assertThat(state.rooms.withWideIds()).isPositive();
    assertThat(state.rooms.withWideValues()).isPositive();
  }

  /** Turns to a box that has none of its offers yet, and a product of its own. */
  private void beginAnew(int box) {
    numbers[box] = state.names.findOrAdd(count++, 0);
    boxes.get(box).clear();
    countRooms[box] = 0;
  }

  private void change(List<Said> offers, int step) {
    int place = random.nextInt(offers.size() + 1);
    if (place == offers.size() || random.nextInt(40) == 0) {
      slab.insert(place);
      offers.add(place, new Said(state.layout.offerWords));
      assertNothing(place, step);
      writeAll(offers.get(place), place);
    } else if (random.nextInt(12) == 0) {
      slab.remove(place);
      offers.remove(place);
    } else {
      write(offers.get(place), place, random.nextInt(3 + state.layout.offerWords));
    }
  }

  private void assertNothing(int place, int step) {
    SlabWords words = slab.words();
    String where = "seed " + seed + ", step " + step + ", place " + place;
    assertThat(words.shippingMinor(place)).as(where).isEqualTo(-1);
    assertThat(words.points(place)).as(where).isZero();
    assertThat(words.who(place)).as(where).isZero();
    assertThat(words.id(place)).as(where).isZero();
    for (int word = 0; word < state.layout.offerWords; word++) {
      long missing = state.layout.isNumber(word) ? Double.doubleToRawLongBits(Double.NaN) : -1;
      assertThat(words.value(word, place)).as(where).isEqualTo(missing);
    }
  }

  private void writeAll(Said said, int place) {
    said.who = random.nextLong();
    slab.words().who(place, said.who);
    for (int which = 0; which < 3 + state.layout.offerWords; which++) {
      write(said, place, which);
    }
  }

  /** Writes one thing, which now and then needs eight bytes. */
  private void write(Said said, int place, int which) {
    boolean wide = random.nextInt(12) == 0;
    switch (which) {
      case 0 -> {
        said.landedMinor = 1 + random.nextLong(2_000_000_000_000L);
        said.shippingMinor = wide ? wideShipping() : shipping();
        slab.price(place, said.landedMinor, said.shippingMinor);
      }
      case 1 -> {
        said.id = random.nextLong(wide ? 999_999_999_999_999_999L : 1L << 32);
        slab.widen(SlabForm.ofId(said.id));
        slab.words().id(place, said.id);
      }
      case 2 -> {
        said.points = random.nextLong();
        slab.words().points(place, said.points);
      }
      default -> {
        said.values[which - 3] = value(which - 3, wide);
        slab.value(which - 3, place, said.values[which - 3]);
      }
    }
  }

  private long shipping() {
    return random.nextInt(3) == 0 ? 8_388_605 : random.nextInt(1_000) - 1;
  }

  private long wideShipping() {
    return random.nextInt(3) == 0 ? 8_388_606 : 8_388_606 + random.nextLong(1L << 39);
  }

  private long value(int word, boolean wide) {
    if (random.nextInt(5) == 0) {
      return state.layout.isNumber(word) ? Double.doubleToRawLongBits(Double.NaN) : -1;
    } else if (state.layout.isNumber(word)) {
      return Double.doubleToRawLongBits(wide ? random.nextDouble() : random.nextInt(999) / 10.0);
    }
    return wide ? random.nextLong(1_000_000_000_000_000L) : random.nextInt(1 << 30);
  }

  private void assertSame(int box, int step) {
    List<Said> offers = boxes.get(box);
    slab.enter(numbers[box], countRooms[box]);
    SlabWords words = slab.words();
    assertThat(slab.count()).isEqualTo(offers.size());
    for (int place = 0; place < offers.size(); place++) {
      Said said = offers.get(place);
      String where = "seed " + seed + ", step " + step + ", box " + box + ", place " + place;
      assertThat(words.landedMinor(place)).as(where).isEqualTo(said.landedMinor);
      assertThat(words.shippingMinor(place)).as(where).isEqualTo(said.shippingMinor);
      assertThat(words.id(place)).as(where).isEqualTo(said.id);
      assertThat(words.points(place)).as(where).isEqualTo(said.points);
      assertThat(words.who(place)).as(where).isEqualTo(said.who);
      for (int word = 0; word < said.values.length; word++) {
        assertThat(words.value(word, place)).as(where).isEqualTo(said.values[word]);
      }
    }
  }
}
