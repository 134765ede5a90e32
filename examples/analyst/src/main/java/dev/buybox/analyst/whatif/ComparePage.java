package dev.buybox.analyst.whatif;

import dev.buybox.analyst.page.Html;
import dev.buybox.analyst.page.Page;
import dev.buybox.whatif.OutcomeComparison;

/** Comparisons as one page with charts, each in a section of its own. For one thread. */
public final class ComparePage {
  private final Page page;

  /**
   * Begins a page.
   *
   * @param policy by which the outcome before was decided
   * @param asked what was asked
   */
  public ComparePage(String policy, Asked asked) {
    this.page =
        new Page(
            "What would change",
            "The winners of every box as they are, by policy "
                + policy
                + ", and as they would be.");
    asked.writeTo(page, "What is changed, and in which data.");
  }

  /** Adds a comparison. */
  public void add(String name, OutcomeComparison comparison, Highlights highlights) {
    Html html = page.section(name, Sentence.of(comparison));
    new CompareSection(name, comparison, highlights, html).write();
  }

  /** Returns the page. */
  public String html() {
    return page.html();
  }
}
