package dev.buybox.ranking;

import static dev.buybox.ranking.CaseEdits.cell;
import static dev.buybox.ranking.CaseEdits.pick;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is better and what is worse under one criterion: turns a cell of its attribute into a better
 * or a worse one, by the direction that its curve says.
 */
final class Ladder {
  private static final List<String> NUMBERS =
      List.of(
          "-1", "0", "0.25", "0.3", "0.5", "0.7", "1", "1.5", "2", "3", "3.5", "4", "4.5", "5", "6",
          "7.5", "12", "20", "24", "36", "100");
  private static final List<String> TEXTS =
      List.of("platform", "seller", "Versand, eigen", "DE", "Österreich", "日本");
  private static final List<String> FACTORS =
      List.of("0.25", "0.5", "0.9", "0.99", "1.01", "1.1", "1.5", "2");
  private static final Set<String> MONEY =
      Set.of("offer.price", "offer.shipping", "offer.landed_price");

  private final JsonNode criterion;
  private final JsonNode curve;
  private final String attribute;

  Ladder(ObjectNode criterion) {
    this.criterion = criterion;
    this.curve = criterion.path("value");
    this.attribute = criterion.path("of").stringValue();
  }

  /** A change of some cells of one row, along a ladder. */
  record Step(Ladder along, boolean ofSeller, Map<String, String> cells) {
    /** Makes the change in the offer's row, or in its seller's. */
    void applyTo(Map<String, String> offer, Map<String, String> seller) {
      (ofSeller ? seller : offer).putAll(cells);
    }
  }

  @Override
  public String toString() {
    return criterion.toString();
  }

  /** Returns the columns that stand for an attribute, as {@code offer.price}. */
  static Set<String> columns(String attribute) {
    return attribute.equals("offer.landed_price")
        ? Set.of("offer.price", "offer.shipping")
        : Set.of(attribute);
  }

  /** Returns the columns that a criterion reads. */
  static Set<String> columnsRead(JsonNode criterion) {
    Set<String> read = new TreeSet<>(columns(criterion.path("of").stringValue()));
    String reference = criterion.path("value").path("relative_to").asString("");
    if (reference.contains(".")) {
      read.addAll(columns(reference));
    }
    return read;
  }

  /** Returns the columns that may be changed: those of the number, not those of its reference. */
  List<String> columns() {
    List<String> own = new ArrayList<>(columns(attribute));
    String reference = curve.path("relative_to").asString("");
    own.removeAll(reference.contains(".") ? columns(reference) : Set.of());
    own.sort(null);
    return own;
  }

  /** Returns whether the curve looks at the median of the box. */
  boolean isRelativeToMedian() {
    return curve.path("relative_to").asString("").equals("median_eligible");
  }

  /** Returns 1 if more is better, -1 if less is, 0 if it is all the same; for numbers only. */
  private int direction() {
    if (curve.has("min_max")) {
      return curve.path("min_max").stringValue().equals("higher") ? 1 : -1;
    } else if (curve.has("half_life")) {
      return curve.path("better").asString("lower").equals("higher") ? 1 : -1;
    }
    JsonNode points = curve.path("points");
    double first = points.path(0).path(1).doubleValue();
    double last = points.path(points.size() - 1).path(1).doubleValue();
    int rising = (int) Math.signum(last - first);
    return curve.path("better").asString("lower").equals("higher") ? -rising : rising;
  }

  /**
   * Returns a change of a column of {@link #columns()} that makes the value better, or worse,
   * without making it present or missing; nothing if there is none.
   */
  Optional<Step> step(
      String column,
      boolean better,
      Map<String, String> offer,
      Map<String, String> seller,
      Random random) {
    boolean ofSeller = column.startsWith("seller.");
    Map<String, String> row = ofSeller ? seller : offer;
    String name = column.substring(column.indexOf('.') + 1);
    Optional<Map<String, String>> cells;
    if (curve.has("values")) {
      cells = text(name, better, row, random);
    } else {
      int wanted = better ? direction() : -direction();
      cells =
          wanted == 0
              ? Optional.empty()
              : MONEY.contains(column)
                  ? money(name, wanted, row, random)
                  : row.containsKey(name + ".num")
                      ? counts(name, wanted, row, random)
                      : number(name, wanted, row, random);
    }
    return cells.map(each -> new Step(this, ofSeller, each));
  }

  private Optional<Map<String, String>> text(
      String name, boolean better, Map<String, String> row, Random random) {
    String old = cell(row, name);
    if (old.isEmpty()) {
      return Optional.empty();
    }
    List<String> others =
        TEXTS.stream()
            .filter(each -> better ? worth(each) > worth(old) : worth(each) < worth(old))
            .toList();
    return oneOf(others, name, random);
  }

  private double worth(String text) {
    return curve.path("values").path(text).asDouble(curve.path("other").doubleValue());
  }

