package dev.buybox.internal.box;

import dev.buybox.ranking.OfferIntervention;
import java.util.List;

/**
 * What people decided about the offers of one box.
 *
 * @param all of them, in the order in which they are told; one pin at most, and none about an offer
 *     that the box does not have; copied
 */
public record BoxInterventions(List<OfferIntervention> all) {
  /** Nothing was decided. */
  public static final BoxInterventions NONE = new BoxInterventions(List.of());

  /** Copies the list. */
  public BoxInterventions {
    all = List.copyOf(all);
  }
}
