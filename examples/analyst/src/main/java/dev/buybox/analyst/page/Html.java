package dev.buybox.analyst.page;

import dev.buybox.analyst.console.Texts;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML and SVG. Texts and values of attributes are escaped, whatever they hold; tags and
 * names of attributes are the caller's own words. For one thread.
 */
public final class Html {
  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  public Html open(String tag, String... attributes) {
    tag(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  public Html close() {
    html.append("</").append(open.pop()).append('>');
    return open.size() <= 2 ? line() : this;
  }

  /** Closes elements until so many are open. */
  public Html closeTo(int depth) {
    while (open.size() > depth) {
      close();
    }
    return this;
  }

  /** Returns how many elements are open. */
  public int depth() {
    return open.size();
  }

  /** Writes a text. */
  public Html text(String text) {
    html.append(escaped(text));
    return this;
  }

  /** Writes an element that holds a text. */
  public Html leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Writes an element without content, and without an end. */
  public Html single(String tag, String... attributes) {
    tag(tag, attributes);
    return this;
  }

  /** Ends the line. */
  public Html line() {
    html.append('\n');
    return this;
  }

  /** Writes what is HTML already. */
  Html raw(String trusted) {
    html.append(trusted);
    return this;
  }

  private void tag(String tag, String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      html.append(escaped(attributes[i + 1])).append('"');
    }
    html.append('>');
  }

  private static String escaped(String text) {
    return Texts.plain(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Returns what was written. */
  @Override
  public String toString() {
    return html.toString();
  }
}
