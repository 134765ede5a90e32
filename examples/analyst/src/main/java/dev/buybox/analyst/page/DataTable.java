package dev.buybox.analyst.page;

import dev.buybox.analyst.console.Texts;
import java.util.List;

/**
 * Writes a table whose first column names the rows. Numbers carry their exact value beside the one
 * that is shown. For one thread.
 */
public final class DataTable {
  private static final String NUMBER = "#";

  private final Html html;
  private final int depth;

  /**
   * Begins a table with its caption and its header.
   *
   * @param headers of the columns; {@code #} before it says that numbers stand below
   */
  public DataTable(Html html, String caption, String... headers) {
    this.html = html;
    this.depth = html.depth();
    html.open("div", "class", "scroll", "role", "group", "aria-label", caption, "tabindex", "0");
    html.open("table").leaf("caption", caption).open("thead").open("tr");
    for (String header : headers) {
      boolean number = header.startsWith(NUMBER);
      html.leaf(
          "th",
          number ? header.substring(NUMBER.length()) : header,
          "scope",
          "col",
          "class",
          number ? "number" : "");
    }
    html.close().close().open("tbody");
  }

  /** Begins a row. */
  public DataTable row(String name) {
    html.closeTo(depth + 3).line().open("tr").leaf("th", name, "scope", "row");
    return this;
  }

  /** Adds a cell with a text. */
  public DataTable text(String text) {
    html.leaf("td", text);
    return this;
  }

  /** Adds a cell with several texts, as a list if they are more than one. */
  public DataTable texts(List<String> texts) {
    if (texts.size() == 1) {
      return text(texts.get(0));
    }
    html.open("td").open("ul");
    texts.forEach(text -> html.leaf("li", text));
    html.close().close();
    return this;
  }

  /**
   * Adds a cell with a number.
   *
   * @param key which number it is, for programs
   * @param exact the number in full; empty for none
   */
  public DataTable number(String key, String exact, String shown) {
    html.open("td", "class", "number");
    html.leaf("data", shown, "value", exact, "data-figure", key);
    html.close();
    return this;
  }

  /**
   * Adds a cell with a count.
   *
   * @param key which count it is, for programs
   */
  public DataTable count(String key, long count) {
    return number(key, Long.toString(count), Texts.count(count));
  }

  /** Adds a cell with a number that follows from others. */
  public DataTable derived(String shown) {
    html.leaf("td", shown, "class", "number");
    return this;
  }

  /** Ends the table. */
  public void end() {
    html.closeTo(depth);
    html.line();
  }
}
