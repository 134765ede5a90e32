package dev.buybox.analyst.write;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Turns every failure to write into one that names the destination. For one thread. */
final class TellingOutput extends FilterOutputStream {
  private final String name;

  TellingOutput(OutputStream out, String name) {
    super(out);
    this.name = name;
  }

  @Override
  public void write(int b) {
    telling(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    telling(() -> out.write(bytes, from, length));
  }

  @Override
  public void flush() {
    telling(out::flush);
  }

  @Override
  public void close() {
    telling(out::close);
  }

  private void telling(Writing writing) {
    try {
      writing.write();
    } catch (IOException failure) {
      throw new CannotWriteException(name, failure);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }
}
