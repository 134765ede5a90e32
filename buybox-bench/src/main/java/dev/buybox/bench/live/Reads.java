package dev.buybox.bench.live;

import dev.buybox.live.LiveInsides;
import dev.buybox.live.WinnerView;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The ways to ask for winners of random boxes, one after the other. */
final class Reads {
  private static final int COUNT = 1 << 20;
  private static final int MASK = COUNT - 1;
  private static final int PORTION = 1 << 12;

  private final int[] boxes = new int[COUNT];
  private final long[] products = new long[COUNT];
  private final Long[] keys = new Long[COUNT];
  private int next;
  private long sum;

  /** What the map of the straightforward version holds. */
  private record Winner(long offer, int score, long priceMinor) {}

  private Reads() {}

  /** Draws questions about all boxes. */
  static Reads draw(LiveMarket market, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Reads reads = new Reads();
    for (int i = 0; i < COUNT; i++) {
      reads.boxes[i] = random.nextInt(market.boxCount());
      reads.products[i] = LiveMarket.product(reads.boxes[i]);
      reads.keys[i] = reads.products[i];
    }
    return reads;
  }

  private int advance(int count) {
    int at = next & MASK;
    next += count;
    return at;
  }

  /** By the number of the box. */
  Contender byHandle(String name, LiveMarket market) {
    WinnerView view = market.live().newWinnerView();
    return new OneThread(name, PORTION, count -> byHandle(view, count));
  }

  private void byHandle(WinnerView view, int count) {
    int at = advance(count);
    long read = 0;
    for (int i = at; i < at + count; i++) {
      view.read(boxes[i]);
      read += view.winner() + view.score() + view.priceMinor();
    }
    sum += read;
  }

  /** One word of the box's line by its number, and nothing else. */
  Contender headerWord(LiveMarket market) {
    return new OneThread("header-word", PORTION, count -> headerWord(market.insides(), count));
  }

  private void headerWord(LiveInsides insides, int count) {
    int at = advance(count);
    long read = 0;
    for (int i = at; i < at + count; i++) {
      read += insides.headerWord(boxes[i]);
    }
    sum += read;
  }

  /** By the id of the product. */
  Contender byId(LiveMarket market) {
    WinnerView view = market.live().newWinnerView();
    return new OneThread(
        "read-by-id",
        PORTION,
        count -> {
          int at = advance(count);
          long read = 0;
          for (int i = at; i < at + count; i++) {
            view.read(market.live().box(products[i]));
            read += view.winner() + view.score() + view.priceMinor();
          }
          sum += read;
        });
  }

  /**
   * From a concurrent map of records, filled in the order of the boxes: by a number that becomes an
   * object for each question, and by objects that are there already, which few callers have.
   */
  List<Contender> fromMap(LiveMarket market) {
    ConcurrentHashMap<Long, Winner> winners = new ConcurrentHashMap<>(2 * market.boxCount());
    WinnerView view = market.live().newWinnerView();
    for (int box = 0; box < market.boxCount(); box++) {
      view.read(box);
      winners.put(
          LiveMarket.product(box), new Winner(view.winner(), view.score(), view.priceMinor()));
    }
    return List.of(
        new OneThread("map-get", PORTION, count -> fromMap(winners, count)),
        new OneThread("map-get-by-object", PORTION, count -> fromMapByObject(winners, count)));
  }

  private void fromMap(ConcurrentHashMap<Long, Winner> winners, int count) {
    int at = advance(count);
    long read = 0;
    for (int i = at; i < at + count; i++) {
      read += all(winners.get(products[i]));
    }
    sum += read;
  }

  private void fromMapByObject(ConcurrentHashMap<Long, Winner> winners, int count) {
    int at = advance(count);
    long read = 0;
    for (int i = at; i < at + count; i++) {
      read += all(winners.get(keys[i]));
    }
    sum += read;
  }

  private static long all(@Nullable Winner winner) {
    return winner == null ? 0 : winner.offer() + winner.score() + winner.priceMinor();
  }

  /** Returns something that depends on all that was read. */
  long sum() {
    return sum;
  }
}
