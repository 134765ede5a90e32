package dev.buybox.policy;

import dev.buybox.internal.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a figure becomes points, in sentences. */
final class CurveWords {
  private static final String GETS = ", an offer gets ";

  private final AttributeWords attributes;
  private final String of;

  CurveWords(AttributeWords attributes, String of) {
    this.attributes = attributes;
    this.of = of;
  }

  List<String> sentences(Curve curve) {
    List<String> sentences = new ArrayList<>();
    if (curve instanceof Curve.Points points) {
      points(points, sentences);
    } else if (curve instanceof Curve.HalfLife halfLife) {
      halfLife(halfLife, sentences);
    } else if (curve instanceof Curve.Relative relative) {
      relative(relative, sentences);
    } else if (curve instanceof Curve.TextValues texts) {
      sentences.add(texts(texts));
    } else {
      minMax((Curve.MinMax) curve, sentences);
    }
    return List.copyOf(sentences);
  }

  private void points(Curve.Points curve, List<String> sentences) {
    List<CurvePoint> points = curve.points();
    if (isFlat(points)) {
      sentences.add(flat(points, "an offer with this figure"));
      return;
    }
    List<String> places = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      places.add(at(points.get(i).x(), i == 0, i == points.size() - 1));
    }
    sentences.add(steps(places, points));
    sentences.add("Between these figures the points change evenly.");
    currency(sentences);
  }

  private String at(double x, boolean first, boolean last) {
    boolean least = first && isLeast(x);
    boolean most = last && attributes.isRate(of) && x == 1;
    return "at "
        + attributes.figure(of, x)
        + (first && !least ? " or below" : last && !most ? " or above" : "");
  }

  private boolean isLeast(double x) {
    return x == 0 && (attributes.isRate(of) || Names.isMoney(of));
  }

  private void currency(List<String> sentences) {
    if (Names.isMoney(of)) {
      sentences.add("Amounts are in the currency of the box.");
    }
  }

  private void halfLife(Curve.HalfLife curve, List<String> sentences) {
    boolean lower = curve.better() == Better.LOWER;
    BigDecimal best = Decimals.shortest(curve.best());
    BigDecimal step = Decimals.shortest(curve.halfLife());
    BigDecimal half = lower ? best.add(step) : best.subtract(step);
    BigDecimal quarter = lower ? half.add(step) : half.subtract(step);
    sentences.add(
        "At "
            + attributes.figure(of, best)
            + (lower ? " or below" : " or above")
            + GETS
            + "all of the points.");
    sentences.add(
        "Every further "
            + attributes.amount(of, curve.halfLife())
            + (lower ? " above" : " below")
            + " that halves them: at "
            + attributes.figure(of, half)
            + " an offer gets half of the points, at "
            + attributes.figure(of, quarter)
            + " a quarter.");
    currency(sentences);
  }

  private void relative(Curve.Relative curve, List<String> sentences) {
    sentences.add(
        "What counts is how it compares with "
            + ReferenceWords.of(curve.reference(), curve.better(), attributes)
            + ".");
    List<CurvePoint> points = curve.points();
    if (isFlat(points)) {
      sentences.add(flat(points, "an offer that can be compared"));
      return;
    }
    RatioWords ratios = new RatioWords(curve);
    List<String> places = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      places.add(ratios.place(i));
    }
    sentences.add(steps(places, points));
    sentences.add(
        "Between these figures the points change with the logarithm of the ratio: "
            + (points.size() > 2 ? "from one of them to the next, " : "")
            + "every step of the same percentage changes them by the same amount.");
    sentences.add(ratios.example());
  }

  private static boolean isFlat(List<CurvePoint> points) {
    return points.stream().allMatch(point -> point.value() == points.get(0).value());
  }

  private static String flat(List<CurvePoint> points, String whoever) {
    return "Whatever the figure, "
        + whoever
        + " gets "
        + PlainWords.pointsOf(points.get(0).value())
        + ".";
  }

  private static String steps(List<String> places, List<CurvePoint> points) {
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      String place = places.get(i);
      steps
          .append(
              i == 0 ? Character.toUpperCase(place.charAt(0)) + place.substring(1) : "; " + place)
          .append(i == 0 ? GETS : ", ")
          .append(PlainWords.pointsOf(points.get(i).value()));
    }
    return steps.append('.').toString();
  }

  private static String texts(Curve.TextValues curve) {
    SortedMap<Double, List<String>> byValue = new TreeMap<>(Comparator.reverseOrder());
    curve
        .values()
        .forEach((text, value) -> byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(text));
    List<String> parts = new ArrayList<>();
    byValue.forEach(
        (value, texts) ->
            parts.add(PlainWords.quotedList(texts, "or") + ", " + PlainWords.pointsOf(value)));
    return "An offer gets, for "
        + String.join("; for ", parts)
        + "; for anything else, "
        + PlainWords.pointsOf(curve.other())
        + ".";
  }

  private static void minMax(Curve.MinMax curve, List<String> sentences) {
    boolean lower = curve.better() == Better.LOWER;
    sentences.add(
        "The "
            + (lower ? "lowest" : "highest")
            + " figure in the box gets all of the points, the "
            + (lower ? "highest" : "lowest")
            + " none, and between them the points change evenly; if all figures are equal, all of"
            + " them get all of the points.");
    sentences.add(
        "Warning: this depends on who else is in the box. An offer that joins or leaves, even one"
            + " that does not win, can change which of the others wins.");
  }
}
