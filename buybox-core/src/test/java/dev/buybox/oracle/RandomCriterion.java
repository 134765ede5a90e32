package dev.buybox.oracle;

import dev.buybox.oracle.RandomCase.Without;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A random criterion, on the columns of {@link RandomCase}. */
final class RandomCriterion {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> RATES = List.of("seller.on_time", "seller.defects");

  private final Pick pick;
  private final Set<Without> without;

  RandomCriterion(Pick pick, Set<Without> without) {
    this.pick = pick;
    this.without = without;
  }

  ObjectNode make(String name) {
    ObjectNode criterion = JSON.objectNode().put("name", name);
    int kind = pick.upTo(10);
    if (kind == 0) {
      texts(criterion);
    } else if (kind <= 2) {
      rate(criterion);
    } else if (kind <= 5 && !without.contains(Without.RELATIVE_VALUES)) {
      relativeToBox(criterion);
    } else if (kind == 6) {
      relativeToAttribute(criterion);
    } else if (kind == 7 && !without.contains(Without.MIN_MAX)) {
      minMax(criterion);
    } else if (kind == 8) {
      halfLife(criterion);
    } else {
      straight(criterion);
    }
    criterion.put(
        "weight",
        new BigDecimal(pick.of("0", "1", "1", "2", "3", "0.5", "0.1", "1.25", "33.333", "1e-7")));
    missing(criterion);
    if (pick.chance(0.1)) {
      criterion.put("why", "wegen „allem“");
    }
    return criterion;
  }

  private void missing(ObjectNode criterion) {
    if (criterion.has("estimate") || pick.chance(0.5)) {
      return;
    }
    if (!without.contains(Without.GATES) && pick.chance(0.25)) {
      criterion.put("missing", "exclude");
    } else if (pick.chance(0.3)) {
      criterion.put("missing", "worst");
    } else {
      criterion.put("missing", pick.of(0.0, 0.25, 0.5, 0.333, 1.0));
    }
  }

  private void texts(ObjectNode criterion) {
    boolean offer = pick.chance(0.7);
    criterion.put("of", offer ? "offer.fulfilment" : "seller.country");
    ObjectNode value = criterion.putObject("value");
    ObjectNode values = value.putObject("values");
    values.put(offer ? "platform" : "DE", pick.of(1.0, 0.75));
    if (pick.chance(0.7)) {
      values.put(offer ? "Versand, eigen" : "Österreich", pick.of(0.0, 0.5));
    }
    value.put("other", pick.of(0.0, 0.2));
  }

  private void rate(ObjectNode criterion) {
    String attribute = pick.chance(0.8) ? pick.from(RATES) : "offer.returns";
    criterion.put("of", attribute);
    if (pick.chance(0.7)) {
      criterion
          .putObject("estimate")
          .put("prior", pick.of(0.0, 0.5, 0.8, 0.93, 1.0))
          .put("strength", pick.of(0.5, 5.0, 20.0));
    }
    double[] x = {0, 0.1, 0.5, 0.8, 0.95, 0.99, 1};
    if (pick.chance(0.15) && !without.contains(Without.RELATIVE_VALUES)) {
      relative(criterion, pick.of("best_eligible", "median_eligible"), pick.of("lower", "higher"));
    } else {
      points(criterion.putObject("value"), x);
    }
  }

  private void relativeToBox(ObjectNode criterion) {
    String reference = pick.of("best_eligible", "best_eligible", "median_eligible");
    if (pick.chance(0.6)) {
      criterion.put("of", pick.of("offer.landed_price", "offer.landed_price", "offer.price"));
      relative(criterion, reference, pick.of("lower", "lower", "lower", "higher"));
    } else {
      criterion.put("of", pick.of("offer.months", "offer.days", "seller.rating", "offer.shipping"));
      relative(criterion, reference, pick.of("higher", "higher", "lower"));
    }
  }

  private void relativeToAttribute(ObjectNode criterion) {
    criterion.put("of", pick.of("offer.landed_price", "offer.price"));
    relative(
        criterion, pick.of("offer.reference_price", "offer.price"), pick.of("lower", "higher"));
  }

  private void relative(ObjectNode criterion, String reference, String better) {
    ObjectNode value = criterion.putObject("value");
    value.put("relative_to", reference).put("better", better);
    double[] ratios = {0.5, 0.8, 0.95, 1, 1, 1.001, 1.05, 1.08, 1.2, 1.5, 2, 3, 10};
    points(value, ratios);
  }

  private void minMax(ObjectNode criterion) {
    criterion.put("of", pick.of("offer.landed_price", "offer.days", "seller.rating"));
    criterion.putObject("value").put("min_max", pick.of("lower", "higher"));
  }

  private void halfLife(ObjectNode criterion) {
    criterion.put("of", pick.of("offer.days", "offer.months"));
    ObjectNode value = criterion.putObject("value");
    value.put("best", pick.of(0.0, 1.0, 2.0, 24.0)).put("half_life", pick.of(0.5, 3.0, 6.0));
    if (pick.chance(0.6)) {
      value.put("better", pick.of("lower", "higher", "higher"));
    }
  }

  private void straight(ObjectNode criterion) {
    if (pick.chance(0.2)) {
      criterion.put("of", pick.of("offer.price", "offer.landed_price", "offer.shipping"));
      points(criterion.putObject("value"), 0, 50, 95, 100, 105, 120, 5000);
    } else if (pick.chance(0.5)) {
      criterion.put("of", pick.of("offer.days", "offer.stock", "seller.rating"));
      points(criterion.putObject("value"), -1, 0, 1, 2, 3, 4.5, 5, 7.5, 20);
    } else {
      criterion.put("of", pick.of("offer.quality", "offer.quality", "offer.months"));
      points(criterion.putObject("value"), 0, 0.25, 0.5, 0.7, 1, 12, 24);
    }
  }

  /** Two to four points on some of these x, all up or all down, steps without rise included. */
  private void points(ObjectNode value, double... x) {
    int count = pick.of(2, 2, 3, 4);
    List<Double> xs = new ArrayList<>();
    while (xs.size() < count) {
      double candidate = pick.of(x);
      if (!xs.contains(candidate)) {
        xs.add(candidate);
      }
    }
    List<Double> worths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      worths.add(pick.of(0.0, 0.0, 0.1, 0.3, 0.5, 0.7, 0.8, 1.0, 1.0));
    }
    if (pick.chance(0.8)) {
      worths.set(0, 0.0);
      worths.set(count - 1, 1.0);
    }
    xs.sort(null);
    boolean falling = value.path("better").isMissingNode() ? pick.chance(0.5) : pick.chance(0.9);
    worths.sort(falling ? Comparator.reverseOrder() : null);
    ArrayNode points = value.putArray("points");
    for (int i = 0; i < count; i++) {
      points.addArray().add(xs.get(i)).add(worths.get(i));
    }
  }
}
