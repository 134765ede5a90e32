package dev.buybox.analyst.load;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file with a header, row by row, within bounded memory whatever the file holds. For one
 * thread.
 */
final class CsvTable implements Table {
  private static final int MAX_KEPT_BYTES = 1 << 20;

  private final InputFile file;
  private final CountedInput input;
  private final KeptInput kept;
  private final Utf8Reader reader;
  private final Utf8Reader firstReader;
  private final RowCells row;
  private final Iterator<RowCells> rows;
  private final CsvReader<RowCells> parser;
  private final List<Integer> used;
  private final long linesBefore;
  private final Header header;
  private List<String> names = List.of();
  private boolean cutShort;

  /**
   * Opens a file and reads its header.
   *
   * @throws BadInputException if it cannot be read, is empty, or its header is wrong
   */
  CsvTable(InputFile file) {
    this.file = file;
    input = file.open();
    kept = new KeptInput(input, MAX_KEPT_BYTES);
    reader = new Utf8Reader(kept);
    firstReader = reader;
    row = rowOf(reader);
    parser = parser(row, reader);
    rows = parser.iterator();
    used = new ArrayList<>();
    linesBefore = 0;
    try {
      header = readHeader();
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  /** Goes on with a table whose beginning others have read. */
  private CsvTable(CsvTable begun, InputStream rest, long linesBefore) {
    file = begun.file;
    input = begun.input;
    kept = begun.kept;
    reader = new Utf8Reader(rest, linesBefore == 0);
    firstReader = begun.reader;
    row = rowOf(reader);
    parser = parser(row, reader);
    rows = parser.iterator();
    used = begun.used;
    header = begun.header;
    names = begun.names;
    this.linesBefore = linesBefore;
    if (linesBefore == 0) {
      fetch();
    }
  }

  private static RowCells rowOf(Utf8Reader reader) {
    return new RowCells(CsvLimits.MAX_COLUMNS, CsvLimits.MAX_CELL_CHARS, reader::charsRead);
  }

  private static CsvReader<RowCells> parser(RowCells row, Utf8Reader reader) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(CsvLimits.MAX_UNUSED_CELL_CHARS)
        .build(row, reader);
  }

  /**
   * Returns the blocks of the whole file, its header included, if its beginning is not too long to
   * be read again. Rows then come from there.
   *
   * @param blockBytes how many bytes a block has at most
   */
  Optional<RecordBlocks> blocks(int blockBytes) {
    return kept.again().map(all -> new RecordBlocks(all, blockBytes));
  }

  /** Returns which part of the file has been read, or NaN if nobody knows. */
  double fraction() {
    return input.fraction();
  }

  /** Returns the columns that are used, by their slots. */
  List<Integer> used() {
    return used;
  }

  /**
   * Returns this table from some line on.
   *
   * @param rest the file from there on, or all of it
   * @param lines how many lines come before; 0 if it is all of the file
   */
  CsvTable from(InputStream rest, long lines) {
    return new CsvTable(this, rest, lines);
  }

  private Header readHeader() {
    if (!fetch()) {
      throw bad("", "the file is empty", "its first line names the columns");
    }
    checkComplete();
    names = row.header();
    if (names.size() > CsvLimits.MAX_COLUMNS) {
      throw bad(
          "",
          "there are more than " + CsvLimits.MAX_COLUMNS + " columns",
          "take out what is not used");
    }
    for (String name : names) {
      if (name.length() > CsvLimits.MAX_CELL_CHARS) {
        throw bad(
            name, "a column's name has at most " + CsvLimits.MAX_CELL_CHARS + " characters", "");
      }
    }
    return new Header(file.name(), row.line(), names);
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public Header header() {
    return header;
  }

  /** Of what was read to find the header; its last row is cut, unless it ends in a line feed. */
  @Override
  public ColumnSample sample() {
    ColumnSample sample = new ColumnSample();
    String beginning = new String(kept.beginning(), StandardCharsets.UTF_8);
    boolean whole = beginning.endsWith("\n");
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().ofCsvRecord(new StringReader(beginning))) {
      Iterator<CsvRecord> each = records.iterator();
      for (int count = 0; count <= ColumnSample.ROWS && each.hasNext(); count++) {
        CsvRecord row = each.next();
        if (count > 0 && (whole || each.hasNext())) {
          addTo(sample, row);
        }
      }
    } catch (IOException | CsvParseException cutShort) {
      // What comes before tells enough.
    }
    return sample;
  }

  private void addTo(ColumnSample sample, CsvRecord cells) {
    for (int column = 0; column < Math.min(header.width(), cells.getFieldCount()); column++) {
      sample.add(header.name(column), cells.getField(column));
    }
  }

  @Override
  public int use(int column) {
    if (column < 0) {
      return -1;
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
    progress.start("reading " + name(), "rows");
    forEachRow(badRows, progress, 0, take, refuse);
    progress.end();
  }

  /** Goes through all rows; so many were read before. */
  void forEachRow(
      BadRows badRows, Progress progress, long rowsBefore, Runnable take, Runnable refuse) {
    kept.forget();
    row.use(used, header.width());
    for (long count = rowsBefore + 1; fetch(); count++) {
      if (progress.due(count)) {
        progress.at(count, input.fraction());
      }
      Optional<DataFault> fault = misshapen();
      if (fault.isEmpty()) {
        takeRow(badRows, take, refuse);
      } else {
        badRows.add(bad(fault.get()));
      }
    }
  }

  private void takeRow(BadRows badRows, Runnable take, Runnable refuse) {
    try {
      checkLengths();
      take.run();
    } catch (InvalidDataException bad) {
      badRows.add(bad(bad.fault()));
      refuse.run();
    }
  }

  /** Returns the line where this row begins. */
  @Override
  public long line() {
    return linesBefore + row.line();
  }

  @Override
  public String cell(int slot) {
    return slot < 0 ? "" : row.cell(slot);
  }

  private BadRow bad(DataFault fault) {
    return bad(line(), fault);
  }

  /** Returns what is wrong if this row has no end, or not as many cells as the header. */
  private Optional<DataFault> misshapen() {
    if (cutShort) {
      return Optional.of(
          new DataFault(
              column(),
              "",
              "a quote is opened here and never closed",
              "is the file cut short? Get it again, or close the quote"));
    }
    return row.width() == header.width()
        ? Optional.empty()
        : Optional.of(otherWidth(row.width(), header.width()));
  }

  /** Returns what is wrong with a row that has not as many fields as the header. */
  static DataFault otherWidth(int width, int headerWidth) {
    return new DataFault(
        "",
        width + " fields",
        "a row has as many fields as the header, which has " + headerWidth,
        "is a comma in a text without quotes, or the file cut short?");
  }

  private void checkLengths() {
    if (row.tooLongColumn() >= 0) {
      throw tooLong(header.name(row.tooLongColumn()), row.tooLongChars());
    }
  }

  /** Returns what to say about a used field of too many characters. */
  static InvalidDataException tooLong(String column, int chars) {
    return new InvalidDataException(
        new DataFault(
            column,
            chars + " characters",
            "a used field has at most " + CsvLimits.MAX_CELL_CHARS + " characters",
            "shorten it; is a quote missing?"));
  }

  private boolean fetch() {
    try {
      if (!rows.hasNext()) {
        return false;
      }
      rows.next();
      return true;
    } catch (UncheckedIOException failure) {
      throw unreadable(requireNonNull(failure.getCause()));
    } catch (CsvParseException failure) {
      if (failure.getCause() != null) {
        throw failure;
      }
      cutShort = isCutShort();
      if (cutShort) {
        return true;
      }
      throw unparsable();
    }
  }

  /** Whether the file ends within a quoted field of its last line, and nothing else is lost. */
  private boolean isCutShort() {
    return reader.atEnd() && reader.lastLineOfText() <= row.line();
  }

  BadInputException unreadable(IOException failure) {
    return failure instanceof CharacterCodingException
        ? bad(column(), "the file is not UTF-8 here", notUtf8Advice())
        : file.unreadable(failure);
  }

  private String notUtf8Advice() {
    if (firstReader.beginsWith(0x1f, 0x8b)) {
      return "it is packed by gzip: give its name the ending .gz, or unpack it";
    }
    if (firstReader.beginsWith('P', 'K')) {
      return "it is a spreadsheet or an archive: save the table as CSV in UTF-8";
    }
    if (firstReader.beginsWith(0xff, 0xfe) || firstReader.beginsWith(0xfe, 0xff)) {
      return "it is UTF-16: save it as UTF-8";
    }
    return "save it as UTF-8; if it is Latin-1 now: iconv -f latin1 -t utf-8";
  }

  private BadInputException unparsable() {
    if (reader.atEnd()) {
      return unclosed();
    }
    if (reader.charsRead() - row.charsAtLastCell() > CsvLimits.MAX_UNUSED_CELL_CHARS / 2) {
      return bad(
          column(),
          "a field has at most " + CsvLimits.MAX_UNUSED_CELL_CHARS + " characters, used or not",
          "is a quote opened here and never closed?");
    }
    return bad(
        column(),
        "text follows a closing quote, so nobody can tell where fields end",
        "double the quotes inside a quoted field");
  }

  private void checkComplete() {
    if (cutShort) {
      throw unclosed();
    }
  }

  private BadInputException unclosed() {
    return bad(
        column(),
        "a quote is opened here and not closed up to the end of the file, line "
            + (linesBefore + reader.lastLineOfText()),
        "close it, or double the quotes inside a quoted field");
  }

  private String column() {
    int column = row.width();
    return column < names.size() ? names.get(column) : "";
  }

  private BadInputException bad(String column, String rule, String advice) {
    return BadInputException.of(file.name(), Math.max(1, line()), column, "", rule, advice);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException ignored) {
      // All that was needed has been read.
    }
  }
}
