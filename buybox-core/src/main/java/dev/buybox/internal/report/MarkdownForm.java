package dev.buybox.internal.report;

import dev.buybox.internal.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** Markdown with GitHub's tables. */
final class MarkdownForm {
  private static final String SPECIAL = "\\`*_{}[]<>#|~&";

  private MarkdownForm() {}

  static String write(Report report) {
    return report.blocks().stream().map(MarkdownForm::block).collect(Collectors.joining("\n"));
  }

  private static String block(Report.Block block) {
    if (block instanceof Report.Heading heading) {
      return "#".repeat(heading.level()) + " " + escaped(heading.text()) + "\n";
    } else if (block instanceof Report.Paragraph paragraph) {
      return line(paragraph.text()) + "\n";
    } else if (block instanceof Report.Bullets bullets) {
      return bullets.items().stream()
          .map(item -> "- " + line(item) + "\n")
          .collect(Collectors.joining());
    }
    return table((Table) block);
  }

  private static String table(Table table) {
    StringBuilder out = new StringBuilder();
    out.append(
        row(table, table.columns().stream().map(c -> new Table.Cell(c.heading(), 0)).toList()));
    for (Table.Column column : table.columns()) {
      if (column.kind() != Table.Kind.BAR) {
        out.append(column.kind() == Table.Kind.NUMBER ? "|---:" : "|---");
      }
    }
    out.append("|\n");
    table.rows().forEach(cells -> out.append(row(table, cells)));
    return out.toString();
  }

  private static String row(Table table, List<Table.Cell> cells) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < cells.size(); at++) {
      if (table.columns().get(at).kind() != Table.Kind.BAR) {
        out.append("| ").append(escaped(cells.get(at).text())).append(' ');
      }
    }
    return out.append("|\n").toString();
  }

  /** Escapes a text that begins a line, where a few more characters would be markup. */
  private static String line(String text) {
    String escaped = escaped(text);
    return escaped.matches("(?s)(\\d+[.)]|[-+=]).*")
        ? escaped.replaceFirst("[-+=.)]", "\\\\$0")
        : escaped;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : Printable.of(text).toCharArray()) {
      if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
