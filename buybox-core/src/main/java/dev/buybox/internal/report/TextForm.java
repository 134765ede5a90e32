package dev.buybox.internal.report;

import com.google.common.base.Strings;
import dev.buybox.internal.Printable;
import java.util.ArrayList;
import java.util.List;

/** Plain text: underlined headings, wrapped paragraphs, aligned tables. */
final class TextForm {
  private static final int WIDTH = 100;
  private static final String GAP = "  ";

  private final int barWidth;
  private final StringBuilder out = new StringBuilder();

  TextForm(int barWidth) {
    this.barWidth = barWidth;
  }

  String write(Report report) {
    for (Report.Block block : report.blocks()) {
      if (out.length() > 0) {
        out.append('\n');
      }
      write(block);
    }
    return out.toString();
  }

  private void write(Report.Block block) {
    if (block instanceof Report.Heading heading) {
      heading(heading);
    } else if (block instanceof Report.Paragraph paragraph) {
      wrapped(paragraph.text(), "", "");
    } else if (block instanceof Report.Bullets bullets) {
      bullets.items().forEach(item -> wrapped(item, "- ", "  "));
    } else if (block instanceof Table table) {
      table(table);
    }
  }

  private void heading(Report.Heading heading) {
    String text = Printable.of(heading.text());
    out.append(text).append('\n');
    if (heading.level() <= 2) {
      out.append((heading.level() == 1 ? "=" : "-").repeat(length(text))).append('\n');
    }
  }

  private void wrapped(String text, String first, String further) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : Printable.of(text).split(" ", -1)) {
      if (!empty && length(line) + 1 + length(word) > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder(further);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.append(line).append('\n');
  }

  private void table(Table table) {
    List<Integer> shown = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      if (barWidth > 0 || table.columns().get(column).kind() != Table.Kind.BAR) {
        shown.add(column);
      }
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(shown.stream().map(at -> Printable.of(table.columns().get(at).heading())).toList());
    for (List<Table.Cell> row : table.rows()) {
      lines.add(shown.stream().map(at -> cell(table.columns().get(at), row.get(at))).toList());
    }
    List<Integer> widths = widths(lines);
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int at = 0; at < line.size(); at++) {
        boolean right = table.columns().get(shown.get(at)).kind() == Table.Kind.NUMBER;
        row.append(at == 0 ? "" : GAP).append(padded(line.get(at), widths.get(at), right));
      }
      out.append(row.toString().stripTrailing()).append('\n');
    }
  }

  private String cell(Table.Column column, Table.Cell cell) {
    return column.kind() == Table.Kind.BAR
        ? "█".repeat((int) Math.round(barWidth * Math.max(0, Math.min(1, cell.fraction()))))
        : Printable.of(cell.text());
  }

  private static List<Integer> widths(List<List<String>> lines) {
    List<Integer> widths = new ArrayList<>();
    for (int at = 0; at < lines.get(0).size(); at++) {
      int column = at;
      widths.add(lines.stream().mapToInt(line -> length(line.get(column))).max().orElse(0));
    }
    return widths;
  }

  private static String padded(String text, int width, boolean right) {
    String blanks = Strings.repeat(" ", width - length(text));
    return right ? blanks + text : text + blanks;
  }

  private static int length(CharSequence text) {
    return (int) text.codePoints().count();
  }
}
