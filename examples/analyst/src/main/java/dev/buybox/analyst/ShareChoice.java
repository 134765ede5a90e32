package dev.buybox.analyst;

import dev.buybox.analyst.console.Texts;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Between which shares of all weights one criterion is drawn, as {@code --share} names it.
 *
 * @param criterion its name
 * @param from at least 0
 * @param to at least {@code from}, at most 1
 */
record ShareChoice(String criterion, BigDecimal from, BigDecimal to) {
  /** A name may hold what stands between the others, so it reaches to the last of them. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?s)(.+)=(-?[0-9]{1,9}(?:\\.[0-9]{1,90})?)\\.\\.(-?[0-9]{1,9}(?:\\.[0-9]{1,90})?)");

  /**
   * Reads it.
   *
   * @param given such as {@code price=0.3..0.5}
   * @throws WrongUseException if it is not of that form, or no such interval
   */
  static ShareChoice of(String given) {
    Matcher parts = FORM.matcher(given);
    if (!parts.matches()) {
      throw new WrongUseException(
          WhatIfCommands.SHARE
              + " is CRITERION=FROM..TO, such as price=0.3..0.5 for 30 % to 50 % of all weights; not "
              + Texts.shown(given));
    }
    ShareChoice choice =
        new ShareChoice(
            parts.group(1), new BigDecimal(parts.group(2)), new BigDecimal(parts.group(3)));
    choice.check(given);
    return choice;
  }

  private void check(String given) {
    if (from.min(to).signum() < 0 || from.max(to).compareTo(BigDecimal.ONE) > 0) {
      throw wrong(given, "shares are from 0 to 1, so that 0.3 is 30 %");
    }
    if (from.compareTo(to) > 0) {
      throw wrong(given, "the lower share comes first; exchange the two");
    }
  }

  private static WrongUseException wrong(String given, String rule) {
    return new WrongUseException(WhatIfCommands.SHARE + " " + Texts.shown(given) + ": " + rule);
  }

  /** Returns where the share lies, in words. */
  String words() {
    return from.compareTo(to) == 0
        ? "is " + percent(from)
        : "is from " + percent(from) + " to " + percent(to);
  }

  /** Returns a part of a whole in per cent, exactly. */
  static String percent(BigDecimal part) {
    return part.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
