package dev.buybox.whatif;

import dev.buybox.internal.Excerpt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with a scenario by itself: bad numbers, and one thing changed twice. */
final class ScenarioCheck {
  private static final String BEING = "whether there is ";

  private final Scenario scenario;
  private final ScenarioFaults faults;
  private final Map<String, String> placeByThing = new HashMap<>();
  private int joining;

  private ScenarioCheck(Scenario scenario, ScenarioFaults faults) {
    this.scenario = scenario;
    this.faults = faults;
  }

  static void check(Scenario scenario, String place, ScenarioFaults faults) {
    new ScenarioCheck(scenario, faults).check(place);
  }

  private void check(String place) {
    String name = scenario.name();
    if (name.isBlank()
        || name.length() > ScenarioLimits.MAX_NAME_CHARS
        || name.chars().anyMatch(Character::isISOControl)) {
      faults.add(
          place + "name",
          ScenarioFaults.quoted(name),
          "must be 1 to "
              + ScenarioLimits.MAX_NAME_CHARS
              + " characters, not blank, without control characters",
          "");
    }
    List<Change> changes = scenario.changes();
    if (changes.size() > ScenarioLimits.MAX_CHANGES) {
      faults.add(
          place + "changes",
          changes.size() + " changes",
          "must be at most " + ScenarioLimits.MAX_CHANGES,
          "");
      return;
    }
    for (int i = 0; i < changes.size(); i++) {
      check(changes.get(i), scenario.place(i));
    }
    afterAll(changes);
  }

  private void check(Change change, String place) {
    things(change).forEach(thing -> once(thing, place));
    if (change instanceof Change.Weight weight) {
      atLeastZero(weight.to(), place + ".to");
    } else if (change instanceof Change.WeightTimes times) {
      atLeastZero(times.factor(), place + ".times");
    } else if (change instanceof Change.PriceTimes times) {
      isFactor(times.factor(), place + ".times");
    } else if (change instanceof Change.PriceBy by) {
      isShort(by.amount(), place + ".add");
    } else if (change instanceof Change.Join join) {
      join(join, place);
    } else if (change instanceof Change.SetAttribute set) {
      set(set, place);
    }
  }

  /** Returns what a change sets, where that can be told without data. */
  private static List<String> things(Change change) {
    if (change instanceof Change.Weight weight) {
      return List.of("the weight of criterion " + weight.criterion());
    } else if (change instanceof Change.WeightTimes times) {
      return List.of("the weight of criterion " + times.criterion());
    } else if (change instanceof Change.CurvePoint point) {
      return List.of("point " + point.point() + " of criterion " + point.criterion());
    } else if (change instanceof Change.Threshold threshold) {
      return List.of("the threshold of gate " + threshold.gate());
    } else if (change instanceof Change.AddCriterion add) {
      return List.of(BEING + "criterion " + add.criterion().name());
    } else if (change instanceof Change.DropCriterion drop) {
      return List.of(BEING + "criterion " + drop.criterion());
    } else if (change instanceof Change.AddGate add) {
      return List.of(BEING + "gate " + add.gate().code());
    } else if (change instanceof Change.DropGate drop) {
      return List.of(BEING + "gate " + drop.gate());
    } else if (change instanceof Change.Leave leave) {
      return List.of(BEING + "seller " + leave.seller());
    } else if (change instanceof Change.Join join) {
      return List.of(BEING + "seller " + join.seller().seller());
    }
    return List.of();
  }

  private void once(String thing, String place) {
    String earlier = placeByThing.putIfAbsent(thing, place);
    if (earlier != null) {
      contradicts(faults, place, thing, earlier);
    }
  }

  /** Adds that a change sets what an earlier one sets. */
  static void contradicts(ScenarioFaults faults, String place, String thing, String earlier) {
    faults.add(
        place,
        "a second change of " + Excerpt.of(thing),
        "must not change what " + earlier + " changes",
        "drop one of the two");
  }

  /** What is dropped or leaves, joins or is added, is not changed besides. */
  private void afterAll(List<Change> changes) {
    for (int i = 0; i < changes.size(); i++) {
      for (String whole : wholes(changes.get(i))) {
        String other = placeByThing.getOrDefault(BEING + whole, "");
        if (!other.isEmpty()) {
          faults.add(
              scenario.place(i),
              "a change of " + Excerpt.of(whole),
              "must not be about what " + other + " adds or takes away",
              "drop one of the two");
        }
      }
    }
  }

  private List<String> wholes(Change change) {
    List<String> wholes = new ArrayList<>();
    if (change instanceof Change.Weight weight) {
      wholes.add("criterion " + weight.criterion());
    } else if (change instanceof Change.WeightTimes times) {
      wholes.add("criterion " + times.criterion());
    } else if (change instanceof Change.CurvePoint point) {
      wholes.add("criterion " + point.criterion());
    } else if (change instanceof Change.Threshold threshold) {
      wholes.add("gate " + threshold.gate());
    }
    subset(change).seller().ifPresent(seller -> wholes.add("seller " + seller));
    return wholes;
  }

  static Subset subset(Change change) {
    if (change instanceof Change.PriceTimes times) {
      return times.of();
    } else if (change instanceof Change.PriceBy by) {
      return by.of();
    } else if (change instanceof Change.SetAttribute set) {
      return set.of();
    }
    return Subset.all();
  }

  private void atLeastZero(BigDecimal number, String place) {
    if (number.signum() < 0) {
      faults.add(place, Excerpt.of(number.toString()), "must be at least 0", "");
    } else {
      isShort(number, place);
    }
  }

  private void isFactor(BigDecimal number, String place) {
    if (number.signum() <= 0) {
      faults.add(place, Excerpt.of(number.toString()), "must be above 0", "");
    } else {
      isShort(number, place);
    }
  }

  /** Keeps exact products and sums affordable. */
  private void isShort(BigDecimal number, String place) {
    if (number.precision() > 100 || Math.abs((long) number.scale()) > 100) {
      faults.add(place, "a longer one", "must have at most 100 digits", "");
    }
  }

  private void join(Change.Join join, String place) {
    joining += join.offers().size();
    if (joining > ScenarioLimits.MAX_JOINING_OFFERS) {
      faults.add(
          place + ".offers",
          joining + " offers in all",
          "must be at most " + ScenarioLimits.MAX_JOINING_OFFERS,
          "");
    }
    for (int i = 0; i < join.offers().size() && !faults.isFull(); i++) {
      String seller = join.offers().get(i).seller();
      if (!seller.equals(join.seller().seller())) {
        faults.add(
            place + ".offers[" + i + "].seller",
            ScenarioFaults.quoted(seller),
            "must be the seller that joins",
            "");
      }
    }
  }

  private void set(Change.SetAttribute set, String place) {
    if (set.value() instanceof NewValue.Quantity number && !Double.isFinite(number.value())) {
      faults.add(place + ".number", String.valueOf(number.value()), "must be finite", "");
    } else if (set.value() instanceof NewValue.Rate rate
        && (rate.num() < 0 || rate.num() > rate.den())) {
      faults.add(
          place + ".counts",
          rate.num() + " of " + rate.den(),
          "must be the cases that count, from 0 to the second number, and all cases",
          "are the two exchanged?");
    } else if (set.value() instanceof NewValue.Text text && text.value().isEmpty()) {
      faults.add(place + ".text", "\"\"", "must not be empty", "set \"missing\": true");
    }
  }
}
