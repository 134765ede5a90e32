package dev.buybox.analyst;

import java.util.Optional;

/**
 * What an analysis tells.
 *
 * @param text for a terminal, ending in a line break
 * @param page one page of HTML, if it was asked for
 */
record Answer(String text, Optional<String> page) {
  static Answer of(String text) {
    return new Answer(text, Optional.empty());
  }
}
