package dev.buybox.catalog;

import dev.buybox.internal.Excerpt;
import java.io.Serializable;

/**
 * A row that cannot be taken because of other rows. Which rows these are never depends on their
 * order: all rows that contradict each other are left out, not just the later ones.
 *
 * @param kind what contradicts what
 * @param row the row's number as given to the builder; 0 if it was not
 * @param otherRow the number of the least row that this one contradicts; 0 if there is none or it
 *     was not given
 * @param product the product of the row's box; empty for a seller
 * @param condition the condition of the row's box; empty for a seller
 * @param segment the segment of the row's box; empty for a seller
 * @param id the id of the offer or the seller
 * @param value what is contradicted, such as the currency; shortened to about 60 characters
 * @param rule what rows must be
 * @param advice what to do about it
 */
public record Contradiction(
    Kind kind,
    long row,
    long otherRow,
    String product,
    String condition,
    String segment,
    String id,
    String value,
    String rule,
    String advice)
    implements Serializable {

  /** What contradicts what. */
  public enum Kind {
    /** An offer id stands in several rows of one box; every one of them is told. */
    REPEATED_OFFER(
        "offer",
        "an offer id stands in one row of its box",
        "keep the row that holds and remove the others"),
    /** A seller has several rows; every one of them is told. */
    REPEATED_SELLER(
        "seller", "a seller has one row", "keep the row that holds and remove the others"),
    /** A box has several currencies; all of its rows are told. */
    TWO_CURRENCIES(
        "currency",
        "a box has one currency, the same in every row",
        "convert the prices, or part the box by segment"),
    /** A product has several categories; all of its rows, in all of its boxes, are told. */
    TWO_CATEGORIES(
        "category",
        "a product has one category, the same in every row",
        "give all rows of the product the same category"),
    /** A box has more than {@link CatalogLimits#MAX_OFFERS_IN_BOX} offers; all are told. */
    TOO_MANY_OFFERS(
        "offer",
        "a box has at most " + CatalogLimits.MAX_OFFERS_IN_BOX + " offers",
        "part the box by segment");

    private final String field;
    private final String rule;
    private final String advice;

    Kind(String field, String rule, String advice) {
      this.field = field;
      this.rule = rule;
      this.advice = advice;
    }

    /** Returns the name of the column at fault. */
    public String field() {
      return field;
    }

    String rule() {
      return rule;
    }

    String advice() {
      return advice;
    }
  }

  /** Shortens the value. */
  public Contradiction {
    value = Excerpt.of(value);
  }

  /** Returns the contradiction as a sentence: where, what, rule and advice. */
  public String message() {
    StringBuilder text = new StringBuilder();
    if (row > 0) {
      text.append("row ").append(row).append(": ");
    }
    text.append(kind.field()).append(" \"").append(value).append('"').append(place());
    if (otherRow > 0) {
      text.append(", against row ").append(otherRow);
    }
    return text.append(": ").append(rule).append("; ").append(advice).toString();
  }

  private String place() {
    if (kind == Kind.REPEATED_SELLER) {
      return "";
    }
    StringBuilder place = new StringBuilder();
    if (kind == Kind.TWO_CURRENCIES || kind == Kind.TWO_CATEGORIES) {
      append(place, "offer", id);
    }
    append(place, "product", product);
    append(place, "condition", condition);
    append(place, "segment", segment);
    return place.toString();
  }

  private static void append(StringBuilder place, String what, String text) {
    if (!text.isEmpty()) {
      place.append(place.length() == 0 ? " of " : ", ");
      place.append(what).append(" \"").append(Excerpt.of(text)).append('"');
    }
  }
}
