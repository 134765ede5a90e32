package dev.buybox.oracle;

import java.util.List;

/**
 * What was decided for one box, in plain text and numbers: the shape in which the oracle's and the
 * engine's answers are compared.
 *
 * @param outcome the name of the outcome, such as {@code WINNER}
 * @param winner the winning offer's id, or the empty text
 * @param second the second offer's id, or the empty text
 * @param decidedBy the label of what decided, such as {@code tie_breaker}, or the empty text
 * @param policy the deciding policy's name
 * @param version the deciding policy's version
 * @param ranking the ranked offers, best first
 * @param excluded the barred offers, by id in code-point order
 */
public record OracleDecision(
    String product,
    String condition,
    String segment,
    String outcome,
    String winner,
    String second,
    String decidedBy,
    String policy,
    String version,
    List<Ranked> ranking,
    List<Excluded> excluded) {

  /** A ranked offer with its score in points. */
  public record Ranked(String offer, String seller, long score) {}

  /** A barred offer with the codes of everything that barred it, in order. */
  public record Excluded(String offer, String seller, List<String> reasons) {}
}
