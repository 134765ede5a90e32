package dev.buybox.ranking;

import dev.buybox.ranking.BulkCall.Answers;
import java.util.EnumMap;
import java.util.Map;

/** What each call of a bulk ranker has to answer, as {@link Ranker} decides box by box. */
final class BoxByBox {
  private final Ranker ranker;
  private final Map<BulkCall, Answers> expected = new EnumMap<>(BulkCall.class);

  BoxByBox(Ranker ranker) {
    this.ranker = ranker;
    for (int box = 0; box < ranker.catalog().boxCount(); box++) {
      ranker.rank(box);
      addOfNobody(box);
      ranker.rank(box, BulkCall.VISITOR);
      of(BulkCall.WINNERS_OF_VISITOR).winners[box] = ranker.winner();
      addRanking(box, of(BulkCall.RANK_OF_VISITOR));
    }
  }

  /** Returns what a call has to answer. */
  Answers of(BulkCall call) {
    return expected.computeIfAbsent(call, each -> new Answers(ranker.catalog()));
  }

  private void addOfNobody(int box) {
    of(BulkCall.WINNERS_ONCE).winners[box] = ranker.winner();
    of(BulkCall.WINNERS_OF_COLUMNS).winners[box] = ranker.winner();
    of(BulkCall.SCORES).winners[box] = ranker.winner();
    of(BulkCall.EACH_BOX).winners[box] = ranker.winner();
    addRanking(box, of(BulkCall.RANK));
    int from = ranker.catalog().firstOffer(box);
    int count = ranker.catalog().endOffer(box) - from;
    System.arraycopy(of(BulkCall.RANK).order, from, of(BulkCall.ORDER).order, from, count);
    int[] scores = of(BulkCall.SCORES).scores;
    for (int place = 0; place < ranker.rankedCount(); place++) {
      scores[ranker.rankedOffer(place)] = ranker.rankedScore(place);
    }
    for (int i = 0; i < ranker.excludedCount(); i++) {
      scores[ranker.excludedOffer(i)] = -1;
    }
  }

  private void addRanking(int box, Answers ranking) {
    int at = ranker.catalog().firstOffer(box);
    for (int place = 0; place < ranker.rankedCount(); place++) {
      int offer = ranker.rankedOffer(place);
      ranking.order[at] = offer;
      ranking.scores[at] = ranker.rankedScore(place);
      ranking.status[at] = status(offer);
      at++;
    }
    for (int i = 0; i < ranker.excludedCount(); i++) {
      ranking.order[at] = ranker.excludedOffer(i);
      ranking.status[at] = BoxStatus.EXCLUDED;
      at++;
    }
  }

  private byte status(int offer) {
    if (offer == ranker.winner()) {
      return BoxStatus.WINNER;
    }
    return offer == ranker.second() ? BoxStatus.SECOND : BoxStatus.RANKED;
  }
}
