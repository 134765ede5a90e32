package dev.buybox.analyst.load;

import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.AttributeUse;
import java.util.HashSet;
import java.util.Set;

/** The columns of a table that an option could name, for advice on a name that is not there. */
final class MeantColumns {
  /** What every offer has, and what is no attribute. */
  private static final Set<String> NO_ATTRIBUTES =
      Set.of("product", "offer", "seller", "price", "shipping", "currency");

  /** What boxes can be grouped by, too. */
  private static final Set<String> OF_BOXES = Set.of("category", "condition", "segment");

  private MeantColumns() {}

  /**
   * Returns whether an option that names an attribute could name a column.
   *
   * @param use text of what boxes are grouped by, or a number of offers
   * @param read what is read from the table anyway, and so is known to be a text or not
   */
  static boolean couldBe(String column, Scope scope, AttributeUse use, AttributeColumns read) {
    boolean text = use == AttributeUse.TEXT;
    if (NO_ATTRIBUTES.contains(column) || isOfCounts(column)) {
      return false;
    } else if (scope == Scope.OFFER && OF_BOXES.contains(column)) {
      return text;
    }
    return (text || scope == Scope.OFFER)
        && !others(text ? AttributeKind.TEXT : AttributeKind.NUMBER, read).contains(column);
  }

  private static boolean isOfCounts(String column) {
    return column.endsWith(AttributeColumn.NUM) || column.endsWith(AttributeColumn.DEN);
  }

  /** Returns the names of what is read as something else. */
  private static Set<String> others(AttributeKind kind, AttributeColumns read) {
    Set<String> others = new HashSet<>();
    for (AttributeColumn each : read.found()) {
      if (each.attribute().kind() != kind) {
        others.add(each.attribute().name());
      }
    }
    return others;
  }
}
