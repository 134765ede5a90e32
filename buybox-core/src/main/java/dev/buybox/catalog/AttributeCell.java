package dev.buybox.catalog;

import com.google.common.base.Preconditions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An attribute and the cell, or the two, that hold it in a row of text. An empty cell is missing.
 *
 * @param attribute the attribute
 * @param cell of the number, the text or the cases that count, numbered from 0
 * @param denominator the cell of all cases, where the attribute is counts; else {@link #NONE}
 */
public record AttributeCell(Attribute attribute, int cell, int denominator) {
  /** No cell. */
  public static final int NONE = -1;

  /**
   * Checks the cells.
   *
   * @throws IllegalArgumentException if a cell is missing or does not fit the attribute's kind
   */
  public AttributeCell {
    boolean counts = attribute.kind() == AttributeKind.COUNTS;
    Preconditions.checkArgument(
        cell > NONE && (counts ? denominator > NONE : denominator == NONE),
        "%s needs %s",
        attribute,
        counts ? "two cells" : "one cell");
  }

  /** Checks that attributes stand once each and are all of a scope; returns a copy. */
  static List<AttributeCell> copyOf(List<AttributeCell> attributes, Scope scope) {
    Set<String> names = new HashSet<>();
    for (AttributeCell each : attributes) {
      Preconditions.checkArgument(
          each.attribute().scope() == scope, "%s is not of scope %s", each.attribute(), scope);
      Preconditions.checkArgument(
          names.add(each.attribute().name()), "two cells for %s", each.attribute());
    }
    return List.copyOf(attributes);
  }
}
