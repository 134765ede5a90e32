package dev.buybox.ranking;

import dev.buybox.internal.columns.Kernel;
import dev.buybox.internal.columns.LaneScratch;
import dev.buybox.internal.columns.WindowRankings;
import dev.buybox.internal.columns.WindowWinners;

/**
 * What one thread of a bulk ranking works with, kept from call to call.
 *
 * @param ranker decides single boxes
 * @param boxWinners finds winners without columns
 * @param winners chooses the winners of a window
 * @param rankings sorts the boxes of a window
 * @param seconds marks second offers
 */
record BulkThread(
    Ranker ranker,
    BoxWinners boxWinners,
    WindowWinners winners,
    WindowRankings rankings,
    SecondOffers seconds) {

  /** Equips a thread. */
  static BulkThread of(Ranker ranker, Kernel kernel) {
    LaneScratch scratch = new LaneScratch();
    return new BulkThread(
        ranker,
        new BoxWinners(ranker),
        new WindowWinners(kernel, scratch),
        new WindowRankings(kernel, scratch),
        new SecondOffers(ranker));
  }
}
