package dev.buybox.analyst;

import dev.buybox.analyst.write.Destination;
import dev.buybox.analyst.write.ReportFormat;
import dev.buybox.policy.Disclosure;
import dev.buybox.policy.PolicyDifference;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Writes what the library says about policies. */
final class Documents {
  private Documents() {}

  static String of(Disclosure disclosure, ReportFormat format) {
    return switch (format) {
      case TEXT -> disclosure.text();
      case MD -> disclosure.markdown();
      case HTML -> disclosure.html();
      case JSON -> disclosure.json();
    };
  }

  static String of(PolicyDifference difference, ReportFormat format) {
    return switch (format) {
      case TEXT -> difference.text();
      case MD -> difference.markdown();
      case HTML -> difference.html();
      case JSON -> difference.json();
    };
  }

  /** Writes a document as a whole, ending in a line break. */
  static void write(String document, Destination destination) {
    print(document, destination);
    destination.commit();
  }

  /** Writes a document that is committed with others. */
  static void print(String document, Destination destination) {
    PrintStream lines = new PrintStream(destination.stream(), false, StandardCharsets.UTF_8);
    lines.print(document.endsWith("\n") ? document : document + "\n");
    lines.flush();
  }
}
