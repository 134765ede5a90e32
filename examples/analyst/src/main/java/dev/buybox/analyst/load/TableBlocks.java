package dev.buybox.analyst.load;

import dev.buybox.analyst.Threads;
import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.Catalog;

/** Adds the rows of files to a catalogue by blocks, which several threads make batches of. */
final class TableBlocks {
  private static final int BLOCK_BYTES = 1 << 20;

  private final Catalog.Builder catalog;
  private final BadRows badRows;
  private final Progress progress;
  private final Threads threads;
  private final int blockBytes;

  TableBlocks(Catalog.Builder catalog, BadRows badRows, Progress progress, Threads threads) {
    this(catalog, badRows, progress, threads, BLOCK_BYTES);
  }

  /** Prepares to read blocks of at most so many bytes. */
  TableBlocks(
      Catalog.Builder catalog,
      BadRows badRows,
      Progress progress,
      Threads threads,
      int blockBytes) {
    this.catalog = catalog;
    this.badRows = badRows;
    this.progress = progress;
    this.threads = threads;
    this.blockBytes = blockBytes;
  }

  /**
   * Adds all rows.
   *
   * @throws BadInputException for the first bad row, if those are not left out
   */
  void addAll(BlockFile file) {
    if (file.table() instanceof CsvTable csv) {
      progress.start("reading " + csv.name(), "rows");
      csv.blocks(blockBytes)
          .ifPresentOrElse(
              blocks ->
                  new FileBlocks(file, csv, blocks, catalog, threads).addAll(badRows, progress),
              () -> file.addRest(csv, 0, catalog, badRows, progress));
      progress.end();
    } else if (file.table() instanceof ParquetTable parquet) {
      new CopiedBlocks(file, parquet, catalog, badRows, threads).addAll(progress);
    } else {
      throw new IllegalStateException(file.table().name() + " has no blocks");
    }
  }
}
