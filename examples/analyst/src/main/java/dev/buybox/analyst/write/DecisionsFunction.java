package dev.buybox.analyst.write;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** The rows that are handed over, as a table that the engine can read in SQL. */
final class DecisionsFunction implements DuckDBTableFunction<String, String, String> {
  /** What SQL calls it. */
  static final String NAME = "decisions";

  /** 10^12 minor units twice, in a currency of up to 4 decimals. */
  private static final int PRICE_DIGITS = 18;

  private static final int PRICE_DECIMALS = 4;

  private final RowHandover handover;

  private DecisionsFunction(RowHandover handover) {
    this.handover = handover;
  }

  static void register(Connection connection, RowHandover handover) throws SQLException {
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
      builder.withName(NAME).withFunction(new DecisionsFunction(handover)).register(connection);
    }
  }

  @Override
  public String bind(DuckDBTableFunctionBindInfo table) throws SQLException {
    for (Column column : Column.values()) {
      switch (column) {
        case RANK, SCORE -> table.addResultColumn(column.header(), DuckDBColumnType.INTEGER);
        case LANDED_PRICE -> addPrice(table, column);
        default -> table.addResultColumn(column.header(), DuckDBColumnType.VARCHAR);
      }
    }
    return NAME;
  }

  private static void addPrice(DuckDBTableFunctionBindInfo table, Column column)
      throws SQLException {
    try (DuckDBLogicalType price = DuckDBLogicalType.decimal(PRICE_DIGITS, PRICE_DECIMALS)) {
      table.addResultColumn(column.header(), price);
    }
  }

  @Override
  public String init(DuckDBTableFunctionInitInfo table) {
    table.setMaxThreads(1);
    return NAME;
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk)
      throws InterruptedException {
    Optional<RowBatch> batch = handover.take();
    batch.ifPresent(rows -> write(rows, chunk));
    return batch.map(RowBatch::rows).orElse(0);
  }

  private static void write(RowBatch batch, DuckDBDataChunkWriter chunk) {
    int place = 0;
    for (Column column : Column.values()) {
      DuckDBWritableVector vector = chunk.vector(place++);
      @Nullable String[] cells = batch.cells(column);
      switch (column) {
        case RANK, SCORE -> writeNumbers(cells, vector);
        case LANDED_PRICE -> writePrices(cells, vector);
        default -> vector.setStrings(0, cells);
      }
    }
  }

  private static void writeNumbers(@Nullable String[] cells, DuckDBWritableVector vector) {
    for (int row = 0; row < cells.length; row++) {
      String cell = cells[row];
      if (cell == null) {
        vector.setNull(row);
      } else {
        vector.setInt(row, Integer.parseInt(cell));
      }
    }
  }

  private static void writePrices(@Nullable String[] cells, DuckDBWritableVector vector) {
    for (int row = 0; row < cells.length; row++) {
      String cell = cells[row];
      if (cell == null) {
        vector.setNull(row);
      } else {
        vector.setBigDecimal(row, new BigDecimal(cell));
      }
    }
  }
}
