package dev.buybox.analyst.write;

import java.io.OutputStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes each row as one JSON object in a line; an empty cell is {@code null}. */
final class NdjsonRowWriter implements RowWriter {
  private final List<TableColumn> columns;
  private final JsonGenerator json;

  NdjsonRowWriter(List<TableColumn> columns, OutputStream out) {
    this.columns = List.copyOf(columns);
    json =
        JsonFactory.builder()
            .rootValueSeparator("")
            .build()
            .createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  public void begin() {}

  @Override
  public void write(Collection<String> cells) {
    json.writeStartObject();
    Iterator<TableColumn> column = columns.iterator();
    cells.forEach(cell -> writeCell(column.next(), cell));
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeCell(TableColumn column, String cell) {
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
