package dev.buybox.live;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Schema;
import dev.buybox.catalog.Scope;

/** Attributes as words. */
final class AttributeWords {
  private AttributeWords() {}

  static boolean isCounts(SlabLayout layout, int column) {
    return layout.schema.attribute(column).kind() == AttributeKind.COUNTS;
  }

  /**
   * Returns the column of an attribute that is about to be set.
   *
   * @throws InvalidDataException if the catalogue has no such attribute of this kind
   */
  static int column(Schema schema, Scope scope, String name, AttributeKind kind) {
    String qualified = scope.prefix() + name;
    Attribute found =
        schema
            .find(qualified)
            .orElseThrow(() -> fault(qualified, "this live catalogue has no such attribute"));
    if (found.kind() != kind) {
      throw fault(qualified, "it is declared as " + found.kind() + ", and this is " + kind);
    }
    return schema.column(qualified);
  }

  private static InvalidDataException fault(String attribute, String rule) {
    return new InvalidDataException(
        new DataFault(
            attribute, "", rule, "declare it when building the catalogue, or leave it out"));
  }

  /** Returns the word of a number, which must be finite. */
  static long number(Attribute attribute, double value) {
    if (!Double.isFinite(value)) {
      throw new InvalidDataException(
          new DataFault(
              attribute.qualifiedName(),
              Double.toString(value),
              "a number is finite",
              "leave it out where it is not known"));
    }
    return Double.doubleToRawLongBits(value == 0 ? 0.0 : value);
  }
}
