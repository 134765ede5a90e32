package dev.buybox.analyst;

import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.load.Loaded;
import dev.buybox.analyst.write.TableWriter;
import dev.buybox.ranking.RankingProgress;
import dev.buybox.whatif.Situation;
import java.util.Optional;

/** What an analysis works with: the data that were read, and where its answer goes. */
record Session(Loaded loaded, AnalysisOptions options, Outputs outputs, Progress progress) {
  /**
   * Returns who competes by which policy, and who holds the boxes, unless that is to be ignored.
   */
  Situation situation() {
    Situation situation = new Situation(loaded.policies(), loaded.catalog(), loaded.incumbents());
    return options.ignoreIncumbents() ? situation.withoutIncumbents() : situation;
  }

  int threads() {
    return options.threads();
  }

  /** Returns the table of an option, if it was given. */
  Optional<TableWriter> table(String option) {
    return outputs.table(option);
  }

  /** Begins a step that people see the progress of. */
  RankingProgress step(String doing) {
    progress.start(doing, "boxes");
    return (done, total) -> progress.tell(done, (double) done / total);
  }
}
