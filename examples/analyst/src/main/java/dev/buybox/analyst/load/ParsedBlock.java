package dev.buybox.analyst.load;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.OfferBatch;
import java.util.List;

/**
 * What came of a block.
 *
 * @param regular whether its rows could be parsed at all; otherwise nothing of it counts
 * @param batch its rows
 * @param badRows its bad rows, in order
 * @param lines how many lines it has
 */
record ParsedBlock(boolean regular, OfferBatch batch, List<BadLine> badRows, long lines) {
  /**
   * A bad row.
   *
   * @param line where it begins, the block beginning in line 1
   * @param fault what is wrong with it
   */
  record BadLine(long line, DataFault fault) {}
}
