package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.Curve;
import dev.buybox.policy.Gate;
import dev.buybox.policy.GateCondition;
import dev.buybox.policy.Policy;
import dev.buybox.policy.Reference;
import dev.buybox.ranking.BoxVisitor;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.RankingProgress;
import dev.buybox.ranking.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * In how many boxes the removal of one offer that loses, be it ranked or barred, changes the
 * winner. A policy whose gates and criteria refer to no other offers has none: there a removal
 * changes nothing for the others (the scoring rules' laws), and no box is tried. {@code min_max},
 * points of curves that are crossed, medians and relative gates can have some.
 *
 * <p>Each removal is decided by {@link Trial#without}. Who holds a box stays. Immutable.
 */
public final class Reversal {
  private final long boxes;
  private final long removals;
  private final List<ReversedBox> reversed;

  private Reversal(long boxes, long removals, List<ReversedBox> reversed) {
    this.boxes = boxes;
    this.removals = removals;
    this.reversed = reversed;
  }

  /**
   * Removes every losing offer of every box with a winner, one at a time. Takes time in proportion
   * to the squares of the boxes' widths, where policies refer to other offers.
   *
   * @param threads the caller's among them
   * @param progress told how many boxes are done
   * @throws IllegalArgumentException if threads are not from 1 to {@link BulkRanker#MAX_THREADS}
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Reversal of(Situation situation, int threads, RankingProgress progress)
      throws InterruptedException {
    Ranker ranker = situation.ranker();
    List<Remover> removers = new ArrayList<>();
    BulkRanker.of(ranker)
        .threads(threads)
        .progress(progress)
        .forEachBox(
            () -> {
              Remover remover = new Remover(ranker);
              removers.add(remover);
              return remover;
            });
    return new Reversal(
        situation.catalog().boxCount(),
        removers.stream().mapToLong(remover -> remover.removals).sum(),
        removers.stream()
            .map(remover -> remover.reversed)
            .flatMap(Collection::stream)
            .sorted(Comparator.comparingInt(ReversedBox::box))
            .toList());
  }

  /** Returns how many boxes there are. */
  public long boxes() {
    return boxes;
  }

  /** Returns how many removals were decided. */
  public long removals() {
    return removals;
  }

  /** Returns in how many boxes some removal changes the winner. */
  public int reversedCount() {
    return reversed.size();
  }

  /**
   * Returns one of those boxes, in their order.
   *
   * @param index from 0 to {@link #reversedCount()} - 1
   */
  public ReversedBox reversed(int index) {
    return reversed.get(index);
  }

  /** Tries the boxes of one thread. */
  private static final class Remover implements BoxVisitor {
    final List<ReversedBox> reversed = new ArrayList<>();
    long removals;

    private final Catalog catalog;
    private final Trial trial;
    private final IdentityHashMap<Policy, Boolean> refersToBox = new IdentityHashMap<>();

    Remover(Ranker ranker) {
      this.catalog = ranker.catalog();
      this.trial = Trial.of(ranker);
    }

    @Override
    public void visit(int box, Ranker ranked) {
      int winner = ranked.winner();
      if (winner < 0 || !refersToBox.computeIfAbsent(ranked.policy(), BoxReferences::areIn)) {
        return;
      }
      int first = -1;
      int other = -1;
      int count = 0;
      for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
        if (offer != winner) {
          removals++;
          trial.without(offer);
          if (trial.winner() != winner) {
            other = first < 0 ? trial.winner() : other;
            first = first < 0 ? offer : first;
            count++;
          }
        }
      }
      if (count > 0) {
        reversed.add(new ReversedBox(box, winner, first, other, count));
      }
    }
  }

  /** Tells whether a policy looks at other offers than the one it judges. */
  private static final class BoxReferences {
    static boolean areIn(Policy policy) {
      return policy.criteria().stream().anyMatch(each -> isIn(each.curve()))
          || policy.gates().stream().map(Gate::condition).anyMatch(BoxReferences::isIn);
    }

    private static boolean isIn(Curve curve) {
      return curve instanceof Curve.MinMax
          || (curve instanceof Curve.Relative relative && isToBox(relative.reference()));
    }

    private static boolean isIn(GateCondition condition) {
      return (condition instanceof GateCondition.AtLeastTimes least && isToBox(least.reference()))
          || (condition instanceof GateCondition.AtMostTimes most && isToBox(most.reference()));
    }

    private static boolean isToBox(Reference reference) {
      return !(reference instanceof Reference.SameOffer);
    }
  }
}
