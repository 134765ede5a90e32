package dev.buybox.policy;

import dev.buybox.internal.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a policy does beside criteria and gates, in sentences. */
final class RuleWords {
  private final AttributeWords attributes;

  RuleWords(AttributeWords attributes) {
    this.attributes = attributes;
  }

  /** Returns the way from offers to a winner. */
  static List<String> how(Policy policy, boolean restricted) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Offers compete for a box: one product, in one condition and for one group of customers,"
            + " where these are told apart.");
    sentences.add(
        restricted
            ? "First, offers that one of the restrictions below catches are kept out: they are not"
                + " ranked and cannot win."
            : "No restriction keeps an offer out.");
    sentences.add(
        "Every "
            + (restricted ? "other " : "")
            + "offer gets points for each criterion, at most 100 in all; the share of a criterion"
            + " says how many of these 100 it can give.");
    sentences.add(
        "The offer with the most points comes first and wins"
            + (policy.nearTie().isPresent() ? ", unless the rule for near ties decides" : "")
            + "."
            + (restricted ? " If every offer is kept out, nobody wins." : ""));
    return List.copyOf(sentences);
  }

  static List<String> shipping(MissingShipping rule) {
    return List.of(
        rule == MissingShipping.FREE
            ? "An offer that does not state a price of shipping counts as shipped for free."
            : "An offer that does not state a price of shipping is kept out.");
  }

  List<String> nearTie(Optional<NearTie> rule) {
    return rule.map(this::nearTie)
        .orElse(List.of("Every lead counts, however small: there is no rule for near ties."));
  }

  private List<String> nearTie(NearTie rule) {
    String close =
        "Offers that are at most "
            + PlainWords.number(Decimals.shortest(rule.within()).movePointRight(2))
            + " of 100 points behind the first count as being as good as it.";
    return switch (rule.choose()) {
      case INCUMBENT ->
          List.of(
              close,
              "If the offer that holds the box now is the first or one of these, it keeps the box."
                  + " Otherwise the first wins.");
      case SHARE ->
          List.of(
              close,
              "The first and these share the box: each visitor is shown one of them, drawn by a"
                  + " fixed scrambling of the visitor's key and the offer's id, so that each has"
                  + " an equal chance and a visitor keeps seeing the same one while they stay.",
              "Where no visitor is known, the first wins.");
    };
  }

  List<String> order(List<TieBreaker> breakers) {
    List<String> sentences = new ArrayList<>();
    if (!breakers.isEmpty()) {
      sentences.add(
          "Of offers with equal points, the one comes first that has "
              + String.join("; if that is equal, too, ", breakers.stream().map(this::one).toList())
              + ".");
      if (breakers.stream().anyMatch(breaker -> !Names.isMoney(breaker.of()))) {
        sentences.add("Who is without such a figure comes after those who have it.");
      }
      if (breakers.stream().anyMatch(breaker -> attributes.isRate(breaker.of()))) {
        sentences.add("Rates are taken as they are recorded.");
      }
    }
    sentences.add(
        (breakers.isEmpty() ? "Of offers with equal points" : "If all of that is equal")
            + ", a fixed scrambling (a hash) of the ids of the box and of the offers says which"
            + " comes first: a draw of lots that always ends the same way.");
    return List.copyOf(sentences);
  }

  private String one(TieBreaker breaker) {
    return "the "
        + (breaker.better() == Better.LOWER ? "lower " : "higher ")
        + withoutArticle(attributes.called(breaker.of()));
  }

  private static String withoutArticle(String words) {
    return words.startsWith("the price") ? words.substring("the ".length()) : "figure of " + words;
  }

  List<String> secondOffer(Optional<SecondOffer> rule) {
    return rule.map(this::secondOffer)
        .orElse(List.of("No second offer is shown beside the winner."));
  }

  private List<String> secondOffer(SecondOffer rule) {
    List<String> ways = new ArrayList<>();
    rule.cheaperBy()
        .ifPresent(
            part ->
                ways.add(
                    "cheaper than the winner by at least "
                        + PlainWords.percent(part)
                        + " (prices with shipping)"));
    rule.fasterBy()
        .ifPresent(
            faster ->
                ways.add(
                    "faster than the winner by at least "
                        + attributes.amount(faster.of(), faster.atLeast())
                        + " (lower in "
                        + attributes.called(faster.of())
                        + ", where both have this figure)"));
    return List.of(
        "Beside the winner, one offer of another seller can stand: the first in the order that is "
            + PlainWords.list(ways, "or")
            + ". If there is none, the winner stands alone.");
  }
}
