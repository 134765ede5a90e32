package dev.buybox.analyst;

import dev.buybox.analyst.report.Tally;
import dev.buybox.analyst.write.DecisionWriter;
import dev.buybox.analyst.write.Part;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Ranker;

/**
 * Ranks ranges of boxes and keeps the decisions in the form in which they are written. For one
 * thread at a time.
 */
final class BoxRange {
  private final Ranker ranker;
  private final Tally tally;
  private final Changes changes;
  private final DecisionWriter writer;

  BoxRange(Ranker ranker, Incumbents incumbents, Changes changes, RankOptions options) {
    this.ranker = ranker;
    this.tally = new Tally(ranker.catalog(), ranker, incumbents);
    this.changes = changes.forAnotherThread();
    this.writer =
        new DecisionWriter(ranker.catalog(), ranker, options.winnersOnly(), options.format());
  }

  /** Returns what comes before all decisions. */
  Part beginning() {
    writer.begin();
    return writer.take();
  }

  /** Returns the decisions of the boxes from one to before another, but for those to leave out. */
  Part rank(int from, int to) {
    for (int box = from; box < to; box++) {
      ranker.rank(box);
      tally.add(box);
      if (changes.add(box, ranker.winner())) {
        writer.write(box);
      }
    }
    return writer.take();
  }

  /** Adds what was counted. */
  void addTo(Tally allTallies, Changes allChanges) {
    allTallies.add(tally);
    allChanges.add(changes);
  }
}
