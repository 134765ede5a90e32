package dev.buybox.analyst.write;

import java.io.OutputStream;
import java.util.Locale;

/** The forms that decisions are written in. */
public enum Format {
  /** Comma-separated values with a header. */
  CSV,
  /** One JSON object a line. */
  NDJSON;

  /** Returns what the command line calls it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  RowWriter writer(OutputStream out) {
    return switch (this) {
      case CSV -> new CsvRowWriter(out);
      case NDJSON -> new NdjsonRowWriter(out);
    };
  }
}
