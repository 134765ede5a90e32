package dev.buybox.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Differences in sentences: those of rules, which can change a decision, and those of words only,
 * which change no winner. For one thread.
 */
final class Changes {
  private final List<String> rules = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  /** The differences as a value, by which equal ones are found. */
  record Found(List<String> rules, List<String> words) {
    Found {
      rules = List.copyOf(rules);
      words = List.copyOf(words);
    }

    boolean isNone() {
      return rules.isEmpty() && words.isEmpty();
    }

    /** Returns all of them, rules first. */
    List<String> all() {
      List<String> all = new ArrayList<>(rules);
      all.addAll(words);
      return List.copyOf(all);
    }
  }

  void rule(String sentence) {
    rules.add(sentence);
  }

  void words(String sentence) {
    words.add(sentence);
  }

  Found found() {
    return new Found(rules, words);
  }

  static String beforeAndNow(String what, List<String> old, List<String> now) {
    return what + " Before: " + told(old) + " Now: " + told(now);
  }

  private static String told(List<String> sentences) {
    return sentences.isEmpty() ? "It cannot be missing." : String.join(" ", sentences);
  }

  /** Returns how a text for people changed, as the end of a sentence. */
  static String texts(Optional<String> old, Optional<String> now) {
    return " was "
        + old.map(PlainWords::quoted).orElse("not given")
        + " and is now "
        + now.map(PlainWords::quoted).orElse("not given")
        + ".";
  }
}
