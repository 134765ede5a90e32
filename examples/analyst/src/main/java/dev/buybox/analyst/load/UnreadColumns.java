package dev.buybox.analyst.load;

import dev.buybox.analyst.console.NearestName;
import dev.buybox.analyst.console.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Columns that nobody reads and whose names are nearly those of columns that a table may have: what
 * they hold was most likely meant to count.
 */
final class UnreadColumns {
  private static final String SEPARATORS = "[\\s_.-]+";

  private final Header header;
  private final List<String> unread = new ArrayList<>();

  /**
   * Looks at a header.
   *
   * @param read the names of columns that are read whatever they are called
   */
  UnreadColumns(Header header, Set<String> read) {
    this.header = header;
    for (int column = 0; column < header.width(); column++) {
      if (!read.contains(header.name(column))) {
        unread.add(header.name(column));
      }
    }
  }

  /** Returns the names of the columns that hold attributes. */
  static Set<String> namesOf(AttributeColumns attributes) {
    Set<String> names = new HashSet<>();
    for (AttributeColumn each : attributes.found()) {
      String name = each.attribute().name();
      names.addAll(List.of(name, name + AttributeColumn.NUM, name + AttributeColumn.DEN));
    }
    return names;
  }

  /**
   * Looks for columns that are not there.
   *
   * @param optional the names of columns that the table may have
   * @return what to warn of: a column whose name is near
   * @throws BadInputException if a name differs in capitals, blanks or the like alone
   */
  List<String> nearTo(List<String> optional) {
    List<String> warnings = new ArrayList<>();
    for (String name : optional) {
      if (!header.has(name)) {
        refuseSameLetters(name);
        String near = NearestName.didYouMean(name, candidates(optional));
        if (!near.isEmpty()) {
          warnings.add(header.file() + " has no column " + Texts.shown(name) + "; " + near);
        }
      }
    }
    return warnings;
  }

  private void refuseSameLetters(String name) {
    for (String column : unread) {
      if (letters(column).equals(name)) {
        throw header.bad(
            column,
            "it would not be read, for the column is called " + Texts.shown(name),
            "rename it so, or call it something else if it is");
      }
    }
  }

  private List<String> candidates(List<String> optional) {
    return unread.stream().filter(column -> !optional.contains(column)).toList();
  }

  private static String letters(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll(SEPARATORS, "");
  }
}
