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
  private final DecisionWriter writer;

  BoxRange(Ranker ranker, Incumbents incumbents, RankOptions options) {
    this.ranker = ranker;
    this.tally = new Tally(ranker.catalog(), ranker, incumbents);
    this.writer =
        new DecisionWriter(ranker.catalog(), ranker, options.winnersOnly(), options.format());
  }

  /** Returns what comes before all decisions. */
  Part beginning() {
    writer.begin();
    return writer.take();
  }

  /** Returns the decisions of the boxes from one to before another. */
  Part rank(int from, int to) {
    for (int box = from; box < to; box++) {
      ranker.rank(box);
      tally.add(box);
      writer.write(box);
    }
    return writer.take();
  }

  /** Returns what was counted. */
  Tally tally() {
    return tally;
  }
}
