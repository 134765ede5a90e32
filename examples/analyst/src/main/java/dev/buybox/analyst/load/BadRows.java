package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Messages;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps the account of bad rows: the first one stops everything, or each is left out and counted.
 * For one thread.
 */
public final class BadRows {
  private static final int MAX_SHOWN = 20;
  private static final int MAX_RULES = 200;
  private static final String OTHER_RULES = "other rules";

  private static final String ADVICE = "\nTo leave such rows out and go on: --on-bad-row=skip";

  private final boolean skip;
  private final String advice;
  private final Messages messages;
  private final SortedMap<String, Long> byRule = new TreeMap<>();
  private long count;

  /**
   * Begins with none.
   *
   * @param skip whether bad rows are left out; otherwise the first one is thrown
   */
  public BadRows(boolean skip, Messages messages) {
    this(skip, ADVICE, messages);
  }

  private BadRows(boolean skip, String advice, Messages messages) {
    this.skip = skip;
    this.advice = advice;
    this.messages = messages;
  }

  /** Returns an account of which the first bad row is thrown, with no way to leave it out. */
  static BadRows stopping(Messages messages) {
    return new BadRows(false, "", messages);
  }

  /** Returns how many rows were left out. */
  public long count() {
    return count;
  }

  /** Returns how many rows broke each rule, with the file and the column. */
  public SortedMap<String, Long> byRule() {
    return Collections.unmodifiableSortedMap(byRule);
  }

  /** Tells of what is no bad row, and may be a mistake. */
  void warn(String text) {
    messages.line("warning: " + text);
  }

  boolean skip() {
    return skip;
  }

  /**
   * Takes note of a row that is left out.
   *
   * @throws BadInputException if bad rows are not to be left out
   */
  void add(BadRow row) {
    if (!skip) {
      throw stop(row);
    }
    count++;
    if (count <= MAX_SHOWN) {
      messages.line("left out: " + row);
    } else if (count == MAX_SHOWN + 1) {
      messages.line("left out: more than " + MAX_SHOWN + " rows; the rest is only counted");
    }
    byRule.merge(byRule.size() < MAX_RULES ? row.rule() : OTHER_RULES, 1L, Long::sum);
  }

  /** Returns what to throw where a bad row ends the run. */
  BadInputException stop(BadRow row) {
    return new BadInputException(row + advice);
  }
}
