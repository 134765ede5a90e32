package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.load.Change;
import dev.buybox.analyst.load.DecisionsFile;
import dev.buybox.analyst.load.EarlierWinners;
import dev.buybox.analyst.report.ChangeTally;
import dev.buybox.catalog.Catalog;
import java.util.Optional;

/** Says which boxes changed since earlier decisions, if there are any. For one thread. */
final class Changes {
  private final EarlierWinners earlier;
  private final ChangeTally counts;
  private final boolean told;

  private Changes(EarlierWinners earlier, ChangeTally counts, boolean told) {
    this.earlier = earlier;
    this.counts = counts;
    this.told = told;
  }

  /** Reads the earlier decisions. Without them, every box is new. */
  static Changes since(
      Optional<DecisionsFile> decisions, Catalog catalog, Progress progress, Messages messages) {
    EarlierWinners earlier =
        decisions
            .map(file -> file.read(catalog, progress, messages))
            .orElseGet(() -> EarlierWinners.unknown(catalog.boxCount()));
    String name = decisions.map(DecisionsFile::name).orElse("");
    return new Changes(earlier, new ChangeTally(name, earlier), decisions.isPresent());
  }

  /**
   * Counts a box.
   *
   * @param winner the offer that wins it now, -1 for nobody
   * @return whether it changed
   */
  boolean add(int box, int winner) {
    Change change = earlier.change(box, winner);
    counts.add(change);
    return change.isChange();
  }

  /** Returns the same without its counts, for another thread. */
  Changes forAnotherThread() {
    return new Changes(earlier, counts.emptied(), told);
  }

  /** Adds what another thread counted. */
  void add(Changes other) {
    counts.add(other.counts);
  }

  /** Returns the counts, if there are earlier decisions. */
  Optional<ChangeTally> tally() {
    return told ? Optional.of(counts) : Optional.empty();
  }
}
