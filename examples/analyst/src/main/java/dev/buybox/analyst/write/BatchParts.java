package dev.buybox.analyst.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Parts of a Parquet file: batches of rows, of which the engine makes columns. */
final class BatchParts implements PartWriter, RowWriter {
  /** As many rows as the engine takes at a time. */
  private static final int BATCH_ROWS = 2048;

  private final int columns;
  private List<RowBatch> batches = new ArrayList<>();

  BatchParts(int columns) {
    this.columns = columns;
  }

  @Override
  public RowWriter rows() {
    return this;
  }

  /** Does nothing: the engine knows the columns. */
  @Override
  public void begin() {}

  @Override
  public void write(Collection<String> cells) {
    if (batches.isEmpty() || last().isFull()) {
      batches.add(new RowBatch(columns, BATCH_ROWS));
    }
    last().add(cells);
  }

  private RowBatch last() {
    return batches.get(batches.size() - 1);
  }

  /** Does nothing: a Parquet file is whole when it is finished, and not before. */
  @Override
  public void flush() {}

  @Override
  public Part take() {
    List<RowBatch> part = batches;
    batches = new ArrayList<>();
    return destination -> part.forEach(destination.parquet()::write);
  }
}
