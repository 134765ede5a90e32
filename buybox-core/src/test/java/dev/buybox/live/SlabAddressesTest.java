package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Addresses come back as they were set, near the others of their group or far from them. */
class SlabAddressesTest {
  private static final int BOXES = 100_000;
  private static final int CHANGES = 400_000;
  private static final int GROUP = 64;

  private final long seed = Long.getLong("buybox.seed", 20_261_123L);
  private final SlabAddresses addresses = new SlabAddresses();
  private final long[] expected = new long[BOXES];

  SlabAddressesTest() {
    Arrays.fill(expected, SlabAddresses.NONE);
  }

  private void set(int box, long address) {
    addresses.set(box, address);
    expected[box] = address;
  }

  private void assertSame() {
    for (int box = 0; box < BOXES; box++) {
      assertThat(addresses.of(box)).as("seed %d, box %d", seed, box).isEqualTo(expected[box]);
    }
  }

  @Test
  void anAddressIsTheOneThatWasSetLast() {
    SplittableRandom random = new SplittableRandom(seed);
    long next = 0;
    for (int box = 0; box < BOXES; box++) {
      addresses.reach(box + 1L);
      assertThat(addresses.of(box)).isEqualTo(SlabAddresses.NONE);
      if (random.nextInt(10) > 0) {
        set(box, next);
        next += random.nextInt(20) == 0 ? 65_000 : random.nextInt(100);
      }
    }
    assertSame();
    for (int change = 0; change < CHANGES; change++) {
      int box = random.nextInt(BOXES);
      boolean near = expected[box] >= 0 && random.nextBoolean();
      set(box, near ? expected[box] + random.nextInt(70_000) : random.nextLong(1L << 48));
    }
    assertSame();
  }

  @Test
  void distancesEndWhereTheNumberForNoneBegins() {
    addresses.reach(64);
    set(0, 1_000_000);
    for (int box = 1; box < 64; box++) {
      set(box, 1_000_000 + 65_535 - 32 + box);
    }
    for (int box = 0; box < 64; box++) {
      assertThat(addresses.of(box)).isEqualTo(expected[box]);
    }
    set(5, 999_999);
    assertThat(addresses.of(5)).isEqualTo(999_999);
    set(5, 1_000_000);
    assertThat(addresses.of(5)).isEqualTo(1_000_000);
  }

  /** Of a group each box has its writer; together they settle where the group begins. */
  @Test
  void writersOfOneGroupDoNotDisturbEachOther() throws Exception {
    AtomicInteger arrived = new AtomicInteger();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> odd = other.submit(() -> setEverySecond(1, arrived));
      setEverySecond(0, arrived);
      odd.get();
    } finally {
      other.shutdownNow();
    }
    assertSame();
  }

  /** Both set the first boxes of a group at about the same time. */
  private void setEverySecond(int first, AtomicInteger arrived) {
    SplittableRandom random = new SplittableRandom(seed + first);
    for (int group = 0; group < BOXES / GROUP; group++) {
      arrived.incrementAndGet();
      while (arrived.get() < 2 * (group + 1)) {
        Thread.onSpinWait();
      }
      addresses.reach((group + 1L) * GROUP);
      for (int box = first; box < GROUP; box += 2) {
        boolean near = group % 2 == 0 || random.nextBoolean();
        set(group * GROUP + box, near ? 50L * box + first : (1L << 40) + random.nextLong(1L << 40));
      }
    }
  }

  @Test
  void whatIsFarTakesMore() {
    addresses.reach(BOXES);
    long before = addresses.bytes();
    assertThat(before).isBetween(BOXES * 2L, BOXES * 3L);
    for (int box = 0; box < BOXES; box++) {
      set(box, 40L * box);
    }
    assertThat(addresses.bytes()).isEqualTo(before);
    set(77, 1L << 40);
    set(78, 1L << 41);
    assertThat(addresses.bytes()).isEqualTo(before + 64 * 8);
  }
}
