package dev.buybox.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Comma-separated rows with a header, as plainly as possible; for well-formed test files only. */
public final class Csv {
  private Csv() {}

  /** Returns the rows of {@code text}, each from the header's names to its cells. */
  public static List<Map<String, String>> read(String text) {
    List<List<String>> records = records(text);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : records.subList(1, records.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(records.get(0).get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Returns {@code rows} as text; the header has every column that any row has. */
  public static String write(List<Map<String, String>> rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (Map<String, String> row : rows) {
      List<String> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(quote(row.getOrDefault(column, ""))));
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString();
  }

  private static String quote(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c != '\r') {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          records.add(cells);
          cells = new ArrayList<>();
        }
      }
    }
    if (!cells.isEmpty() || cell.length() > 0) {
      cells.add(cell.toString());
      records.add(cells);
    }
    return records;
  }
}
