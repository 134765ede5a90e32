package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.console.Texts;
import dev.buybox.catalog.InvalidDataException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBDataChunkReader;

/** A Parquet file, row by row. A used column holds texts, numbers, truths or days. */
final class ParquetTable implements Table {
  private final InputFile file;
  private final ParquetFile data;
  private final Header header;
  private final List<Integer> used = new ArrayList<>();
  private ParquetRows rows = new ParquetRows(List.of());
  private long number;

  private ParquetTable(InputFile file, ParquetFile data) {
    this.file = file;
    this.data = data;
    if (data.columns().size() > CsvLimits.MAX_COLUMNS) {
      throw new BadInputException(
          file.name() + ": there are more than " + CsvLimits.MAX_COLUMNS + " columns");
    }
    header = new Header(file.name(), 0, data.columns().stream().map(ParquetColumn::name).toList());
  }

  /**
   * Opens a file and reads its columns.
   *
   * @throws BadInputException if that is not possible
   */
  static ParquetTable open(InputFile file) {
    ParquetFile data = ParquetFile.open(file);
    try {
      return new ParquetTable(file, data);
    } catch (RuntimeException failure) {
      data.close();
      throw failure;
    }
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public ColumnSample sample() {
    try {
      return data.sample();
    } catch (SQLException failure) {
      throw data.unreadable(failure);
    }
  }

  @Override
  public int use(int column) {
    if (column < 0) {
      return -1;
    }
    ParquetColumn wanted = data.columns().get(column);
    if (!wanted.isReadable()) {
      throw header.bad(
          wanted.name(),
          "a column that is used holds texts, numbers, truths or days, and this one is of type "
              + wanted.type(),
          "store it as text or numbers");
    }
    int slot = used.indexOf(column);
    if (slot < 0) {
      slot = used.size();
      used.add(column);
    }
    return slot;
  }

  @Override
  public void forEachRow(BadRows badRows, Progress progress, Runnable take, Runnable refuse) {
    rows = newRows();
    number = 0;
    forEachChunk(
        progress,
        chunk -> {
          for (int next = 0; next < chunk.rowCount(); ) {
            rows.clear();
            next = rows.copy(chunk, next);
            takeRows(badRows, take, refuse);
          }
        });
  }

  private void takeRows(BadRows badRows, Runnable take, Runnable refuse) {
    for (int row = 0; row < rows.size(); row++) {
      rows.goTo(row);
      number++;
      try {
        rows.check();
        take.run();
      } catch (InvalidDataException bad) {
        badRows.add(bad(number, bad.fault()));
        refuse.run();
      }
    }
  }

  /**
   * Goes through all rows, which nobody has checked.
   *
   * @throws BadInputException if the file cannot be read on
   */
  void forEachChunk(Progress progress, Consumer<DuckDBDataChunkReader> take) {
    long read = 0;
    progress.start("reading " + name(), "rows");
    try (ParquetChunks chunks = new ParquetChunks(data, columns())) {
      while (chunks.next()) {
        take.accept(chunks.chunk());
        read += chunks.chunk().rowCount();
        progress.tell(read, (double) read / data.rowCount());
      }
    } catch (SQLException failure) {
      throw data.unreadable(failure);
    }
    checkComplete(read);
    progress.end();
  }

  /** Returns room for rows, whose cells have the slots that they have here. */
  ParquetRows newRows() {
    return new ParquetRows(columns());
  }

  private List<ParquetColumn> columns() {
    return used.stream().map(data.columns()::get).toList();
  }

  /** The engine ends the rows early, without a word, where it meets damaged ones. */
  private void checkComplete(long read) {
    if (read != data.rowCount()) {
      throw new BadInputException(
          name()
              + ": it says that it has "
              + Texts.count(data.rowCount(), "row")
              + ", and "
              + Texts.count(read)
              + " can be read; it is damaged, get it again");
    }
  }

  @Override
  public long line() {
    return number;
  }

  @Override
  public String lineNoun() {
    return "row";
  }

  @Override
  public String cell(int slot) {
    return rows.cell(slot);
  }

  @Override
  public double number(String column, int slot) {
    return rows.number(column, slot);
  }

  @Override
  public void close() {
    data.close();
  }
}
