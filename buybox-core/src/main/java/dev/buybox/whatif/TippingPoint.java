package dev.buybox.whatif;

import dev.buybox.policy.Criterion;
import dev.buybox.ranking.GateFailure;
import dev.buybox.ranking.Ranker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what tipped a box; ranks it before and after. For one thread. */
final class TippingPoint {
  private static final Tipping LEFT = new Tipping(Tipping.Kind.LEFT, "", 0);
  private static final Tipping JOINED = new Tipping(Tipping.Kind.JOINED, "", 0);
  private static final Tipping TIE = new Tipping(Tipping.Kind.TIE, "", 0);

  private final Ranker before;
  private final Ranker after;
  private final boolean numberedAlike;

  /** Takes rankers of its own. */
  TippingPoint(Ranker before, Ranker after) {
    this.before = before;
    this.after = after;
    this.numberedAlike = before.catalog().isNumberedAs(after.catalog());
  }

  /** Returns another of the same, which shares what rankers prepare. */
  TippingPoint forAnotherThread() {
    return new TippingPoint(before.forAnotherThread(), after.forAnotherThread());
  }

  /**
   * Returns what tipped a box from one winner to another; all by their own catalogues' numbers, -1
   * where there is none.
   */
  Tipping of(int boxBefore, int winnerBefore, int boxAfter, int winnerAfter) {
    int oldWinnerAfter = other(before, winnerBefore, after, boxAfter);
    int newWinnerBefore = other(after, winnerAfter, before, boxBefore);
    if (winnerBefore >= 0 && oldWinnerAfter < 0) {
      return LEFT;
    } else if (winnerAfter >= 0 && newWinnerBefore < 0) {
      return JOINED;
    }
    return gate(after, boxAfter, oldWinnerAfter)
        .or(() -> gate(before, boxBefore, newWinnerBefore))
        .orElseGet(
            () ->
                winnerBefore < 0 || winnerAfter < 0
                    ? TIE
                    : criterion(winnerBefore, newWinnerBefore, oldWinnerAfter, winnerAfter));
  }

  /** Returns the number that an offer has in the other catalogue, -1 if it is not there. */
  private int other(Ranker from, int offer, Ranker to, int box) {
    if (offer < 0 || box < 0) {
      return -1;
    }
    return numberedAlike ? offer : to.catalog().findOffer(box, from.catalog().offerId(offer));
  }

  private static Optional<Tipping> gate(Ranker ranker, int box, int offer) {
    if (offer < 0) {
      return Optional.empty();
    }
    ranker.rank(box);
    List<GateFailure> failures = ranker.failures(offer);
    return failures.stream()
        .findFirst()
        .map(failure -> new Tipping(Tipping.Kind.GATE, failure.code(), 0));
  }

  /** Both winners are eligible, and both boxes ranked. */
  private Tipping criterion(int oldBefore, int newBefore, int oldAfter, int newAfter) {
    Map<String, Long> moves = new LinkedHashMap<>();
    addGaps(after, newAfter, oldAfter, 1, moves);
    addGaps(before, newBefore, oldBefore, -1, moves);
    Tipping most = TIE;
    for (Map.Entry<String, Long> move : moves.entrySet()) {
      if (move.getValue() > most.points()) {
        most = new Tipping(Tipping.Kind.CRITERION, move.getKey(), move.getValue());
      }
    }
    return most;
  }

  private static void addGaps(
      Ranker ranker, int ahead, int behind, int sign, Map<String, Long> moves) {
    List<Criterion> criteria = ranker.policy().criteria();
    for (int i = 0; i < criteria.size(); i++) {
      long gap = (long) ranker.points(i, ahead) - ranker.points(i, behind);
      moves.merge(criteria.get(i).name(), sign * gap, Long::sum);
    }
  }
}
