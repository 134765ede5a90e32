package dev.buybox.policy;

import dev.buybox.internal.Decimals;
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
      if (relative.reference() instanceof Reference.SameOffer same) {
        attributes.check(place + ".relative_to", same.of(), AttributeUse.NUMBER);
      }
      points(relative.points(), true);
    } else if (curve instanceof Curve.TextValues texts) {
      texts(texts);
    }
  }

  private void texts(Curve.TextValues texts) {
    if (texts.values().isEmpty()) {
      faults.add(place + ".values", "an empty list", "must have at least one text");
    } else if (texts.values().size() > PolicyLimits.MAX_TEXTS) {
      faults.add(
          place + ".values",
          texts.values().size() + " texts",
          "must be at most " + PolicyLimits.MAX_TEXTS);
    }
    texts
        .values()
        .forEach(
            (text, value) -> {
              if (text.isEmpty()) {
                faults.add(place + ".values", "an empty text", "must name texts");
              }
              PolicyCheck.unit(faults, place + ".values." + text, value);
            });
    PolicyCheck.unit(faults, place + ".other", texts.other());
  }

  private void points(List<CurvePoint> points, boolean ratios) {
    String list = place + ".points";
    if (points.size() < 2 || points.size() > PolicyLimits.MAX_POINTS) {
      faults.add(
          list,
          points.isEmpty() ? "an empty list" : points.size() + " of them",
          "must be 2 to " + PolicyLimits.MAX_POINTS + " points");
    }
    for (int i = 0; i < points.size(); i++) {
      String at = list + "[" + i + "]";
      CurvePoint point = points.get(i);
      if (ratios) {
        ratio(at + "[0]", point.x());
      } else {
        PolicyCheck.finite(faults, at + "[0]", point.x());
      }
      PolicyCheck.unit(faults, at + "[1]", point.value());
      if (i > 0) {
        increasing(at + "[0]", points.get(i - 1).x(), point.x(), ratios);
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
    if (!Double.isFinite(before)) {
      return;
    }
    if (!(x > before)) {
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
    return Double.isFinite(x)
        && Decimals.shortest(x).compareTo(Decimals.shortest(before).multiply(LEAST_STEP)) < 0;
  }

  private void turns(String list, List<CurvePoint> points) {
    double direction = 0;
    for (int i = 1; i < points.size(); i++) {
      double step = points.get(i).value() - points.get(i - 1).value();
      if (direction * step < 0) {
        faults.add(
            list + "[" + i + "]",
            Faults.shown(points.get(i).value()),
            "must not turn: the values before go "
                + (direction > 0 ? "up, this one goes down" : "down, this one goes up"),
            "make the values rise or fall all along");
      }
      direction = step == 0 ? direction : step;
    }
  }
}
