package dev.buybox.catalog;

import java.util.List;
import java.util.Map;

/** The attributes of the rows of a batch, on their way from plain cells into columns. */
final class BatchAttributes {
  private final List<Attribute> attributes;
  private final AttributeRows values;
  private final PlainCells[] cells;

  BatchAttributes(List<AttributeCell> layout, Scope scope) {
    attributes = layout.stream().map(AttributeCell::attribute).toList();
    values = new AttributeRows(scope);
    attributes.forEach(each -> values.declare(each.name(), each.kind()));
    cells = layout.stream().map(each -> PlainCells.of(each, values)).toArray(PlainCells[]::new);
  }

  /** Reads the cells of a row; returns false if any of them is not plainly right. */
  boolean read(byte[] utf8, int[] from, int[] to) {
    for (PlainCells each : cells) {
      if (!each.read(utf8, from, to)) {
        return false;
      }
    }
    return true;
  }

  /** Puts what was read into a row. */
  void commit(int row) {
    for (PlainCells each : cells) {
      each.commit(row);
    }
  }

  /**
   * Sets a row.
   *
   * @throws InvalidDataException if one of the attributes is of another kind than in the layout
   * @throws IllegalArgumentException if the layout does not have one of them
   */
  void set(int row, AttributeValues given) {
    checkKinds(given.numbers(), AttributeKind.NUMBER);
    checkKinds(given.counts(), AttributeKind.COUNTS);
    checkKinds(given.texts(), AttributeKind.TEXT);
    values.set(row, given);
  }

  private void checkKinds(Map<String, ?> given, AttributeKind kind) {
    for (String name : given.keySet()) {
      AttributeKind known =
          values
              .kind(name)
              .orElseThrow(
                  () -> new IllegalArgumentException("the layout has no attribute " + name));
      if (known != kind) {
        throw new InvalidDataException(CatalogRows.otherKind(values.scope, name, kind, known));
      }
    }
  }

  /** Returns the attributes of the layout. */
  List<Attribute> attributes() {
    return attributes;
  }

  AttributeRows values() {
    return values;
  }
}
