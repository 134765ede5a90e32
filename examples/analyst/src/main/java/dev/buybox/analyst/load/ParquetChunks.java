package dev.buybox.analyst.load;

import java.io.Closeable;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/**
 * The rows of a Parquet file in chunks of some thousand, in the file's order. Only a few are in
 * memory at a time. For one thread.
 */
final class ParquetChunks implements Closeable {
  private final DuckDBPreparedStatement statement;
  private final DuckDBChunkedResult result;

  /** Begins to read some columns, with the joined texts behind them. */
  ParquetChunks(ParquetFile file, List<ParquetColumn> columns) throws SQLException {
    String selected =
        columns.stream()
            .map(ParquetColumn::selected)
            .collect(Collectors.joining(", ", "", ", " + JoinedTexts.selected(columns)));
    statement = file.engine().connection().prepare("SELECT " + selected + " FROM " + file.source());
    try {
      result = statement.query();
    } catch (SQLException failure) {
      statement.close();
      throw failure;
    }
  }

  /** Goes to the next chunk; false at the end, and also where the engine cannot read on. */
  boolean next() {
    return result.nextChunk();
  }

  /** Returns the chunk; valid until the next one. */
  DuckDBDataChunkReader chunk() {
    return result.chunk();
  }

  @Override
  public void close() {
    try {
      result.close();
      statement.close();
    } catch (SQLException ignored) {
      // All that was needed has been read.
    }
  }
}
