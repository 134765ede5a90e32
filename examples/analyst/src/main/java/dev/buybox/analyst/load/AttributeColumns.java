package dev.buybox.analyst.load;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeCell;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.AttributeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Finds the columns of the attributes that a policy uses, in one table.
 *
 * @param found those that the table has
 * @param missing the names of those that it lacks, without their scope
 */
record AttributeColumns(List<AttributeColumn> found, List<String> missing) {
  /**
   * Looks at the header and tells the table to read what is used.
   *
   * @param attributes by qualified name; those of other scopes are passed over
   * @throws BadInputException if an attribute stands twice, or counts are not a pair
   */
  static AttributeColumns in(Table table, Scope scope, SortedMap<String, AttributeUse> attributes) {
    AttributeColumns columns = new AttributeColumns(new ArrayList<>(), new ArrayList<>());
    for (Map.Entry<String, AttributeUse> entry : attributes.entrySet()) {
      if (entry.getKey().startsWith(scope.prefix())) {
        String name = entry.getKey().substring(scope.prefix().length());
        columns.find(table, scope, name, entry.getValue() == AttributeUse.TEXT);
      }
    }
    return columns;
  }

  /** Returns what a table that is not there has: nothing. */
  static AttributeColumns ofNone(Scope scope, SortedMap<String, AttributeUse> attributes) {
    List<String> missing =
        attributes.keySet().stream()
            .filter(name -> name.startsWith(scope.prefix()))
            .map(name -> name.substring(scope.prefix().length()))
            .toList();
    return new AttributeColumns(List.of(), missing);
  }

  void declareIn(Catalog.Builder catalog) {
    found.forEach(column -> catalog.declare(column.attribute()));
  }

  /** Returns where batches find the attributes. */
  List<AttributeCell> cells() {
    return found.stream().map(AttributeColumn::cell).toList();
  }

  void read(Cells row, AttributeTarget target) {
    for (AttributeColumn column : found) {
      column.read(row, target);
    }
  }

  private void find(Table table, Scope scope, String name, boolean text) {
    Header header = table.header();
    int plain = header.column(name);
    int num = header.column(name + AttributeColumn.NUM);
    int den = header.column(name + AttributeColumn.DEN);
    checkPair(header, name, plain, num, den);
    if (num >= 0) {
      Attribute counts = new Attribute(scope, name, AttributeKind.COUNTS);
      found.add(new AttributeColumn.OfCounts(counts, table.use(num), table.use(den)));
    } else if (plain >= 0 && text) {
      Attribute texts = new Attribute(scope, name, AttributeKind.TEXT);
      found.add(new AttributeColumn.OfText(texts, table.use(plain)));
    } else if (plain >= 0) {
      Attribute numbers = new Attribute(scope, name, AttributeKind.NUMBER);
      found.add(new AttributeColumn.OfNumber(numbers, table.use(plain)));
    } else {
      missing.add(name);
    }
  }

  private static void checkPair(Header header, String name, int plain, int num, int den) {
    if ((num < 0) != (den < 0)) {
      String there = name + (num < 0 ? AttributeColumn.DEN : AttributeColumn.NUM);
      String absent = name + (num < 0 ? AttributeColumn.NUM : AttributeColumn.DEN);
      throw header.bad(
          there,
          "counts are two columns, and " + absent + " is missing",
          "add it; it holds " + (num < 0 ? "the cases that count" : "all cases"));
    }
    if (num >= 0 && plain >= 0) {
      throw header.bad(
          name,
          "the policy uses it, and it stands here both as one column and as counts",
          "take one of the two out, or rename it");
    }
  }
}
