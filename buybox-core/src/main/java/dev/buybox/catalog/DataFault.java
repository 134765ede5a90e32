package dev.buybox.catalog;

import static java.util.Objects.requireNonNull;

import dev.buybox.internal.Excerpt;
import java.io.Serializable;

/**
 * What is wrong with one value.
 *
 * @param field the column's name, such as {@code price} or {@code on_time.num}
 * @param value the value as given; shortened to about 60 characters, and characters that do not
 *     show are written as escapes. Empty if there is none
 * @param rule what a value must be
 * @param advice what to do about it; may be empty
 */
public record DataFault(String field, String value, String rule, String advice)
    implements Serializable {
  /** Shortens the value. */
  public DataFault {
    requireNonNull(field, "field");
    value = Excerpt.of(value);
    requireNonNull(rule, "rule");
    requireNonNull(advice, "advice");
  }

  /** Returns the fault as a sentence: field, value, rule, and advice if there is any. */
  public String message() {
    String sentence = Excerpt.of(field) + " \"" + value + "\": " + rule;
    return advice.isEmpty() ? sentence : sentence + "; " + advice;
  }
}
