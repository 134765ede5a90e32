package dev.buybox.bench.live;

import dev.buybox.bench.catalogue.data.BenchPolicy;
import dev.buybox.bench.catalogue.data.Shape;
import dev.buybox.bench.objects.OfferRecord;
import dev.buybox.live.FrozenState;
import dev.buybox.live.LiveCatalog;
import dev.buybox.live.LiveWriter;
import dev.buybox.live.RankingView;
import dev.buybox.live.UnprotectedWriter;
import dev.buybox.live.WinnerView;
import dev.buybox.ranking.Ranker;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * All contenders make the same changes to a small marketplace and must then name the same winners,
 * and those of a frozen catalogue. A difference ends the run.
 */
final class AgreementCheck {
  private static final int OFFERS = 80_000;
  private static final int CHANGED = 1 << 17;
  private static final int BATCH = 64;

  private final Shape shape;
  private final ObjectMarket objects;
  private final long seed;

  private AgreementCheck(double meanWidth, long seed) {
    this.shape = new Shape(OFFERS, meanWidth, seed);
    this.objects = ObjectMarket.draw(shape);
    this.seed = seed;
  }

  /** Compares all; returns how many winners agreed. */
  static long run(double meanWidth, long seed) {
    return new AgreementCheck(meanWidth, seed).run();
  }

  private long run() {
    LiveMarket first = LiveMarket.draw(shape);
    objects.change(first, Changes.draw(first, seed), CHANGED);
    return compare(first, AgreementCheck::single)
        + compare(LiveMarket.draw(shape), AgreementCheck::batches)
        + compare(LiveMarket.draw(shape), AgreementCheck::unprotected);
  }

  private static void single(LiveMarket market, Changes changes) {
    LiveWriter writer = market.live().newWriter();
    for (int i = 0; i < CHANGED; i++) {
      writer.price(changes.handles()[i], changes.prices()[i]);
    }
  }

  private static void unprotected(LiveMarket market, Changes changes) {
    UnprotectedWriter writer = market.insides().unprotectedWriter();
    for (int i = 0; i < CHANGED; i++) {
      writer.price(changes.handles()[i], changes.prices()[i]);
    }
  }

  private static void batches(LiveMarket market, Changes changes) {
    LiveWriter writer = market.live().newWriter();
    long[] handles = new long[BATCH];
    long[] prices = new long[BATCH];
    for (int i = 0; i < CHANGED; i += BATCH) {
      System.arraycopy(changes.handles(), i, handles, 0, BATCH);
      System.arraycopy(changes.prices(), i, prices, 0, BATCH);
      writer.prices(handles, prices, BATCH);
    }
  }

  private long compare(LiveMarket market, BiConsumer<LiveMarket, Changes> way) {
    Changes changes = Changes.draw(market, seed);
    changes.advance(BATCH);
    way.accept(market, changes);
    compareWithObjects(market);
    compareWithRanker(market.live());
    return market.boxCount();
  }

  private void compareWithObjects(LiveMarket market) {
    WinnerView view = market.live().newWinnerView();
    for (int box = 0; box < market.boxCount(); box++) {
      view.read(box);
      OfferRecord winner = objects.boxes().winner(LiveMarket.product(box)).orElseThrow();
      long expected = market.handle((int) winner.tieHash());
      if (view.winner() != expected) {
        throw new IllegalStateException("objects name another winner of box " + box);
      }
    }
  }

  private static void compareWithRanker(LiveCatalog live) {
    FrozenState frozen = live.freeze();
    Ranker ranker = Ranker.of(BenchPolicy.TEN_CRITERIA.policies(), frozen.catalog());
    RankingView view = live.newRankingView();
    for (int box = 0; box < live.boxCount(); box++) {
      view.read(box);
      ranker.rank(frozen.catalog().findBox(live.product(box), "", ""));
      if (!ranking(ranker).equals(ranking(view))) {
        throw new IllegalStateException("box " + box + " is ranked in another way when frozen");
      }
    }
  }

  private static List<String> ranking(Ranker ranker) {
    return IntStream.range(0, ranker.rankedCount())
        .mapToObj(
            place ->
                ranker.catalog().offerId(ranker.rankedOffer(place))
                    + " "
                    + ranker.rankedScore(place))
        .toList();
  }

  private static List<String> ranking(RankingView view) {
    return IntStream.range(0, view.rankedCount())
        .mapToObj(place -> view.offerId(place) + " " + view.score(place))
        .toList();
  }
}
