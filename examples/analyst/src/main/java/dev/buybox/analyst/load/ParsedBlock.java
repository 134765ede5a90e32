package dev.buybox.analyst.load;

import dev.buybox.catalog.DataFault;
import java.util.List;

/**
 * What came of a block, its rows apart.
 *
 * @param regular whether its rows could be parsed at all; otherwise nothing of it counts
 * @param badRows its bad rows, in order
 * @param lines how many lines it has
 */
record ParsedBlock(boolean regular, List<BadLine> badRows, long lines) {
  /**
   * A bad row.
   *
   * @param line where it begins, the block beginning in line 1
   * @param fault what is wrong with it
   */
  record BadLine(long line, DataFault fault) {}
}
