package dev.buybox.bench.live;

import dev.buybox.live.LiveOffers;
import dev.buybox.live.LiveWriter;
import dev.buybox.live.RankingView;
import dev.buybox.live.UnprotectedWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Threads that change prices, sellers, and now and then remove and put offers, at full speed. */
final class HuntWriters {
  private static final int PORTION = 1 << 10;
  private static final int SELLER_ONE_OF = 256;
  private static final int REMOVE_ONE_OF = 64;
  private static final int GRADES = 1_001;
  private static final int NOWHERE = -1;

  private final HuntedMarket market;
  private final boolean broken;
  private final HuntTally tally;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  HuntWriters(HuntedMarket market, int writers, boolean broken, HuntTally tally) {
    this.market = market;
    this.broken = broken;
    this.tally = tally;
    for (int writer = 0; writer < writers; writer++) {
      SplittableRandom random = new SplittableRandom(writer);
      Thread thread = new Thread(() -> write(random), "writer-" + writer);
      thread.setDaemon(true);
      threads.add(thread);
    }
  }

  void start() {
    threads.forEach(Thread::start);
  }

  void stop() throws InterruptedException {
    stopped = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void write(SplittableRandom random) {
    if (broken) {
      writeUnprotected(random);
      return;
    }
    LiveWriter writer = market.live().newWriter();
    RankingView view = market.live().newRankingView();
    while (!stopped) {
      long removed = 0;
      long sellers = 0;
      for (int i = 0; i < PORTION; i++) {
        int box = random.nextInt(market.boxCount());
        if (random.nextInt(SELLER_ONE_OF) == 0) {
          int seller = random.nextInt(HuntedMarket.SELLERS);
          writer.sellerNumber(seller, market.gradeColumn(), random.nextInt(GRADES));
          sellers++;
        } else if (random.nextInt(REMOVE_ONE_OF) == 0) {
          replace(writer, view, box, random);
          removed++;
        } else {
          changePrice(writer, view, box, random);
        }
      }
      tally.sellers(sellers);
      tally.removed(removed);
      tally.prices(PORTION - sellers - removed);
    }
  }

  private static void changePrice(
      LiveWriter writer, RankingView view, int box, SplittableRandom random) {
    int place = anyPlace(view, box, random);
    writer.price(offer(view, place), anyPrice(view, box, place, random));
  }

  private static int anyPlace(RankingView view, int box, SplittableRandom random) {
    int ranked = view.read(box);
    return ranked == 0 ? NOWHERE : random.nextInt(ranked);
  }

  private static long offer(RankingView view, int place) {
    return place == NOWHERE ? LiveOffers.NONE : view.offer(place);
  }

  /** Returns a price that tells the offer of that place. */
  private static long anyPrice(RankingView view, int box, int place, SplittableRandom random) {
    int offer = place == NOWHERE ? 0 : HuntedMarket.offerOfPrice(view.priceMinor(place));
    return HuntedMarket.price(box, offer, random);
  }

  /** Removes an offer, and puts one that may be of another seller. */
  private void replace(LiveWriter writer, RankingView view, int box, SplittableRandom random) {
    int number = random.nextInt(HuntedMarket.OFFERS_IN_BOX);
    writer.remove(offer(view, anyPlace(view, box, random)));
    writer.put(market.offer(box, number, random));
  }

  private void writeUnprotected(SplittableRandom random) {
    UnprotectedWriter writer = market.insides().unprotectedWriter();
    RankingView view = market.live().newRankingView();
    while (!stopped) {
      for (int i = 0; i < PORTION; i++) {
        int box = random.nextInt(market.boxCount());
        int place = anyPlace(view, box, random);
        writer.price(offer(view, place), anyPrice(view, box, place, random));
      }
      tally.prices(PORTION);
    }
  }
}
