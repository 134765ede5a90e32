package dev.buybox.policy;

import dev.buybox.internal.CodePoints;
import dev.buybox.internal.Prices;
import java.util.Set;

/** The rules of names, versions, codes and attributes. */
final class Names {
  private static final Set<String> KNOWN_COLUMNS =
      Set.of("product", "offer", "seller", "condition", "segment", "category", "currency");

  private Names() {}

  static boolean isMoney(String attribute) {
    return Prices.isPrice(attribute);
  }

  static void checkName(Faults faults, String place, String name) {
    if (name.isBlank() || name.length() > PolicyLimits.MAX_NAME_CHARS || hasControls(name)) {
      faults.add(
          place,
          Faults.quoted(name),
          "must be 1 to " + PolicyLimits.MAX_NAME_CHARS + " characters without control characters");
    }
    checkUnicode(faults, place, name);
  }

  /** Refuses what has no UTF-8 form: two such texts could not be told apart by a fingerprint. */
  private static void checkUnicode(Faults faults, String place, String text) {
    if (!CodePoints.isWellFormed(text)) {
      faults.add(
          place,
          Faults.quoted(text),
          "must be valid Unicode, without lone surrogates",
          "repair it");
    }
  }

  /** Checks a category, or a text that an attribute is compared with. */
  static void checkValue(Faults faults, String place, String text) {
    if (text.isEmpty()) {
      faults.add(place, "an empty text", "must not be empty", "an empty cell is missing");
    } else if (text.length() > PolicyLimits.MAX_VALUE_CHARS) {
      faults.add(
          place,
          Faults.quoted(text),
          "must be at most " + PolicyLimits.MAX_VALUE_CHARS + " characters");
    }
    checkUnicode(faults, place, text);
  }

  static void checkText(Faults faults, String place, String text) {
    if (text.length() > PolicyLimits.MAX_TEXT_CHARS) {
      faults.add(
          place,
          Faults.quoted(text),
          "must be at most " + PolicyLimits.MAX_TEXT_CHARS + " characters");
    }
    checkUnicode(faults, place, text);
  }

  static void checkCode(Faults faults, String place, String code) {
    boolean wrong = code.isEmpty() || code.length() > PolicyLimits.MAX_NAME_CHARS;
    if (wrong || code.chars().anyMatch(Names::breaksCode)) {
      faults.add(
          place,
          Faults.quoted(code),
          "must be a code without blanks and \";\", 1 to "
              + PolicyLimits.MAX_NAME_CHARS
              + " characters",
          "write a short one such as \"no-stock\"");
    }
    checkUnicode(faults, place, code);
  }

  private static boolean breaksCode(int character) {
    return character == ';'
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }

  static void checkAttribute(Faults faults, String place, String attribute) {
    String rule = "must name an attribute as offer.<name> or seller.<name>";
    int dot = attribute.indexOf('.');
    String scope = dot < 0 ? "" : attribute.substring(0, dot);
    String name = attribute.substring(dot + 1);
    if (!scope.equals("offer") && !scope.equals("seller")) {
      String meant = dot < 0 ? attribute : name;
      faults.add(
          place,
          Faults.quoted(attribute),
          rule,
          "write " + Faults.quoted("offer." + meant) + " or " + Faults.quoted("seller." + meant));
    } else if (name.isBlank()
        || attribute.length() > PolicyLimits.MAX_NAME_CHARS
        || hasControls(name)) {
      faults.add(place, Faults.quoted(attribute), rule);
    } else if (name.endsWith(".num") || name.endsWith(".den")) {
      faults.add(
          place,
          Faults.quoted(attribute),
          "must name the rate, not one of its counts",
          "write " + Faults.quoted(attribute.substring(0, attribute.length() - 4)));
    } else if (isKnownColumn(scope, name)) {
      faults.add(
          place,
          Faults.quoted(attribute),
          "is part of the box or of the offer's identity, not an attribute",
          "give the data a column of another name");
    }
    checkUnicode(faults, place, attribute);
  }

  private static boolean isKnownColumn(String scope, String name) {
    return scope.equals("offer") ? KNOWN_COLUMNS.contains(name) : name.equals("seller");
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
