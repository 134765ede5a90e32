package dev.buybox.analyst.write;

import java.io.OutputStream;
import java.util.EnumMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes each row as one JSON object in a line; an empty cell is {@code null}. */
final class NdjsonRowWriter implements RowWriter {
  private final JsonGenerator json;

  NdjsonRowWriter(OutputStream out) {
    json =
        JsonFactory.builder()
            .rootValueSeparator("")
            .build()
            .createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  public void begin() {}

  @Override
  public void write(EnumMap<Column, String> cells) {
    json.writeStartObject();
    cells.forEach(this::writeCell);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeCell(Column column, String cell) {
    json.writeName(column.header());
    if (cell.isEmpty()) {
      json.writeNull();
    } else if (column.isNumber()) {
      json.writeNumber(cell);
    } else {
      json.writeString(cell);
    }
  }

  @Override
  public void flush() {
    json.flush();
  }
}
