package dev.buybox.analyst.whatif;

import dev.buybox.analyst.page.DataTable;
import dev.buybox.analyst.page.Page;
import java.util.ArrayList;
import java.util.List;

/** What was asked, for a page that people read long after: a label and its sentences in turn. */
public final class Asked {
  private static final String HEADING = "What was asked";

  private final List<Fact> facts = new ArrayList<>();

  private record Fact(String label, List<String> sentences) {}

  /** Adds a fact in one sentence. */
  public Asked add(String label, String sentence) {
    return add(label, List.of(sentence));
  }

  /** Adds a fact in several sentences, which are copied. */
  public Asked add(String label, List<String> sentences) {
    facts.add(new Fact(label, List.copyOf(sentences)));
    return this;
  }

  /**
   * Writes a section with all facts.
   *
   * @param summary one sentence
   */
  void writeTo(Page page, String summary) {
    DataTable table =
        new DataTable(
            page.section(HEADING, summary).open("div", "class", "facts"),
            HEADING + ", and of which data",
            "what",
            "as given");
    facts.forEach(fact -> table.row(fact.label()).texts(fact.sentences()));
    table.end();
  }
}
