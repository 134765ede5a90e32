package dev.buybox.policy;

import dev.buybox.internal.Decimals;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a policy as JSON, in two forms: for people, defaults left out, and canonical, defaults
 * written out and the texts for people left out. Keys stand in one order, numbers as their shortest
 * decimals.
 */
final class PolicyWriter {
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final boolean canonical;

  PolicyWriter(boolean canonical) {
    this.canonical = canonical;
  }

  ObjectNode write(Policy policy) {
    ObjectNode object = nodes.objectNode();
    object.put("policy", policy.name());
    object.put("version", policy.version());
    policy.effective().ifPresent(day -> object.put("effective", day.toString()));
    ArrayNode criteria = object.putArray("criteria");
    policy.criteria().forEach(criterion -> criteria.add(criterion(criterion)));
    if (canonical || !policy.gates().isEmpty()) {
      ArrayNode gates = object.putArray("gates");
      policy.gates().forEach(gate -> gates.add(gate(gate)));
    }
    policy.nearTie().ifPresent(nearTie -> object.set("near_tie", nearTie(nearTie)));
    if (canonical || !policy.tieBreakers().isEmpty()) {
      ArrayNode breakers = object.putArray("tie_breakers");
      policy.tieBreakers().forEach(breaker -> breakers.add(tieBreaker(breaker)));
    }
    policy.secondOffer().ifPresent(second -> object.set("second_offer", secondOffer(second)));
    if (canonical || policy.missingShipping() != MissingShipping.FREE) {
      object.put("missing_shipping", policy.missingShipping().label());
    }
    return object;
  }

  private ObjectNode criterion(Criterion criterion) {
    ObjectNode object = nodes.objectNode();
    object.put("name", criterion.name());
    object.put("of", criterion.of());
    object.put("weight", Decimals.plain(criterion.weight()));
    text(object, "why", criterion.why());
    estimate(object, criterion.estimate());
    missing(object, criterion.missing());
    object.set("value", curve(criterion.curve()));
    return object;
  }

  private void missing(ObjectNode object, Missing missing) {
    if (missing instanceof Missing.Worth worth) {
      number(object, "missing", worth.value());
    } else if (missing instanceof Missing.Exclude) {
      object.put("missing", "exclude");
    } else if (canonical) {
      object.put("missing", "worst");
    }
  }

  private ObjectNode curve(Curve curve) {
    ObjectNode object = nodes.objectNode();
    if (curve instanceof Curve.Points points) {
      points(object, points.points());
    } else if (curve instanceof Curve.HalfLife halfLife) {
      number(object, "best", halfLife.best());
      number(object, "half_life", halfLife.halfLife());
      if (canonical || halfLife.better() != Better.LOWER) {
        object.put("better", halfLife.better().label());
      }
    } else if (curve instanceof Curve.Relative relative) {
      object.put("relative_to", relative.reference().word());
      object.put("better", relative.better().label());
      points(object, relative.points());
    } else if (curve instanceof Curve.TextValues texts) {
      ObjectNode values = object.putObject("values");
      texts.values().forEach((text, value) -> number(values, text, value));
      number(object, "other", texts.other());
    } else if (curve instanceof Curve.MinMax minMax) {
      object.put("min_max", minMax.better().label());
    }
    return object;
  }

  private void points(ObjectNode object, List<CurvePoint> points) {
    ArrayNode list = object.putArray("points");
    for (CurvePoint point : points) {
      list.addArray().add(Decimals.shortest(point.x())).add(Decimals.shortest(point.value()));
    }
  }

  private ObjectNode gate(Gate gate) {
    ObjectNode object = nodes.objectNode();
    object.put("of", gate.of());
    condition(object, gate);
    gate.minBad().ifPresent(cases -> object.put("min_bad", cases));
    gate.minDen().ifPresent(cases -> object.put("min_den", cases));
    estimate(object, gate.estimate());
    gate.confidence().ifPresent(confidence -> number(object, "confidence", confidence));
    if (gate.missingPasses()) {
      object.put("missing", "pass");
    } else if (canonical) {
      object.put("missing", "fail");
    }
    if (canonical || !gate.code().equals(gate.of())) {
      object.put("code", gate.code());
    }
    text(object, "reason", gate.reason());
    return object;
  }

  private void condition(ObjectNode object, Gate gate) {
    GateCondition condition = gate.condition();
    if (condition instanceof GateCondition.AtLeast least) {
      number(object, "at_least", least.threshold());
    } else if (condition instanceof GateCondition.AtMost most) {
      number(object, "at_most", most.threshold());
    } else if (condition instanceof GateCondition.In in) {
      ArrayNode texts = object.putArray("in");
      in.texts().forEach(texts::add);
    } else if (condition instanceof GateCondition.AtLeastTimes times) {
      number(object, "at_least_times", times.factor());
      gateReference(object, gate.of(), times.reference());
    } else if (condition instanceof GateCondition.AtMostTimes times) {
      number(object, "at_most_times", times.factor());
      gateReference(object, gate.of(), times.reference());
    }
  }

  private void gateReference(ObjectNode object, String of, Reference reference) {
    object.put("relative_to", reference.word());
    if (reference instanceof Reference.BestEligible best) {
      Optional<Better> better = canonical ? Optional.of(bestEnd(of, best.better())) : best.better();
      better.ifPresent(end -> object.put("better", end.label()));
    }
  }

  /** Which end of an attribute is the best (scoring rule 3). */
  static Better bestEnd(String of, Optional<Better> better) {
    return better.orElse(Names.isMoney(of) ? Better.LOWER : Better.HIGHER);
  }

  private ObjectNode nearTie(NearTie nearTie) {
    ObjectNode object = nodes.objectNode();
    number(object, "within", nearTie.within());
    object.put("choose", nearTie.choose().label());
    return object;
  }

  private ObjectNode tieBreaker(TieBreaker breaker) {
    return nodes.objectNode().put("of", breaker.of()).put("better", breaker.better().label());
  }

  private ObjectNode secondOffer(SecondOffer second) {
    ObjectNode object = nodes.objectNode();
    second.cheaperBy().ifPresent(part -> number(object, "cheaper_by", part));
    second
        .fasterBy()
        .ifPresent(
            faster -> {
              ObjectNode by = object.putObject("faster_by").put("of", faster.of());
              number(by, "at_least", faster.atLeast());
            });
    return object;
  }

  private void estimate(ObjectNode object, Optional<Estimate> estimate) {
    estimate.ifPresent(
        each -> {
          ObjectNode node = object.putObject("estimate");
          number(node, "prior", each.prior());
          number(node, "strength", each.strength());
        });
  }

  private void text(ObjectNode object, String key, Optional<String> text) {
    if (!canonical) {
      text.ifPresent(words -> object.put(key, words));
    }
  }

  private static void number(ObjectNode object, String key, double number) {
    object.put(key, Decimals.shortest(number));
  }
}
