package dev.buybox.analyst.write;

import java.util.Locale;

/** The forms that decisions are written in. */
public enum Format {
  /** Comma-separated values with a header. */
  CSV,
  /** One JSON object a line. */
  NDJSON,
  /** A Parquet file. */
  PARQUET;

  /** Returns what the command line calls it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  PartWriter parts() {
    return switch (this) {
      case CSV -> new ByteParts(CsvRowWriter::new);
      case NDJSON -> new ByteParts(NdjsonRowWriter::new);
      case PARQUET -> new BatchParts();
    };
  }
}
