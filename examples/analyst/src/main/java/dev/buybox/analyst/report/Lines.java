package dev.buybox.analyst.report;

import dev.buybox.analyst.console.Texts;
import java.util.ArrayList;
import java.util.List;

/** Lines of a label and a number, aligned in two columns. For one thread. */
final class Lines {
  private static final String INDENT = "  ";
  private static final int MAX_LABEL_CHARS = 100;

  private final List<Line> lines = new ArrayList<>();

  /** A line; without a number it stands alone. */
  private record Line(String label, String number, String note) {}

  /** Adds a heading. */
  Lines heading(String text) {
    lines.add(new Line(text, "", ""));
    return this;
  }

  /** Adds a label and its number, indented by so many steps. */
  Lines count(int indent, String label, long number) {
    return count(indent, label, number, "");
  }

  /** Adds a label, its number and a remark behind it. */
  Lines count(int indent, String label, long number, String note) {
    String shortened =
        label.length() <= MAX_LABEL_CHARS ? label : label.substring(0, MAX_LABEL_CHARS) + "...";
    lines.add(new Line(INDENT.repeat(indent) + shortened, Texts.count(number), note));
    return this;
  }

  /** Adds a text that takes the whole line, indented by one step. */
  Lines text(String text) {
    lines.add(new Line(INDENT + text, "", ""));
    return this;
  }

  /** Returns the lines. */
  List<String> aligned() {
    int labels = width(true);
    int numbers = width(false);
    return lines.stream().map(line -> aligned(line, labels, numbers)).toList();
  }

  private int width(boolean ofLabels) {
    return lines.stream()
        .filter(line -> !line.number().isEmpty())
        .mapToInt(line -> (ofLabels ? line.label() : line.number()).length())
        .max()
        .orElse(0);
  }

  private static String aligned(Line line, int labels, int numbers) {
    if (line.number().isEmpty()) {
      return line.label();
    }
    String gap = " ".repeat(labels - line.label().length() + 2);
    String padding = " ".repeat(numbers - line.number().length());
    String note = line.note().isEmpty() ? "" : INDENT + line.note();
    return line.label() + gap + padding + line.number() + note;
  }
}
