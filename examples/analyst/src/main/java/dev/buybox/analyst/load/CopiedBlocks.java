package dev.buybox.analyst.load;

import dev.buybox.analyst.Threads;
import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.load.ParsedBlock.BadLine;
import dev.buybox.catalog.Catalog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import org.duckdb.DuckDBDataChunkReader;

/**
 * Reads the rows of a Parquet file: one thread copies them from the engine, which serves no more
 * than one, several make a batch of each block, and these are added in the order of the file.
 */
final class CopiedBlocks {
  private static final int BLOCKS_A_THREAD = 2;

  private final BlockFile file;
  private final ParquetTable table;
  private final Catalog.Builder catalog;
  private final BadRows badRows;
  private final Threads threads;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Deque<Block> idle = new ArrayDeque<>();
  private Block filling;
  private long rowsAdded;

  /** Whether rows are being added, or could not be. */
  private boolean adding;

  /** Rows, and who takes them. */
  private record Block(ParquetRows rows, BlockTarget target) {}

  /** A block and what is wrong in it. */
  private record Pending(Block block, Future<List<BadLine>> badLines) {}

  CopiedBlocks(
      BlockFile file,
      ParquetTable table,
      Catalog.Builder catalog,
      BadRows badRows,
      Threads threads) {
    this.file = file;
    this.table = table;
    this.catalog = catalog;
    this.badRows = badRows;
    this.threads = threads;
    this.filling = newBlock();
  }

  /** Adds all rows to the catalogue; what can be read before a failure is told before it. */
  void addAll(Progress progress) {
    try {
      table.forEachChunk(progress, this::copy);
    } catch (BadInputException cannotBeReadOn) {
      if (!adding) {
        addRest();
      }
      throw cannotBeReadOn;
    }
    addRest();
  }

  private void addRest() {
    if (filling.rows().size() > 0) {
      submit(filling);
    }
    addPending(0);
  }

  private void copy(DuckDBDataChunkReader chunk) {
    for (int next = 0; next < chunk.rowCount(); ) {
      next = filling.rows().copy(chunk, next);
      if (filling.rows().isFull()) {
        submit(filling);
        addPending(BLOCKS_A_THREAD * threads.count());
        filling = idle.isEmpty() ? newBlock() : idle.pop();
      }
    }
  }

  private Block newBlock() {
    return new Block(table.newRows(), file.target(catalog));
  }

  private void submit(Block block) {
    pending.add(new Pending(block, threads.submit(() -> take(block.rows(), block.target()))));
  }

  private static List<BadLine> take(ParquetRows rows, BlockTarget target) {
    List<BadLine> badLines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      rows.goTo(row);
      target.take(rows).ifPresent(fault -> badLines.add(new BadLine(rows.line(), fault)));
    }
    return badLines;
  }

  /** Adds blocks in the order of the file until no more than so many are left. */
  private void addPending(int left) {
    adding = true;
    while (pending.size() > left) {
      Pending next = pending.remove();
      for (BadLine bad : Threads.result(next.badLines())) {
        badRows.add(table.bad(rowsAdded + bad.line(), bad.fault()));
      }
      Block block = next.block();
      block.target().addToCatalogue(rowsAdded);
      rowsAdded += block.rows().size();
      block.rows().clear();
      idle.push(block);
    }
    adding = false;
  }
}
