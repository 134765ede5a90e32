package dev.buybox.catalog;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The attributes of one scope, a growing column each, by the rows as they came. */
final class AttributeRows {
  final Scope scope;

  private final Map<String, Cells.Numbers> numbers = new HashMap<>();
  private final Map<String, Cells.Rates> rates = new HashMap<>();
  private final Map<String, Cells.Texts> texts = new HashMap<>();
  private final Set<String> declared = new HashSet<>();

  AttributeRows(Scope scope) {
    this.scope = scope;
  }

  int size() {
    return numbers.size() + rates.size() + texts.size();
  }

  /** Returns the kind that an attribute has so far; empty if it is new. */
  Optional<AttributeKind> kind(String name) {
    if (numbers.containsKey(name)) {
      return Optional.of(AttributeKind.NUMBER);
    }
    if (rates.containsKey(name)) {
      return Optional.of(AttributeKind.COUNTS);
    }
    return texts.containsKey(name) ? Optional.of(AttributeKind.TEXT) : Optional.empty();
  }

  boolean isDeclared(String name) {
    return declared.contains(name);
  }

  /** Makes a column, unless it is there. The kind must have been checked. */
  void declare(String name, AttributeKind kind) {
    declared.add(name);
    switch (kind) {
      case NUMBER -> numbers(name);
      case COUNTS -> rates(name);
      case TEXT -> texts(name);
    }
  }

  /** Sets the cells of the next row. All kinds must have been checked. */
  void set(int row, AttributeValues values) {
    values.numbers().forEach((name, number) -> numbers(name).set(row, number));
    values.counts().forEach((name, counts) -> rates(name).set(row, counts.num(), counts.den()));
    values.texts().forEach((name, text) -> texts(name).set(row, text));
  }

  /** Adds all cells of others, whose kinds must have been checked, from a row on. */
  void addAll(int row, AttributeRows others) {
    others.numbers.forEach((name, cells) -> numbers(name).addAll(row, cells));
    others.rates.forEach((name, cells) -> rates(name).addAll(row, cells));
    others.texts.forEach((name, cells) -> texts(name).addAll(row, cells));
  }

  /** Forgets all cells, keeps the attributes, and the memory for other cells. */
  void restart() {
    numbers.values().forEach(Cells::restart);
    rates.values().forEach(Cells::restart);
    texts.values().forEach(Cells::restart);
  }

  Cells.Numbers numbers(String name) {
    return numbers.computeIfAbsent(name, fresh -> new Cells.Numbers());
  }

  Cells.Rates rates(String name) {
    return rates.computeIfAbsent(name, fresh -> new Cells.Rates());
  }

  Cells.Texts texts(String name) {
    return texts.computeIfAbsent(name, fresh -> new Cells.Texts());
  }

  Stream<Attribute> attributes() {
    return Stream.of(
            attributes(numbers.keySet(), AttributeKind.NUMBER),
            attributes(rates.keySet(), AttributeKind.COUNTS),
            attributes(texts.keySet(), AttributeKind.TEXT))
        .flatMap(stream -> stream);
  }

  private Stream<Attribute> attributes(Set<String> names, AttributeKind kind) {
    return names.stream().map(name -> new Attribute(scope, name, kind));
  }

  /** Returns the cells of an attribute, which are no longer kept here. */
  Cells remove(Attribute attribute) {
    Map<String, ? extends Cells> cells =
        switch (attribute.kind()) {
          case NUMBER -> numbers;
          case COUNTS -> rates;
          case TEXT -> texts;
        };
    return requireNonNull(cells.remove(attribute.name()), attribute.name());
  }
}
