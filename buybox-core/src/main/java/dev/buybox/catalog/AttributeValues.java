package dev.buybox.catalog;

import dev.buybox.internal.CodePoints;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The attributes of one offer or seller, by name, in code-point order; immutable. */
record AttributeValues(
    SortedMap<String, Double> numbers,
    SortedMap<String, Counts> counts,
    SortedMap<String, String> texts) {

  /** Collects values; each name once. */
  static final class Builder {
    private final Scope scope;
    private final SortedMap<String, Double> numbers = new TreeMap<>(CodePoints.ORDER);
    private final SortedMap<String, Counts> counts = new TreeMap<>(CodePoints.ORDER);
    private final SortedMap<String, String> texts = new TreeMap<>(CodePoints.ORDER);

    private boolean built;

    Builder(Scope scope) {
      this.scope = scope;
    }

    void number(String name, double value) {
      claim(name);
      numbers.put(name, Checks.number(name, value));
    }

    void counts(String name, long num, long den) {
      claim(name);
      Checks.counts(name, num, den);
      counts.put(name, new Counts(num, den));
    }

    void text(String name, String value) {
      claim(name);
      if (value.isEmpty()) {
        throw Checks.fault(
            name, value, "a text is not empty", "leave it out where it is not known");
      }
      texts.put(name, Checks.text(name, value, CatalogLimits.MAX_TEXT_CHARS));
    }

    private void claim(String name) {
      open();
      Checks.attributeName(scope, name);
      if (numbers.containsKey(name) || counts.containsKey(name) || texts.containsKey(name)) {
        throw new IllegalStateException(scope.prefix() + name + " was already set");
      }
    }

    /** Hands over the values: nothing can be set afterwards. */
    AttributeValues build() {
      open();
      built = true;
      return new AttributeValues(frozen(numbers), frozen(counts), frozen(texts));
    }

    private void open() {
      if (built) {
        throw new IllegalStateException("this builder has built its value; start another one");
      }
    }

    private static <V> SortedMap<String, V> frozen(SortedMap<String, V> values) {
      return values.isEmpty()
          ? Collections.emptySortedMap()
          : Collections.unmodifiableSortedMap(values);
    }
  }
}
