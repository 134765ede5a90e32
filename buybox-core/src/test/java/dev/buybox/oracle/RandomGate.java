package dev.buybox.oracle;

import dev.buybox.oracle.RandomCase.Without;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A random gate, on the columns of {@link RandomCase}. */
final class RandomGate {
  private final Pick pick;
  private final Set<Without> without;

  RandomGate(Pick pick, Set<Without> without) {
    this.pick = pick;
    this.without = without;
  }

  ObjectNode make() {
    ObjectNode gate = JsonNodeFactory.instance.objectNode();
    int kind = pick.upTo(10);
    if (kind <= 1) {
      number(gate);
    } else if (kind == 2) {
      texts(gate);
    } else if (kind <= 5) {
      rate(gate);
    } else if (kind <= 8 && !without.contains(Without.RELATIVE_GATES)) {
      timesOfBox(gate);
    } else {
      timesOfAttribute(gate);
    }
    if (pick.chance(0.4)) {
      gate.put("missing", "pass");
    }
    if (pick.chance(0.5)) {
      gate.put("code", pick.of("gate", "no-stock", "zu-teuer", "高い"));
    }
    if (pick.chance(0.2)) {
      gate.put("reason", "not good enough; sorry");
    }
    return gate;
  }

  private void number(ObjectNode gate) {
    switch (pick.upTo(4)) {
      case 0 -> gate.put("of", "offer.stock").put("at_least", pick.of(1.0, 2.0));
      case 1 -> gate.put("of", "offer.days").put("at_most", pick.of(2.0, 3.0, 5.0));
      case 2 -> gate.put("of", "seller.rating").put("at_least", pick.of(3.5, 4.0));
      default ->
          gate.put("of", pick.of("offer.price", "offer.landed_price", "offer.shipping"))
              .put(pick.of("at_most", "at_least"), pick.of(0.0, 5.0, 20.0, 100.0, 105.0, 115.01));
    }
  }

  private void texts(ObjectNode gate) {
    boolean grade = pick.chance(0.6);
    var allowed = gate.put("of", grade ? "offer.grade" : "seller.country").putArray("in");
    allowed.add(grade ? "good" : "DE");
    if (pick.chance(0.7)) {
      allowed.add(grade ? "très bon" : "日本");
    }
  }

  private void rate(ObjectNode gate) {
    boolean atMost = pick.chance(0.5);
    gate.put("of", atMost ? pick.of("seller.defects", "offer.returns") : "seller.on_time");
    gate.put(
        atMost ? "at_most" : "at_least",
        atMost ? pick.of(0.0, 0.03, 0.1, 0.5) : pick.of(0.5, 0.9, 1.0));
    guards(gate);
    if (pick.chance(0.4)) {
      gate.put("confidence", pick.of(0.5, 0.8, 0.9, 0.95, 0.99));
    } else if (pick.chance(0.4)) {
      estimate(gate);
    }
  }

  private void guards(ObjectNode gate) {
    if (pick.chance(0.5)) {
      gate.put("min_bad", pick.of(1, 2, 3, 10));
    }
    if (pick.chance(0.3)) {
      gate.put("min_den", pick.of(1, 5, 10, 30));
    }
  }

  private void estimate(ObjectNode gate) {
    gate.putObject("estimate")
        .put("prior", pick.of(0.0, 0.5, 0.95))
        .put("strength", pick.of(1.0, 10.0));
  }

  private void timesOfBox(ObjectNode gate) {
    if (pick.chance(0.7)) {
      gate.put("of", pick.of("offer.landed_price", "offer.landed_price", "offer.price"));
    } else if (pick.chance(0.6)) {
      gate.put("of", pick.of("offer.days", "offer.months", "seller.rating", "offer.shipping"));
    } else {
      gate.put("of", pick.of("seller.on_time", "seller.defects"));
      guards(gate);
      if (pick.chance(0.5)) {
        estimate(gate);
      }
    }
    times(gate);
    boolean best = pick.chance(0.5);
    gate.put("relative_to", best ? "best_eligible" : "median_eligible");
    if (best && pick.chance(0.4)) {
      gate.put("better", pick.of("lower", "higher"));
    }
  }

  private void timesOfAttribute(ObjectNode gate) {
    switch (pick.upTo(4)) {
      case 0 -> gate.put("of", "offer.reference_price").put("relative_to", "offer.landed_price");
      case 1 -> gate.put("of", "offer.days").put("relative_to", "offer.months");
      case 2 -> gate.put("of", "offer.shipping").put("relative_to", "offer.price");
      default -> gate.put("of", "offer.landed_price").put("relative_to", "offer.reference_price");
    }
    times(gate);
  }

  private void times(ObjectNode gate) {
    if (pick.chance(0.6)) {
      gate.put("at_most_times", pick.of(1.0, 1.05, 1.15, 1.2, 1.5, 1.000001));
    } else {
      gate.put("at_least_times", pick.of(0.3, 0.9, 1.0, 0.95, 0.999999));
    }
  }
}
