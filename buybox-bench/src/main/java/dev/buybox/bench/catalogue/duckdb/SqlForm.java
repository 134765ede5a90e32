package dev.buybox.bench.catalogue.duckdb;

import dev.buybox.bench.catalogue.contender.Comparison;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to ask for winners, or for the full ranking, in SQL.
 *
 * @param name unique
 * @param comparison what it takes part in
 * @param tables what it reads
 * @param pass a statement that writes the table of answers
 * @param read a query that reads them: the first offer of a box and an offer, in rankings the best
 *     first
 */
public record SqlForm(String name, Comparison comparison, Tables tables, String pass, String read) {
  /** What a form reads. */
  public enum Tables {
    /** Attributes of offers and of sellers. */
    RAW,
    /** Points and logarithms, a row an offer. */
    READY,
    /** The same, a row a box with lists. */
    LISTS
  }

  static final String READ_WINNERS = "SELECT first, offer FROM winners";

  /** Returns all forms. */
  public static List<SqlForm> all() {
    List<SqlForm> forms = new ArrayList<>();
    forms.addAll(CompiledSql.forms());
    forms.addAll(RawSql.forms());
    forms.addAll(RankingSql.forms());
    return List.copyOf(forms);
  }

  static SqlForm winners(String name, Comparison comparison, Tables tables, String select) {
    String pass = "CREATE OR REPLACE TABLE winners AS " + select;
    return new SqlForm(name, comparison, tables, pass, READ_WINNERS);
  }
}
