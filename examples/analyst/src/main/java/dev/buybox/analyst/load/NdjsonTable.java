package dev.buybox.analyst.load;

import static java.util.Objects.requireNonNull;

import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.console.Texts;
import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Decisions as JSON objects, one after the other. Only what tells who won is kept. */
final class NdjsonTable implements Table {
  private static final List<String> NAMES =
      List.of("product", "condition", "segment", "offer", "status");
  private static final int MAX_DEPTH = 32;

  private final InputFile file;
  private final CountedInput input;
  private final JsonParser json;
  private final Header header;
  private final String[] cells = new String[NAMES.size()];
  private long line = 1;

  NdjsonTable(InputFile file) {
    this.file = file;
    header = new Header(file.name(), 1, NAMES);
    input = file.open();
    json =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(CsvLimits.MAX_UNUSED_CELL_CHARS)
                    .build())
            .build()
            .createParser(ObjectReadContext.empty(), input);
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
  public int use(int column) {
    return column;
  }

  @Override
  public void forEachRow(BadRows badRows, Progress progress, Runnable take, Runnable refuse) {
    progress.start("reading " + name(), "rows");
    try {
      for (long count = 1; json.nextToken() != null; count++) {
        line = json.currentTokenLocation().getLineNr();
        if (progress.due(count)) {
          progress.at(count, input.fraction());
        }
        takeRow(badRows, take, refuse);
      }
    } catch (JacksonIOException failure) {
      throw file.unreadable(requireNonNull(failure.getCause()));
    } catch (JacksonException wrong) {
      throw BadInputException.of(
          name(),
          line,
          "",
          "",
          "each line is one JSON object (" + Texts.plain(wrong.getOriginalMessage()) + ")",
          "is the file cut short?");
    }
    progress.end();
  }

  private void takeRow(BadRows badRows, Runnable take, Runnable refuse) {
    try {
      readRow();
      take.run();
    } catch (InvalidDataException bad) {
      badRows.add(bad(line, bad.fault()));
      refuse.run();
    }
  }

  private void readRow() {
    Arrays.fill(cells, "");
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw fault("", "each line is one JSON object");
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      int column = NAMES.indexOf(json.currentName());
      json.nextToken();
      if (column < 0) {
        json.skipChildren();
      } else {
        cells[column] = readCell(NAMES.get(column));
      }
    }
  }

  private String readCell(String column) {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return "";
    }
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw fault(column, "it is a text or null");
    }
    String text = json.getString();
    if (text.length() > CsvLimits.MAX_CELL_CHARS) {
      throw fault(column, "it has at most " + CsvLimits.MAX_CELL_CHARS + " characters");
    }
    return text;
  }

  private static InvalidDataException fault(String column, String rule) {
    return new InvalidDataException(
        new DataFault(column, "", rule, "is the file as buybox rank wrote it?"));
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public String cell(int slot) {
    return slot < 0 ? "" : cells[slot];
  }

  @Override
  public void close() {
    json.close();
  }
}
