package dev.buybox.analyst;

import dev.buybox.analyst.report.Tally;
import dev.buybox.analyst.write.DecisionWriter;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Ranker;
import java.io.ByteArrayOutputStream;

/** Ranks ranges of boxes and keeps the decisions as bytes. For one thread at a time. */
final class BoxRange {
  private final Ranker ranker;
  private final Tally tally;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DecisionWriter writer;

  BoxRange(Ranker ranker, Incumbents incumbents, RankOptions options) {
    this.ranker = ranker;
    this.tally = new Tally(ranker.catalog(), ranker, incumbents);
    this.writer =
        new DecisionWriter(
            ranker.catalog(), ranker, options.winnersOnly(), options.format(), bytes);
  }

  /** Returns what comes before all decisions. */
  byte[] beginning() {
    bytes.reset();
    writer.begin();
    writer.flush();
    return bytes.toByteArray();
  }

  /** Returns the decisions of the boxes from one to before another. */
  byte[] rank(int from, int to) {
    bytes.reset();
    for (int box = from; box < to; box++) {
      ranker.rank(box);
      tally.add(box);
      writer.write(box);
    }
    writer.flush();
    return bytes.toByteArray();
  }

  /** Returns what was counted. */
  Tally tally() {
    return tally;
  }
}
