package dev.buybox.live;

import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Counts;
import dev.buybox.catalog.Scope;
import java.util.Map;
import java.util.Set;

/** Writes attributes, checked, into the words of an offer or of a seller. */
final class WordDraft {
  private final LiveState state;
  private final Scope scope;

  WordDraft(LiveState state, Scope scope) {
    this.state = state;
    this.scope = scope;
  }

  /**
   * Requires that all of these are attributes of these kinds.
   *
   * @throws dev.buybox.catalog.InvalidDataException if one is not declared, or as another kind
   */
  void require(Set<String> numbers, Set<String> counts, Set<String> texts) {
    numbers.forEach(name -> column(name, AttributeKind.NUMBER));
    counts.forEach(name -> column(name, AttributeKind.COUNTS));
    texts.forEach(name -> column(name, AttributeKind.TEXT));
  }

  /**
   * Sets all of these.
   *
   * @throws dev.buybox.catalog.InvalidDataException if an attribute is not declared, or as another
   *     kind
   */
  void set(
      Map<String, Double> numbers,
      Map<String, Counts> counts,
      Map<String, String> texts,
      long[] words) {
    numbers.forEach(
        (name, value) -> {
          int column = column(name, AttributeKind.NUMBER);
          words[word(column)] = AttributeWords.number(state.layout.schema.attribute(column), value);
        });
    counts.forEach(
        (name, value) -> {
          int word = word(column(name, AttributeKind.COUNTS));
          words[word] = value.num();
          words[word + 1] = value.den();
        });
    texts.forEach(
        (name, text) -> {
          int column = column(name, AttributeKind.TEXT);
          words[word(column)] = state.texts[column].code(text);
        });
  }

  private int word(int column) {
    return state.layout.word(column);
  }

  private int column(String name, AttributeKind kind) {
    return AttributeWords.column(state.layout.schema, scope, name, kind);
  }
}
