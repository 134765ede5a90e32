package dev.buybox.internal.report;

import com.google.common.html.HtmlEscapers;
import dev.buybox.internal.Printable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A whole HTML page: no scripts, no other files, readable on a small screen and on paper. */
final class HtmlForm {
  private static final String STYLE =
      """
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto;
        padding: 0 1rem; color: #1a1a1a; background: #fff; }
      h1, h2, h3 { line-height: 1.2; }
      table { border-collapse: collapse; margin: 1rem 0; }
      th, td { padding: .3rem .7rem; border-bottom: 1px solid #ccc; text-align: left;
        vertical-align: top; }
      .n { text-align: right; font-variant-numeric: tabular-nums; }
      .bar { background: #1f5fa8; height: .8rem; }
      .track { min-width: 8rem; }
      @media print { body { margin: 0; max-width: none; } }
      """;

  private HtmlForm() {}

  static String write(Report report) {
    String title =
        report.blocks().stream()
            .filter(Report.Heading.class::isInstance)
            .map(block -> ((Report.Heading) block).text())
            .findFirst()
            .orElse("BuyBox");
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
        .formatted(
            escaped(title),
            STYLE,
            report.blocks().stream().map(HtmlForm::block).collect(Collectors.joining()));
  }

  private static String block(Report.Block block) {
    if (block instanceof Report.Heading heading) {
      String tag = "h" + heading.level();
      return element(tag, escaped(heading.text())) + "\n";
    } else if (block instanceof Report.Paragraph paragraph) {
      return element("p", escaped(paragraph.text())) + "\n";
    } else if (block instanceof Report.Bullets bullets) {
      return "<ul>\n"
          + bullets.items().stream()
              .map(item -> element("li", escaped(item)) + "\n")
              .collect(Collectors.joining())
          + "</ul>\n";
    }
    return table((Table) block);
  }

  private static String table(Table table) {
    StringBuilder out = new StringBuilder("<table>\n<thead><tr>");
    for (Table.Column column : table.columns()) {
      out.append("<th scope=\"col\"").append(classOf(column)).append('>');
      out.append(escaped(column.heading())).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (List<Table.Cell> row : table.rows()) {
      out.append("<tr>");
      for (int at = 0; at < row.size(); at++) {
        out.append(cell(table.columns().get(at), row.get(at)));
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody>\n</table>\n").toString();
  }

  private static String cell(Table.Column column, Table.Cell cell) {
    String content =
        column.kind() == Table.Kind.BAR
            ? String.format(
                Locale.ROOT,
                "<div class=\"bar\" style=\"width:%.1f%%\"></div>",
                100 * Math.max(0, Math.min(1, cell.fraction())))
            : escaped(cell.text());
    return "<td" + classOf(column) + ">" + content + "</td>";
  }

  private static String classOf(Table.Column column) {
    return switch (column.kind()) {
      case TEXT -> "";
      case NUMBER -> " class=\"n\"";
      case BAR -> " class=\"track\"";
    };
  }

  private static String element(String tag, String content) {
    return "<" + tag + ">" + content + "</" + tag + ">";
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(Printable.of(text));
  }
}
