package dev.buybox.analyst.whatif;

import java.util.Locale;

/** Names of enums as tables have them. */
final class Labels {
  private Labels() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
