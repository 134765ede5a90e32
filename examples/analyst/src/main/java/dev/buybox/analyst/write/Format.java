package dev.buybox.analyst.write;

import java.util.List;
import java.util.Locale;

/** The forms that tables are written in. */
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

  PartWriter parts(List<TableColumn> columns) {
    return switch (this) {
      case CSV -> new ByteParts(out -> new CsvRowWriter(columns, out));
      case NDJSON -> new ByteParts(out -> new NdjsonRowWriter(columns, out));
      case PARQUET -> new BatchParts(columns.size());
    };
  }
}
