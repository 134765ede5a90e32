package dev.buybox.analyst.write;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
final class RowsFunction implements DuckDBTableFunction<String, String, String> {
  /** What SQL calls it. */
  static final String NAME = "handed_over";

  /** 10^12 minor units twice, in a currency of up to 4 decimals. */
  private static final int PRICE_DIGITS = 18;

  private static final int PRICE_DECIMALS = 4;

  private final List<TableColumn> columns;
  private final RowHandover handover;

  private RowsFunction(List<TableColumn> columns, RowHandover handover) {
    this.columns = List.copyOf(columns);
    this.handover = handover;
  }

  static void register(Connection connection, List<TableColumn> columns, RowHandover handover)
      throws SQLException {
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
      builder.withName(NAME).withFunction(new RowsFunction(columns, handover)).register(connection);
    }
  }

  @Override
  public String bind(DuckDBTableFunctionBindInfo table) throws SQLException {
    for (TableColumn column : columns) {
      switch (column.kind()) {
        case TEXT -> table.addResultColumn(column.header(), DuckDBColumnType.VARCHAR);
        case INTEGER -> table.addResultColumn(column.header(), DuckDBColumnType.INTEGER);
        case COUNT -> table.addResultColumn(column.header(), DuckDBColumnType.BIGINT);
        case NUMBER -> table.addResultColumn(column.header(), DuckDBColumnType.DOUBLE);
        case PRICE -> addPrice(table, column);
      }
    }
    return NAME;
  }

  private static void addPrice(DuckDBTableFunctionBindInfo table, TableColumn column)
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

  private void write(RowBatch batch, DuckDBDataChunkWriter chunk) {
    for (int place = 0; place < columns.size(); place++) {
      DuckDBWritableVector vector = chunk.vector(place);
      @Nullable String[] cells = batch.cells(place);
      switch (columns.get(place).kind()) {
        case TEXT -> vector.setStrings(0, cells);
        case INTEGER ->
            write(cells, vector, (row, cell) -> vector.setInt(row, Integer.parseInt(cell)));
        case COUNT ->
            write(cells, vector, (row, cell) -> vector.setLong(row, Long.parseLong(cell)));
        case PRICE ->
            write(cells, vector, (row, cell) -> vector.setBigDecimal(row, new BigDecimal(cell)));
        case NUMBER ->
            write(cells, vector, (row, cell) -> vector.setDouble(row, Double.parseDouble(cell)));
      }
    }
  }

  /** Puts a cell that is not empty in its place. */
  private interface CellWriter {
    void write(long row, String cell);
  }

  private static void write(
      @Nullable String[] cells, DuckDBWritableVector vector, CellWriter filled) {
    for (int row = 0; row < cells.length; row++) {
      String cell = cells[row];
      if (cell == null) {
        vector.setNull(row);
      } else {
        filled.write(row, cell);
      }
    }
  }
}
