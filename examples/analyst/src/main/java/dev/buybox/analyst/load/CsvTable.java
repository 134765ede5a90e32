package dev.buybox.analyst.load;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file with a header, row by row, within bounded memory whatever the file holds. For one
 * thread.
 */
final class CsvTable implements Closeable {
  private final InputFile file;
  private final CountedInput input;
  private final Utf8Reader reader;
  private final RowCells row;
  private final Iterator<RowCells> rows;
  private final CsvReader<RowCells> parser;
  private final List<Integer> used = new ArrayList<>();
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
    reader = new Utf8Reader(input);
    row = new RowCells(CsvLimits.MAX_COLUMNS, CsvLimits.MAX_CELL_CHARS, reader::charsRead);
    parser =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(CsvLimits.MAX_UNUSED_CELL_CHARS)
            .build(row, reader);
    rows = parser.iterator();
    try {
      header = readHeader();
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
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

  String name() {
    return file.name();
  }

  Header header() {
    return header;
  }

  /** Reads a column from the next row on and returns the slot of its cells; -1 stays -1. */
  int use(int column) {
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

  /**
   * Goes through all rows, and tells a watcher now and then.
   *
   * @param take what to do with a row; an {@link InvalidDataException} says that the row is bad
   * @param refuse what else to do about a bad row whose cells stand in the right columns
   * @throws BadInputException if the file cannot be read on, or for the first bad row if those are
   *     not left out
   */
  void forEachRow(BadRows badRows, Progress progress, Runnable take, Runnable refuse) {
    row.use(used);
    progress.start("reading " + name(), "rows");
    for (long count = 1; fetch(); count++) {
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
    progress.end();
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
  long line() {
    return row.line();
  }

  /** Returns a cell of this row; empty where the slot is -1. */
  String cell(int slot) {
    return slot < 0 ? "" : row.cell(slot);
  }

  private BadRow bad(DataFault fault) {
    return new BadRow(file.name(), line(), fault);
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
    if (row.width() != header.width()) {
      return Optional.of(
          new DataFault(
              "",
              row.width() + " fields",
              "a row has as many fields as the header, which has " + header.width(),
              "is a comma in a text without quotes, or the file cut short?"));
    }
    return Optional.empty();
  }

  private void checkLengths() {
    if (row.tooLongColumn() >= 0) {
      throw new InvalidDataException(
          new DataFault(
              header.name(row.tooLongColumn()),
              row.tooLongChars() + " characters",
              "a used field has at most " + CsvLimits.MAX_CELL_CHARS + " characters",
              "shorten it; is a quote missing?"));
    }
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

  private BadInputException unreadable(IOException failure) {
    return failure instanceof CharacterCodingException
        ? bad(column(), "the file is not UTF-8 here", notUtf8Advice())
        : file.unreadable(failure);
  }

  private String notUtf8Advice() {
    if (reader.beginsWith(0x1f, 0x8b)) {
      return "it is packed by gzip: give its name the ending .gz, or unpack it";
    }
    if (reader.beginsWith('P', 'K')) {
      return "it is a spreadsheet or an archive: save the table as CSV in UTF-8";
    }
    if (reader.beginsWith(0xff, 0xfe) || reader.beginsWith(0xfe, 0xff)) {
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
            + reader.lastLineOfText(),
        "close it, or double the quotes inside a quoted field");
  }

  private String column() {
    int column = row.width();
    return column < names.size() ? names.get(column) : "";
  }

  private BadInputException bad(String column, String rule, String advice) {
    return BadInputException.of(file.name(), Math.max(1, row.line()), column, "", rule, advice);
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
