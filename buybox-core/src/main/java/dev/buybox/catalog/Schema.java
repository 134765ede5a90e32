package dev.buybox.catalog;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes of a catalogue. Each is a column; columns are numbered from 0 in code-point order
 * of the qualified names. Immutable and safe for any number of threads.
 */
public final class Schema {
  private final ImmutableList<Attribute> attributes;
  private final Map<String, Integer> columns = new HashMap<>();

  /** Takes attributes in their final order. */
  Schema(List<Attribute> attributes) {
    this.attributes = ImmutableList.copyOf(attributes);
    for (Attribute attribute : attributes) {
      columns.put(attribute.qualifiedName(), columns.size());
    }
  }

  /** Returns the attributes in the order of their columns. */
  public List<Attribute> attributes() {
    return attributes;
  }

  /** Returns the attribute of a qualified name such as {@code seller.on_time}. */
  public Optional<Attribute> find(String qualifiedName) {
    int column = column(qualifiedName);
    return column < 0 ? Optional.empty() : Optional.of(attributes.get(column));
  }

  /** Returns the column of a qualified name such as {@code seller.on_time}; -1 if there is none. */
  public int column(String qualifiedName) {
    return columns.getOrDefault(qualifiedName, -1);
  }

  /**
   * Returns the attribute of a column.
   *
   * @param column 0 to the number of attributes - 1
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public Attribute attribute(int column) {
    return attributes.get(column);
  }

  /** Two schemas are equal when their columns are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Schema schema && attributes.equals(schema.attributes);
  }

  @Override
  public int hashCode() {
    return attributes.hashCode();
  }

  @Override
  public String toString() {
    return "Schema" + attributes;
  }
}
