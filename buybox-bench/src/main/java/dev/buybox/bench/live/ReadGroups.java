package dev.buybox.bench.live;

import dev.buybox.live.LiveWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measurements of reads. */
final class ReadGroups {
  private static final int BATCH = 64;
  private static final long EVERY_NANOS = BATCH * 1_000L;
  private static final int WANTED_OFFERS = 10_000;

  private final LiveMarket market;
  private final long seed;
  private final Rounds rounds;
  private final Map<String, String> facts;
  private final List<LiveRun.Group> groups;

  ReadGroups(
      LiveMarket market,
      long seed,
      Rounds rounds,
      Map<String, String> facts,
      List<LiveRun.Group> groups) {
    this.market = market;
    this.seed = seed;
    this.rounds = rounds;
    this.facts = facts;
    this.groups = groups;
  }

  void run(List<String> parts) throws InterruptedException {
    if (parts.contains("reads")) {
      Reads reads = Reads.draw(market, seed);
      List<Contender> contenders = new ArrayList<>(reads.fromMap(market));
      contenders.add(reads.byId(market));
      contenders.add(reads.byHandle("read", market));
      contenders.add(reads.headerWord(market));
      groups.add(rounds.run("reads", contenders));
    }
    if (parts.contains("beside-writer")) {
      besideWriter();
    }
    if (parts.contains("beside-seller")) {
      besideSeller();
    }
  }

  /** A writer makes a million changes a second, 64 at a time every 64 microseconds. */
  private void besideWriter() throws InterruptedException {
    Reads reads = Reads.draw(market, seed);
    LiveWriter writer = market.live().newWriter();
    Contender batches = PriceChanges.batches(BATCH, BATCH, writer, Changes.draw(market, seed));
    Beside beside =
        new Beside(
            "read-beside-writer", reads.byHandle("read", market), EVERY_NANOS, () -> once(batches));
    groups.add(rounds.run("beside-writer", List.of(reads.byHandle("read-alone", market), beside)));
    facts.put(
        "changes a second beside reads",
        String.format(Locale.ROOT, "%,.0f", beside.stepsASecond() * BATCH));
  }

  private static void once(Contender contender) {
    try {
      contender.measure(0);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** The last part, for it puts offers. */
  private void besideSeller() throws InterruptedException {
    Reads reads = Reads.draw(market, seed);
    int seller = market.growSeller(WANTED_OFFERS);
    int column = market.live().column("seller.on_time");
    LiveWriter writer = market.live().newWriter();
    long[] good = {900};
    Beside.Step change =
        () -> {
          good[0] = 1_890 - good[0];
          writer.sellerCounts(seller, column, good[0], 1_000);
        };
    Beside beside = new Beside("read-beside-seller", reads.byHandle("read", market), 0, change);
    groups.add(
        rounds.run(
            "beside-seller",
            List.of(
                reads.byHandle("read-alone", market),
                beside,
                new OneThread("seller-change", 1, count -> change.run()))));
    facts.put(
        "offers of the seller that changes",
        String.format(Locale.ROOT, "%,d", market.offersOfSeller(seller)));
  }
}
