package dev.buybox.ranking;

import dev.buybox.internal.columns.Kernel;
import dev.buybox.internal.columns.LaneScratch;
import dev.buybox.internal.columns.WindowRankings;
import dev.buybox.internal.columns.WindowWinners;

/**
 * What one thread of a bulk ranking works with, kept from call to call.
 *
 * @param ranker decides single boxes
 * @param blockWinners finds winners without columns
 * @param winners chooses the winners of a window
 * @param rankings sorts the boxes of a window
 * @param seconds marks second offers
 */
record BulkThread(
    Ranker ranker,
    BlockWinners blockWinners,
    WindowWinners winners,
    WindowRankings rankings,
    SecondOffers seconds) {

  /** Equips a thread. */
  static BulkThread of(Ranker ranker, Kernel kernel) {
    LaneScratch scratch = new LaneScratch();
    return new BulkThread(
        ranker,
        new BlockWinners(ranker, kernel.blocks()),
        new WindowWinners(kernel, scratch),
        new WindowRankings(kernel, scratch),
        new SecondOffers(ranker));
  }
}
