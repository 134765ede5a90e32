package dev.buybox.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What an attribute is worth, in [0, 1] (scoring rule 4). A curve is monotone; one that turns is
 * refused when the policy is built.
 */
public sealed interface Curve {
  /**
   * Straight lines between points, flat outside.
   *
   * @param points at least two, {@code x} strictly increasing; copied
   */
  record Points(List<CurvePoint> points) implements Curve {
    /** Copies the list. */
    public Points {
      points = List.copyOf(points);
    }
  }

  /**
   * 1 up to {@code best}, then half as much with every {@code halfLife}.
   *
   * @param best the number that is worth 1
   * @param halfLife in the attribute's unit, above 0
   * @param better {@code LOWER}: beyond {@code best} is above it; {@code HIGHER}: below it
   */
  record HalfLife(double best, double halfLife, Better better) implements Curve {}

  /**
   * The ratio to a reference, straight in the logarithm of the ratio between points, flat outside.
   * The ratio is the number over the reference for {@code LOWER} and the reference over the number
   * for {@code HIGHER}.
   *
   * @param reference what the number is compared with; the best of the box is the best in the
   *     direction of {@code better}
   * @param better the direction of the ratio
   * @param points at least two, ratios above 0 and at least 0.001 apart relatively; copied
   */
  record Relative(Reference reference, Better better, List<CurvePoint> points) implements Curve {
    /** Copies the list, and gives a reference to the best without a direction the curve's. */
    public Relative {
      points = List.copyOf(points);
      reference =
          reference instanceof Reference.BestEligible best && best.better().isEmpty()
              ? Reference.bestEligible(better)
              : reference;
    }
  }

  /**
   * A value for each text.
   *
   * @param values at least one, each text not empty; copied
   * @param other the value of any other text
   */
  record TextValues(SortedMap<String, Double> values, double other) implements Curve {
    /** Copies the map. */
    public TextValues {
      values = ImmutableSortedMap.copyOf(values);
    }
  }

  /**
   * Stretched between the least and the greatest of the offers in the box, 1 without spread.
   *
   * <p>For comparison with other engines only. It is a trap: a losing offer that joins or leaves
   * can change the winner even between two offers that no point of a curve lies between.
   *
   * @param better which end is worth 1
   */
  record MinMax(Better better) implements Curve {}

  /**
   * Returns straight lines between points.
   *
   * @param points pairs of {@code x} and value
   * @throws IllegalArgumentException if one is not a pair
   */
  static Curve points(double[]... points) {
    return new Points(pairs(points));
  }

  /** Returns the curve that is 1 up to {@code best} and halves with every {@code halfLife}. */
  static Curve halfLife(double best, double halfLife) {
    return new HalfLife(best, halfLife, Better.LOWER);
  }

  /** Returns a half-life curve in the direction given. */
  static Curve halfLife(double best, double halfLife, Better better) {
    return new HalfLife(best, halfLife, better);
  }

  /**
   * Returns a curve over the ratio to a reference.
   *
   * @param points pairs of ratio and value
   * @throws IllegalArgumentException if one is not a pair
   */
  static Curve relativeTo(Reference reference, Better better, double[]... points) {
    return new Relative(reference, better, pairs(points));
  }

  /** Returns a value for each text, and {@code other} for the rest. */
  static Curve values(Map<String, Double> values, double other) {
    return new TextValues(ImmutableSortedMap.copyOf(values), other);
  }

  /** Returns the curve between the least and the greatest in the box; see {@link MinMax}. */
  static Curve minMax(Better better) {
    return new MinMax(better);
  }

  private static List<CurvePoint> pairs(double[]... points) {
    ImmutableList.Builder<CurvePoint> list = ImmutableList.builder();
    for (double[] point : points) {
      if (point.length != 2) {
        throw new IllegalArgumentException(
            "a point of a curve is a pair of x and value, was " + point.length + " numbers");
      }
      list.add(new CurvePoint(point[0], point[1]));
    }
    return list.build();
  }
}
