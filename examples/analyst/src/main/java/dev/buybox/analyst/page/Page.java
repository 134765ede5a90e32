package dev.buybox.analyst.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A page of sections with one heading each, a list of links to them before. For one thread. */
public final class Page {
  private static final String STYLE = style();

  /** Nothing is fetched, and nothing is run. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final String title;
  private final String about;
  private final Map<String, String> headings = new LinkedHashMap<>();
  private final Map<String, String> summaries = new LinkedHashMap<>();
  private final Html body = new Html();

  /**
   * Begins a page.
   *
   * @param about one sentence under the title
   */
  public Page(String title, String about) {
    this.title = title;
    this.about = about;
  }

  /**
   * Begins a section; it ends where the next begins.
   *
   * @param summary one sentence, which stands at its beginning and in the list of contents
   */
  public Html section(String heading, String summary) {
    end();
    String id = "s" + (headings.size() + 1);
    headings.put(id, heading);
    summaries.put(id, summary);
    body.open("section", "aria-labelledby", id).leaf("h2", heading, "id", id);
    return body.leaf("p", summary, "class", "lead");
  }

  private void end() {
    body.closeTo(0);
  }

  /** Returns the whole page. */
  public String html() {
    end();
    Html page = new Html();
    page.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
    head(page);
    page.open("body").leaf("a", "Skip to the figures", "class", "skip", "href", "#figures");
    page.open("header").leaf("h1", title).leaf("p", about).close();
    navigation(page);
    page.open("main", "id", "figures", "tabindex", "-1").line();
    page.raw(body.toString()).close();
    page.open("footer").leaf("p", "Made by buybox. The page needs no network and runs no script.");
    return page.closeTo(0).toString();
  }

  private void head(Html page) {
    page.open("head").line();
    page.single("meta", "charset", "utf-8");
    page.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.single("meta", "name", "color-scheme", "content", "light dark");
    // An icon of its own, so that no browser asks a server for one.
    page.single("link", "rel", "icon", "href", "data:,");
    page.leaf("title", title).open("style").raw(STYLE).close().close();
  }

  private void navigation(Html page) {
    if (headings.size() < 2) {
      return;
    }
    page.open("nav", "aria-label", "Contents").open("ul");
    headings.forEach(
        (id, heading) ->
            page.open("li")
                .leaf("a", heading, "href", "#" + id)
                .text(": " + summaries.getOrDefault(id, ""))
                .close());
    page.close().close();
  }

  private static String style() {
    try (InputStream file = Page.class.getResourceAsStream("page.css")) {
      if (file == null) {
        throw new IllegalStateException("page.css is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
