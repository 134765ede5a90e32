package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.Work;
import dev.buybox.ranking.Ranker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the boxes that change hands what tipped them, which ranks each of them before and after.
 * For several threads, of which one at a time gets in; its own threads share the work.
 */
final class ChangedBoxes {
  /** How many boxes are told before the first of them is handed out: 10 ms of work or so. */
  private static final int TOLD_AT_ONCE = 4_096;

  private final Rankings before;
  private final Rankings after;
  private final BoxMatch match;
  private final BoxWeights weights;
  private final int[] boxes;
  private final int threads;
  private final List<TippingPoint> tipping = new ArrayList<>();

  /**
   * Looks at nothing yet.
   *
   * @param boxes the boxes, by their number in the match
   * @param threads how many tell at once, at most
   */
  ChangedBoxes(
      Rankings before,
      Rankings after,
      BoxMatch match,
      BoxWeights weights,
      int[] boxes,
      int threads) {
    this.before = before;
    this.after = after;
    this.match = match;
    this.weights = weights;
    this.boxes = boxes;
    this.threads = threads;
  }

  int count() {
    return boxes.length;
  }

  synchronized ChangedBox get(int index) {
    int box = boxes[Objects.checkIndex(index, boxes.length)];
    prepare(1);
    return told(box, tipping.get(0));
  }

  synchronized void forEach(Consumer<ChangedBox> visitor) throws InterruptedException {
    for (int from = 0; from < boxes.length; from += TOLD_AT_ONCE) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted after " + from + " boxes");
      }
      for (ChangedBox box : told(from, Math.min(boxes.length, from + TOLD_AT_ONCE))) {
        visitor.accept(box);
      }
    }
  }

  /** Tells some boxes; the threads take turns, as boxes next to each other are about as wide. */
  private List<ChangedBox> told(int from, int to) {
    int parts = Math.min(threads, to - from);
    prepare(parts);
    @Nullable ChangedBox[] told = new ChangedBox[to - from];
    Work.forEach(
        parts,
        parts,
        part -> {
          for (int i = part; i < told.length; i += parts) {
            told[i] = told(boxes[from + i], tipping.get(part));
          }
        });
    return List.of(told);
  }

  /** Sees to it that there are rankers for so many threads; the first two cost a pass each. */
  private void prepare(int parts) {
    if (tipping.isEmpty()) {
      Ranker[] rankers = new Ranker[2];
      List<Situation> both = List.of(before.situation(), after.situation());
      Work.forEach(threads, 2, side -> rankers[side] = both.get(side).ranker());
      tipping.add(new TippingPoint(rankers[0], rankers[1]));
    }
    while (tipping.size() < parts) {
      tipping.add(tipping.get(0).forAnotherThread());
    }
  }

  private ChangedBox told(int box, TippingPoint point) {
    int boxBefore = match.before(box);
    int boxAfter = match.after(box);
    int winnerBefore = before.winner(boxBefore);
    int winnerAfter = after.winner(boxAfter);
    Catalog catalog = boxBefore >= 0 ? before.catalog() : after.catalog();
    int own = boxBefore >= 0 ? boxBefore : boxAfter;
    return new ChangedBox(
        catalog.product(own),
        catalog.condition(own),
        catalog.segment(own),
        catalog.category(own),
        catalog.currency(own),
        catalog.currencyDigits(own),
        kind(winnerBefore, winnerAfter),
        winner(before, winnerBefore),
        winner(after, winnerAfter),
        point.of(boxBefore, winnerBefore, boxAfter, winnerAfter),
        weights.of(box));
  }

  private static ChangeKind kind(int winnerBefore, int winnerAfter) {
    if (winnerBefore < 0) {
      return ChangeKind.GAINED;
    }
    return winnerAfter < 0 ? ChangeKind.LOST : ChangeKind.CHANGED;
  }

  private static Optional<BoxWinner> winner(Rankings rankings, int winner) {
    if (winner < 0) {
      return Optional.empty();
    }
    Catalog catalog = rankings.catalog();
    return Optional.of(
        new BoxWinner(
            catalog.offerId(winner),
            catalog.sellerId(catalog.seller(winner)),
            rankings.score(winner),
            catalog.landedPriceMinor(winner)));
  }
}
