package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Texts;
import dev.buybox.catalog.DataFault;

/**
 * One thing that is wrong with one row.
 *
 * @param file what people call the file
 * @param line where the row begins, from 1; 0: the file as a whole
 * @param fault the column, its value, the rule and what to do
 * @param noun what {@code line} counts
 */
record BadRow(String file, long line, DataFault fault, String noun) {
  static final String LINE = "line";

  BadRow(String file, long line, DataFault fault) {
    this(file, line, fault, LINE);
  }

  static BadRow of(
      String file, long line, String column, String value, String rule, String advice) {
    return new BadRow(file, line, new DataFault(column, value, rule, advice));
  }

  /** Returns the same fault for every row that breaks the same rule in the same column. */
  String rule() {
    return place("") + ": " + fault.rule();
  }

  /** Returns the fault as one line. */
  @Override
  public String toString() {
    String where = place(line == 0 ? "" : ", " + noun + " " + line);
    String value = fault.value().isEmpty() ? "" : ", value \"" + fault.value() + "\"";
    String advice = fault.advice().isEmpty() ? "" : "; " + fault.advice();
    return where + value + ": " + fault.rule() + advice;
  }

  private String place(String line) {
    return file + line + (fault.field().isEmpty() ? "" : ", column " + Texts.shown(fault.field()));
  }
}
