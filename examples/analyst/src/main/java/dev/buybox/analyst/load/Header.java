package dev.buybox.analyst.load;

import dev.buybox.analyst.console.NearestName;
import dev.buybox.analyst.console.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The first row of a table: what its columns are called. */
final class Header {
  private final String file;
  private final long line;
  private final List<String> names;
  private final Map<String, Integer> columns = new HashMap<>();

  /**
   * Checks the names.
   *
   * @param line where they stand; 0: not in a line of the file
   * @throws BadInputException if a column has no name or the name of another
   */
  Header(String file, long line, List<String> names) {
    this.file = file;
    this.line = line;
    this.names = List.copyOf(names);
    for (int column = 0; column < names.size(); column++) {
      add(names.get(column), column);
    }
  }

  private void add(String name, int column) {
    if (name.isEmpty()) {
      throw bad(
          "",
          "column " + (column + 1) + " has no name",
          line == 0 ? "name it" : "name it in the first line");
    }
    Integer before = columns.putIfAbsent(name, column);
    if (before != null) {
      throw bad(
          name,
          "columns " + (before + 1) + " and " + (column + 1) + " have the same name",
          "rename one of them, or take it out");
    }
  }

  /** Returns what people call the table. */
  String file() {
    return file;
  }

  int width() {
    return names.size();
  }

  String name(int column) {
    return names.get(column);
  }

  boolean has(String name) {
    return columns.containsKey(name);
  }

  /** Returns the column of that name, or -1. */
  int column(String name) {
    return columns.getOrDefault(name, -1);
  }

  /**
   * Returns the column of that name.
   *
   * @throws BadInputException if there is none
   */
  int required(String name) {
    if (!has(name)) {
      throw bad(name, "a required column is missing", missingAdvice(name));
    }
    return column(name);
  }

  /** Returns what may have been meant by a name that is not there. */
  String didYouMean(String name) {
    return didYouMean(name, column -> true);
  }

  /** Returns which of some columns may have been meant by a name that is not there. */
  String didYouMean(String name, Predicate<String> fits) {
    return NearestName.didYouMean(name, names.stream().filter(fits).toList());
  }

  BadInputException bad(String column, String rule, String advice) {
    return BadInputException.of(file, line, column, "", rule, advice);
  }

  private String missingAdvice(String name) {
    String first = names.get(0);
    if (line > 0 && names.size() == 1 && (first.contains(";") || first.contains("\t"))) {
      return "the first line is " + Texts.shown(first) + "; columns are parted by commas";
    }
    String near = didYouMean(name);
    if (!near.isEmpty()) {
      return near;
    }
    return (line == 0 ? "its columns are " : "the first line names the columns, and it is ")
        + Texts.shown(String.join(",", names.subList(0, Math.min(20, names.size()))));
  }
}
