package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.columns.ColumnWindow;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Optional;

/**
 * Scores windows anew that were laid out by other policies, which end ties in the same order. Who
 * stands where is kept, unless others are barred. For one thread.
 */
final class WindowRescorer {
  private final Catalog catalog;
  private final BlockWinners blocks;
  private final WindowCompiler compiler;
  private int[] scores = new int[0];

  WindowRescorer(BulkThread thread) {
    this.catalog = thread.ranker().catalog();
    this.blocks = thread.blockWinners();
    this.compiler = new WindowCompiler(thread.ranker());
  }

  /** Returns the columns of neighbouring boxes. */
  ColumnWindow compile(ColumnWindow laidOut, int from, int to) {
    return scored(laidOut, from, to).orElseGet(() -> compiler.compile(from, to));
  }

  /** Returns the columns if who stands where is as it was laid out. */
  Optional<ColumnWindow> scored(ColumnWindow laidOut, int from, int to) {
    int firstOffer = catalog.firstOffer(from);
    scores = IntArrays.ensureCapacity(scores, catalog.endOffer(to - 1) - firstOffer, 0);
    blocks.writeScores(from, to, scores);
    return laidOut.withScores(scores, firstOffer);
  }
}
