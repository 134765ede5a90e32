package dev.buybox.analyst;

import dev.buybox.analyst.console.Texts;
import dev.buybox.whatif.WeightRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParseResult;

/**
 * Which weights {@code robustness} draws.
 *
 * @param within which part of its own a share may be off; empty: any share
 * @param choices the criteria that have an interval of their own, each once
 */
record DrawnWeights(Optional<BigDecimal> within, List<ShareChoice> choices) {
  private static final String ANY = "any";
  private static final String DEFAULT = "0.2";

  /** Shares are counted in millionths, and a million times a share is more than all there is. */
  private static final BigDecimal LEAST = new BigDecimal("0.000001");

  private static final BigDecimal MOST = new BigDecimal(1_000_000);

  DrawnWeights {
    choices = List.copyOf(choices);
  }

  /**
   * Reads the options.
   *
   * @throws WrongUseException if one is not of its form, or a criterion is named twice
   */
  static DrawnWeights of(ParseResult parsed) {
    List<String> given = parsed.matchedOptionValue(WhatIfCommands.SHARE, List.of());
    List<ShareChoice> choices = given.stream().map(ShareChoice::of).toList();
    checkOnce(choices);
    return new DrawnWeights(
        part(RankOptions.value(parsed, WhatIfCommands.WITHIN).orElse(DEFAULT)), choices);
  }

  private static void checkOnce(List<ShareChoice> choices) {
    Set<String> named = new HashSet<>();
    for (ShareChoice each : choices) {
      if (!named.add(each.criterion())) {
        throw new WrongUseException(
            WhatIfCommands.SHARE
                + " names criterion "
                + Texts.shown(each.criterion())
                + " twice; give it one interval");
      }
    }
  }

  private static Optional<BigDecimal> part(String within) {
    if (within.equals(ANY)) {
      return Optional.empty();
    }
    try {
      BigDecimal part = new BigDecimal(within);
      if (part.compareTo(LEAST) >= 0 && part.compareTo(MOST) <= 0) {
        return Optional.of(part);
      }
    } catch (NumberFormatException notANumber) {
      // What is said below holds for it, too.
    }
    throw new WrongUseException(
        "--within is a number from 0.000001 to 1000000, such as 0.2 for 20 % less or more, or any;"
            + " not '"
            + within
            + "'");
  }

  /** Returns the same for the core. */
  WeightRange range() {
    WeightRange range = within.map(WeightRange::within).orElseGet(WeightRange::any);
    for (ShareChoice each : choices) {
      range = range.between(each.criterion(), each.from(), each.to());
    }
    return range;
  }

  /** Returns it as the beginning of a sentence. */
  String words() {
    if (choices.isEmpty()) {
      return within
          .map(part -> "With each share of the weights drawn within " + ofItsOwn(part))
          .orElse("With weights drawn from all there are");
    }
    List<String> parts = new ArrayList<>();
    for (ShareChoice each : choices) {
      String opening = parts.isEmpty() ? "the share of " : "that of ";
      parts.add(opening + Texts.shown(each.criterion()) + " " + each.words());
    }
    String others =
        within.map(part -> "each other is within " + ofItsOwn(part)).orElse("the others are any");
    return "With weights drawn so that " + String.join(", ", parts) + ", and " + others;
  }

  private static String ofItsOwn(BigDecimal part) {
    return ShareChoice.percent(part) + " of its own";
  }
}