  private Optional<Map<String, String>> number(
      String name, int wanted, Map<String, String> row, Random random) {
    String old = cell(row, name);
    if (old.isEmpty() || !isPresent(Double.parseDouble(old))) {
      return Optional.empty();
    }
    List<String> others =
        NUMBERS.stream()
            .filter(each -> isPresent(Double.parseDouble(each)))
            .filter(
                each ->
                    Double.compare(Double.parseDouble(each), Double.parseDouble(old) + 0.0)
                        == wanted)
            .toList();
    return oneOf(others, name, random);
  }

  /** Under a relative curve a number that is not above 0 is as good as missing. */
  private boolean isPresent(double number) {
    return !curve.has("relative_to") || number > 0;
  }

  private Optional<Map<String, String>> money(
      String name, int wanted, Map<String, String> row, Random random) {
    String currency = cell(row, "currency");
    int digits = currency.isEmpty() ? 2 : Currency.getInstance(currency).getDefaultFractionDigits();
    BigDecimal old = cell(row, name).isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell(row, name));
    if (!isPresent(old.doubleValue())) {
      return Optional.empty();
    }
    List<BigDecimal> others = new ArrayList<>();
    FACTORS.forEach(
        f -> others.add(old.multiply(new BigDecimal(f)).setScale(digits, RoundingMode.DOWN)));
    others.add(old.add(BigDecimal.ONE.movePointLeft(digits)));
    others.add(old.subtract(BigDecimal.ONE.movePointLeft(digits)));
    BigDecimal least =
        name.equals("price") ? BigDecimal.ONE.movePointLeft(digits) : BigDecimal.ZERO;
    List<String> possible =
        others.stream()
            .filter(each -> each.compareTo(old) == wanted && each.compareTo(least) >= 0)
            .filter(each -> isPresent(each.doubleValue()))
            .filter(each -> each.compareTo(CaseEdits.greatestPrice(each)) <= 0)
            .map(BigDecimal::toPlainString)
            .toList();
    return oneOf(possible, name, random);
  }

  /**
   * More or fewer good cases out of the same number; where there were none, an estimate is kept.
   */
  private Optional<Map<String, String>> counts(
      String name, int wanted, Map<String, String> row, Random random) {
    boolean absent = cell(row, name + ".den").isEmpty() || cell(row, name + ".den").equals("0");
    if (absent) {
      return criterion.has("estimate") && !curve.has("relative_to")
          ? Optional.of(Map.of(name + ".num", wanted > 0 ? "5" : "0", name + ".den", "5"))
          : Optional.empty();
    }
    int num = Integer.parseInt(cell(row, name + ".num"));
    int den = Integer.parseInt(cell(row, name + ".den"));
    int least = curve.has("relative_to") ? 1 : 0;
    int from = wanted > 0 ? num + 1 : least;
    int to = wanted > 0 ? den : num - 1;
    return num < least || from > to
        ? Optional.empty()
        : Optional.of(Map.of(name + ".num", String.valueOf(from + random.nextInt(to - from + 1))));
  }

  private static Optional<Map<String, String>> oneOf(
      List<String> cells, String name, Random random) {
    return cells.isEmpty() ? Optional.empty() : Optional.of(Map.of(name, pick(random, cells)));
  }

  /** Returns the change that makes the value missing where that is worth nothing. */
  Optional<Step> disappearing(
      String column, Map<String, String> offer, Map<String, String> seller) {
    boolean ofSeller = column.startsWith("seller.");
    String name = column.substring(column.indexOf('.') + 1);
    JsonNode missing = criterion.path("missing");
    boolean worst = missing.isMissingNode() || missing.asString("").equals("worst");
    if (!worst || criterion.has("estimate") || MONEY.contains(column)) {
      return Optional.empty();
    }
    Map<String, String> row = ofSeller ? seller : offer;
    return Optional.of(
        new Step(
            this,
            ofSeller,
            row.containsKey(name + ".num")
                ? Map.of(name + ".num", "", name + ".den", "")
                : Map.of(name, "")));
  }

  /** Makes a value missing, and returns a change that makes it present and rather good. */
  Optional<Step> appearing(
      String column, Map<String, String> offer, Map<String, String> seller, Random random) {
    if (MONEY.contains(column) || criterion.has("estimate")) {
      return Optional.empty();
    }
    boolean ofSeller = column.startsWith("seller.");
    String name = column.substring(column.indexOf('.') + 1);
    Map<String, String> row = ofSeller ? seller : offer;
    if (row.containsKey(name + ".num")) {
      row.putAll(Map.of(name + ".num", "", name + ".den", ""));
      int num = direction() > 0 ? 5 + random.nextInt(6) : random.nextInt(6);
      return Optional.of(
          new Step(
              this, ofSeller, Map.of(name + ".num", String.valueOf(num), name + ".den", "10")));
    }
    row.put(name, "");
    List<String> good = curve.has("values") ? TEXTS : rather(direction() > 0);
    return Optional.of(new Step(this, ofSeller, Map.of(name, pick(random, good))));
  }

  private static List<String> rather(boolean great) {
    int middle = NUMBERS.size() / 2;
    return great ? NUMBERS.subList(middle, NUMBERS.size()) : NUMBERS.subList(0, middle);
  }
}
