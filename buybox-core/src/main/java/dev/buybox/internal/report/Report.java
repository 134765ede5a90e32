package dev.buybox.internal.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Headings, paragraphs, lists and tables, to be written in any of three forms. All texts are taken
 * as they are and made safe for each form: a seller's id cannot bring markup or control characters
 * along. Immutable.
 *
 * @param blocks in reading order; copied
 */
public record Report(List<Block> blocks) {
  /** A part of a report. */
  public sealed interface Block permits Heading, Paragraph, Bullets, Table {}

  /**
   * A heading.
   *
   * @param level from 1, the title
   * @param text of one line
   */
  public record Heading(int level, String text) implements Block {}

  /**
   * A paragraph.
   *
   * @param text of any length, wrapped where the form needs it
   */
  public record Paragraph(String text) implements Block {}

  /**
   * A list.
   *
   * @param items in order; copied
   */
  public record Bullets(List<String> items) implements Block {
    /** Copies the list. */
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** Copies the list. */
  public Report {
    blocks = List.copyOf(blocks);
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the report as plain text for a terminal or a mail, without bars. */
  public String text() {
    return new TextForm(0).write(this);
  }

  /**
   * Returns the report as plain text in which bars are drawn.
   *
   * @param barWidth characters of a full bar
   */
  public String text(int barWidth) {
    return new TextForm(barWidth).write(this);
  }

  /** Returns the report as Markdown (GitHub's tables), without bars. */
  public String markdown() {
    return MarkdownForm.write(this);
  }

  /** Returns the report as a whole HTML page that needs no other file; the title is its own. */
  public String html() {
    return HtmlForm.write(this);
  }

  /** Builds a {@link Report}; for one thread. */
  public static final class Builder {
    private final List<Block> blocks = new ArrayList<>();

    private Builder() {}

    /** Adds a heading. */
    public Builder heading(int level, String text) {
      blocks.add(new Heading(level, text));
      return this;
    }

    /** Adds a paragraph. */
    public Builder paragraph(String text) {
      blocks.add(new Paragraph(text));
      return this;
    }

    /** Adds a list, unless it is empty. */
    public Builder bullets(List<String> items) {
      if (!items.isEmpty()) {
        blocks.add(new Bullets(items));
      }
      return this;
    }

    /** Adds a table, unless it has no rows. */
    public Builder table(Table table) {
      if (!table.rows().isEmpty()) {
        blocks.add(table);
      }
      return this;
    }

    /** Adds all blocks of another report. */
    public Builder add(Report other) {
      blocks.addAll(other.blocks());
      return this;
    }

    /** Returns the report. */
    public Report build() {
      return new Report(blocks);
    }
  }
}
