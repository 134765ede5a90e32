package dev.buybox.policy;

import java.util.OptionalLong;

/**
 * How much a criterion decided in the boxes of some catalogue: a weight alone does not say it.
 *
 * @param criterion its name
 * @param boxes how many boxes were looked at, at least 0
 * @param otherWinner in how many of them another offer, or nobody, would win without the criterion,
 *     or somebody where now nobody does; empty if the criterion cannot be taken out, since no
 *     weight above 0 would be left
 */
public record CriterionInfluence(String criterion, long boxes, OptionalLong otherWinner) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative, or more boxes have another winner than
   *     there are
   */
  public CriterionInfluence {
    if (boxes < 0 || otherWinner.orElse(0) < 0 || otherWinner.orElse(0) > boxes) {
      throw new IllegalArgumentException(
          "another winner in " + otherWinner.orElse(0) + " of " + boxes + " boxes is impossible");
    }
  }
}
