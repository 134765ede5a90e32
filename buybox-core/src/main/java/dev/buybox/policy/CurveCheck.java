package dev.buybox.policy;

import dev.buybox.internal.Decimals;
import dev.buybox.internal.StrictJson;
import java.math.BigDecimal;
import java.util.List;

/** Checks a criterion's curve. */
final class CurveCheck {
  private static final BigDecimal LEAST_STEP = new BigDecimal("1.001");

  private final Faults faults;
  private final AttributeChecks attributes;
  private final String place;

  CurveCheck(Faults faults, AttributeChecks attributes, String place) {
    this.faults = faults;
    this.attributes = attributes;
    this.place = place;
  }

  void check(Curve curve) {
    if (curve instanceof Curve.Points points) {
      points(points.points(), false);
    } else if (curve instanceof Curve.HalfLife halfLife) {
      PolicyCheck.finite(faults, place + ".best", halfLife.best());
      PolicyCheck.positive(faults, place + ".half_life", halfLife.halfLife());
    } else if (curve instanceof Curve.Relative relative) {
      relative(relative);
    } else if (curve instanceof Curve.TextValues texts) {
      texts(texts);
    }
  }

  private void relative(Curve.Relative relative) {
    attributes.reference(place + ".relative_to", relative.reference());
    if (relative.reference() instanceof Reference.BestEligible best
        && best.better().orElse(relative.better()) != relative.better()) {
      faults.add(
          place + ".better",
          Faults.quoted(relative.better().label()),
          "must be the direction of its reference",
          "give the direction once, to the curve");
    }
    points(relative.points(), true);
  }

  private void texts(Curve.TextValues texts) {
    if (texts.values().isEmpty()) {
      faults.add(place + ".values", "an empty list", "must have at least one text");
    } else if (texts.values().size() > PolicyLimits.MAX_TEXTS) {
      faults.note(
          place + ".values",
          texts.values().size() + " texts",
          "must be at most " + PolicyLimits.MAX_TEXTS,
          "");
    }
    texts
        .values()
        .forEach(
            (text, value) -> {
              String at = StrictJson.placeOf(place + ".values", text);
              Names.checkValue(faults, at, text);
              PolicyCheck.unit(faults, at, value);
            });
    PolicyCheck.unit(faults, place + ".other", texts.other());
  }

  private void points(List<CurvePoint> points, boolean ratios) {
    String list = place + ".points";
    boolean wrongSize = points.size() < 2 || points.size() > PolicyLimits.MAX_POINTS;
    if (wrongSize && !faults.isBlamed(list)) {
      faults.note(
          list,
          points.isEmpty() ? "an empty list" : points.size() + " of them",
          "must be 2 to " + PolicyLimits.MAX_POINTS + " points",
          "");
    }
    double before = Double.NaN;
    for (int i = 0; i < points.size() && !faults.isFull(); i++) {
      String at = list + "[" + i + "]";
      double x = points.get(i).x();
      if (ratios) {
        ratio(at + "[0]", x);
      } else {
        PolicyCheck.finite(faults, at + "[0]", x);
      }
      PolicyCheck.unit(faults, at + "[1]", points.get(i).value());
      if (Double.isFinite(x)) {
        increasing(at + "[0]", before, x, ratios);
        before = x;
      }
    }
    turns(list, points);
  }

  private void ratio(String at, double ratio) {
    if (!(ratio >= 1 / PolicyLimits.MAX_FACTOR && ratio <= PolicyLimits.MAX_FACTOR)) {
      faults.add(at, Faults.shown(ratio), "must be a ratio from 0.000001 to 1000000");
    }
  }

  private void increasing(String at, double before, double x, boolean ratios) {
    if (x <= before) {
      faults.add(
          at,
          Faults.shown(x),
          "must be greater than the point before, " + Faults.shown(before),
          "write the points in the order of x, each once");
    } else if (ratios && before > 0 && tooNear(before, x)) {
      faults.add(
          at,
          Faults.shown(x),
          "must be at least 0.001 apart, relatively, from " + Faults.shown(before));
    }
  }

  private static boolean tooNear(double before, double x) {
    return x < 1.0011 * before
        && Decimals.shortest(x).compareTo(Decimals.shortest(before).multiply(LEAST_STEP)) < 0;
  }

  private void turns(String list, List<CurvePoint> points) {
    double direction = 0;
    double before = Double.NaN;
    for (int i = 0; i < points.size() && !faults.isFull(); i++) {
      double value = points.get(i).value();
      if (!(value >= 0 && value <= 1)) {
        continue;
      }
      double way = Math.signum(value - before);
      if (way * direction < 0) {
        faults.add(
            list + "[" + i + "]",
            Faults.shown(value),
            "must not turn: the values before go "
                + (direction > 0 ? "up, this one goes down" : "down, this one goes up"),
            "make the values rise or fall all along");
      }
      direction = way == 0 || Double.isNaN(way) ? direction : way;
      before = value;
    }
  }
}
