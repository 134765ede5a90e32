package dev.buybox.whatif;

import java.util.List;

/**
 * Who wins a box when weights are only roughly known.
 *
 * @param box the catalogue's number of it
 * @param draws how many weights were drawn
 * @param offers every eligible offer, the most frequent winner first, among equals by number;
 *     copied
 * @param certain whether the offer that wins as it is wins under all weights, of whatever range;
 *     {@code true} is sure and was found by comparing offers, not by drawing
 */
public record BoxRobustness(int box, int draws, List<Acceptability> offers, boolean certain) {
  /** Copies the list. */
  public BoxRobustness {
    offers = List.copyOf(offers);
  }
}
