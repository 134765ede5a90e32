package dev.buybox.analyst.report;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.load.Change;
import dev.buybox.analyst.load.EarlierWinners;
import java.util.EnumMap;
import java.util.Map;

/** Counts what became of boxes since earlier decisions. For one thread. */
public final class ChangeTally {
  private final String file;
  private final EarlierWinners earlier;
  private final Map<Change, Long> counts = new EnumMap<>(Change.class);

  /**
   * Begins to count.
   *
   * @param file what people call the earlier decisions
   */
  public ChangeTally(String file, EarlierWinners earlier) {
    this.file = file;
    this.earlier = earlier;
  }

  /** Counts a box. */
  public void add(Change change) {
    counts.merge(change, 1L, Long::sum);
  }

  /** Adds what another tally counted. */
  public void add(ChangeTally other) {
    other.counts.forEach((change, boxes) -> counts.merge(change, boxes, Long::sum));
  }

  /** Returns the same without its counts. */
  public ChangeTally emptied() {
    return new ChangeTally(file, earlier);
  }

  void addTo(Lines lines) {
    long newBoxes = count(Change.NEW);
    long changed = counts.values().stream().mapToLong(Long::longValue).sum();
    changed -= count(Change.UNCHANGED) + newBoxes;
    lines.heading("Boxes since " + Texts.plain(file));
    lines.count(1, "unchanged", count(Change.UNCHANGED), "not written");
    lines.count(1, "changed", changed);
    lines.count(2, "to another offer", count(Change.ANOTHER_WINNER));
    lines.count(2, "from nobody to an offer", count(Change.FROM_NOBODY));
    lines.count(2, "from an offer to nobody", count(Change.TO_NOBODY));
    lines.count(1, "new", newBoxes);
    lines.count(1, "gone", earlier.goneBoxes(), "no offers, so nothing to write");
  }

  private long count(Change change) {
    return counts.getOrDefault(change, 0L);
  }
}
