package dev.buybox.analyst.write;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms that a report for people is written in. */
public enum ReportFormat {
  /** Plain text. */
  TEXT("txt"),
  /** Markdown. */
  MD("md"),
  /** One HTML page. */
  HTML("html|htm"),
  /** One JSON object. */
  JSON("json");

  private final String endings;

  ReportFormat(String endings) {
    this.endings = endings;
  }

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

  /** Returns the form that the ending of a file's name promises, without its dot; if any does. */
  public static Optional<ReportFormat> ofEnding(String ending) {
    return Stream.of(values()).filter(format -> ending.matches(format.endings)).findFirst();
  }
}
