package dev.buybox.whatif;

import java.math.BigDecimal;
import java.util.List;

/**
 * How many boxes of a catalogue have another winner when a criterion has another share of all
 * weight.
 *
 * @param criterion its name
 * @param points in the order that was asked for; copied
 */
public record ShareCurve(String criterion, List<Point> points) {
  /**
   * One share.
   *
   * @param share in every policy that has the criterion, from 0 to 1
   * @param changed boxes with another winner than under the policies as they are
   */
  public record Point(BigDecimal share, long changed) {}

  /** Copies the list. */
  public ShareCurve {
    points = List.copyOf(points);
  }
}
