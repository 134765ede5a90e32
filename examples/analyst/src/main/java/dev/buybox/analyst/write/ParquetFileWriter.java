package dev.buybox.analyst.write;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.parquet.ParquetEngine;
import java.io.Closeable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as a Parquet file, in a thread of its own that the engine writes with. Some thousand
 * rows wait in memory, and what the engine needs for a row group. For one thread.
 */
final class ParquetFileWriter implements Closeable {
  private final String name;
  private final ParquetEngine engine;
  private final RowHandover handover = new RowHandover();
  private final Thread writing = new Thread(this::copy, "write-parquet");
  private volatile @Nullable SQLException failure;

  private ParquetFileWriter(String name, ParquetEngine engine) {
    this.name = name;
    this.engine = engine;
    writing.setDaemon(true);
  }

  /**
   * Begins to write.
   *
   * @param name what people call the file
   * @throws CannotWriteException if the engine does not start here
   */
  static ParquetFileWriter start(String name, Path file, List<TableColumn> columns) {
    try {
      ParquetEngine engine = ParquetEngine.open(file);
      ParquetFileWriter writer = new ParquetFileWriter(name, engine);
      RowsFunction.register(engine.connection(), columns, writer.handover);
      writer.writing.start();
      return writer;
    } catch (SQLException failure) {
      throw cannotWrite(name, failure);
    }
  }

  private void copy() {
    try (Statement statement = engine.connection().createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM %s()) TO %s (FORMAT parquet, USE_TMP_FILE false)"
              .formatted(RowsFunction.NAME, engine.written()));
    } catch (SQLException cannotWrite) {
      failure = cannotWrite;
    }
  }

  /**
   * Writes some rows, at least one.
   *
   * @throws CannotWriteException if the file could not be written
   */
  void write(RowBatch batch) {
    give(Optional.of(batch));
  }

  private void give(Optional<RowBatch> rows) {
    try {
      if (!handover.give(rows, writing::isAlive)) {
        throw failed();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotWriteException(name, "it was interrupted");
    }
  }

  /**
   * Writes the rest.
   *
   * @throws CannotWriteException if the file could not be written
   */
  void finish() {
    give(Optional.empty());
    awaitEnd();
    if (failure != null) {
      throw failed();
    }
  }

  private void awaitEnd() {
    try {
      writing.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotWriteException(name, "it was interrupted");
    }
  }

  private CannotWriteException failed() {
    SQLException cause = failure;
    return cause == null
        ? new CannotWriteException(name, "the writing thread has ended")
        : cannotWrite(name, cause);
  }

  private static CannotWriteException cannotWrite(String name, SQLException failure) {
    return new CannotWriteException(name, Texts.plain(ParquetEngine.reason(failure)));
  }

  /** Gives up what was not finished. */
  @Override
  public void close() {
    if (writing.isAlive()) {
      handover.giveUp();
      awaitEnd();
    }
    engine.close();
  }
}
