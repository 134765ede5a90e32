package dev.buybox.analyst.write;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The forms that a report for people is written in. */
public enum ReportFormat {
  /** Plain text. */
  TEXT,
  /** Markdown. */
  MD,
  /** One HTML page. */
  HTML,
  /** One JSON object. */
  JSON;

  /** Returns what the command line calls it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what the command line calls them all. */
  public static List<String> labels() {
    return Stream.of(values()).map(ReportFormat::label).toList();
  }

  /** Returns the form of that label, text for any other. */
  public static ReportFormat of(String label) {
    return Stream.of(values())
        .filter(format -> format.label().equals(label))
        .findFirst()
        .orElse(TEXT);
  }
}
