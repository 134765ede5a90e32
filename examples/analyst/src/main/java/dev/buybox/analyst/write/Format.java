package dev.buybox.analyst.write;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The forms that tables are written in. */
public enum Format {
  /** Comma-separated values with a header. */
  CSV("CSV"),
  /** One JSON object a line. */
  NDJSON("JSON lines"),
  /** A Parquet file. */
  PARQUET("Parquet");

  private final String words;

  Format(String words) {
    this.words = words;
  }

  /** Returns the form that the command line calls so, CSV for any other label. */
  public static Format of(String label) {
    return Stream.of(values()).filter(each -> each.label().equals(label)).findFirst().orElse(CSV);
  }

  /** Returns what the command line calls it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what people call it. */
  public String words() {
    return words;
  }

  PartWriter parts(List<TableColumn> columns) {
    return switch (this) {
      case CSV -> new ByteParts(out -> new CsvRowWriter(columns, out));
      case NDJSON -> new ByteParts(out -> new NdjsonRowWriter(columns, out));
      case PARQUET -> new BatchParts(columns.size());
    };
  }
}
