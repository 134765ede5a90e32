package dev.buybox.analyst.write;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Function;

/** Parts of formats that are a stream of bytes. */
final class ByteParts implements PartWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final RowWriter rows;

  ByteParts(Function<OutputStream, RowWriter> format) {
    rows = format.apply(bytes);
  }

  @Override
  public RowWriter rows() {
    return rows;
  }

  @Override
  public Part take() {
    rows.flush();
    byte[] part = bytes.toByteArray();
    bytes.reset();
    return destination -> destination.write(part);
  }
}
