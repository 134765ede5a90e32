package dev.buybox.analyst.whatif;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.whatif.Change;
import dev.buybox.whatif.NewValue;
import dev.buybox.whatif.Subset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a change of a scenario does, with what was there before. */
public final class ChangeWords {
  private final List<Policy> policies;

  /**
   * Prepares to tell changes.
   *
   * @param before the policies that are changed
   */
  public ChangeWords(PolicySet before) {
    this.policies = before.policies();
  }

  /** Returns what a change does; names stand in it as they are, not escaped. */
  public String of(Change change) {
    if (change instanceof Change.OfPolicies ofPolicies) {
      return ofPolicies(ofPolicies);
    }
    return ofData((Change.OfData) change);
  }

  private String ofPolicies(Change.OfPolicies change) {
    if (change instanceof Change.Weight weight) {
      return weight(weight.criterion()) + " to " + PartWords.plain(weight.to());
    } else if (change instanceof Change.WeightTimes times) {
      return multiplied(times);
    } else if (change instanceof Change.CurvePoint point) {
      return moved(point);
    } else if (change instanceof Change.Threshold threshold) {
      return threshold(threshold.gate()) + " to " + Numbers.plain(threshold.to());
    } else if (change instanceof Change.AddCriterion add) {
      return PartWords.added(add.criterion());
    } else if (change instanceof Change.DropCriterion drop) {
      return "criterion " + quoted(drop.criterion()) + " is dropped";
    } else if (change instanceof Change.AddGate add) {
      return PartWords.added(add.gate());
    }
    return "gate " + quoted(((Change.DropGate) change).gate()) + " is dropped";
  }

  private String weight(String criterion) {
    return "weight of " + quoted(criterion) + ": " + either(weights(criterion));
  }

  private String multiplied(Change.WeightTimes times) {
    List<String> after =
        named(times.criterion()).stream()
            .map(each -> PartWords.plain(each.weight().multiply(times.factor())))
            .toList();
    return weight(times.criterion())
        + " to "
        + either(after)
        + " (times "
        + PartWords.plain(times.factor())
        + ")";
  }

  private List<String> weights(String criterion) {
    return named(criterion).stream().map(each -> PartWords.plain(each.weight())).toList();
  }

  private List<Criterion> named(String criterion) {
    return policies.stream()
        .flatMap(each -> each.criteria().stream())
        .filter(each -> each.name().equals(criterion))
        .toList();
  }

  private String moved(Change.CurvePoint change) {
    List<String> before =
        named(change.criterion()).stream()
            .map(each -> points(each.curve()))
            .filter(points -> change.point() < points.size())
            .map(points -> PartWords.of(points.get(change.point())))
            .toList();
    return "curve of "
        + quoted(change.criterion())
        + ", point "
        + (change.point() + 1)
        + ": "
        + either(before)
        + " to "
        + PartWords.of(new CurvePoint(change.x(), change.value()));
  }

  private static List<CurvePoint> points(Curve curve) {
    if (curve instanceof Curve.Points straight) {
      return straight.points();
    }
    return curve instanceof Curve.Relative relative ? relative.points() : List.of();
  }

  private String threshold(String code) {
    List<String> before =
        policies.stream()
            .flatMap(each -> each.gates().stream())
            .filter(each -> each.code().equals(code))
            .map(each -> PartWords.of(each.condition()))
            .toList();
    return "threshold of gate " + quoted(code) + ": " + either(before);
  }

  /** Policies of a set may differ in what they had. */
  private static String either(List<String> before) {
    return before.stream().distinct().collect(Collectors.joining(" or "));
  }

  private static String ofData(Change.OfData change) {
    if (change instanceof Change.PriceTimes times) {
      return "price of " + offers(times.of()) + " times " + PartWords.plain(times.factor());
    } else if (change instanceof Change.PriceBy by) {
      boolean less = by.amount().compareTo(BigDecimal.ZERO) < 0;
      String sign = less ? " minus " : " plus ";
      return "price of " + offers(by.of()) + sign + by.amount().abs().toPlainString();
    } else if (change instanceof Change.SetAttribute set) {
      return set.attribute() + " of " + owners(set) + ": " + value(set.value());
    } else if (change instanceof Change.Leave leave) {
      return "seller " + quoted(leave.seller()) + " leaves";
    }
    Change.Join join = (Change.Join) change;
    int offers = join.offers().size();
    return "seller "
        + quoted(join.seller().seller())
        + " joins with "
        + offers
        + (offers == 1 ? " offer" : " offers");
  }

  private static String owners(Change.SetAttribute set) {
    Optional<String> seller =
        set.of().seller().filter(named -> set.attribute().startsWith("seller."));
    return seller.map(named -> "seller " + quoted(named)).orElseGet(() -> offers(set.of()));
  }

  private static String offers(Subset of) {
    String whose = of.seller().map(seller -> "seller " + quoted(seller) + "'s offers").orElse("");
    String all = of.category().isEmpty() && of.texts().isEmpty() ? "all offers" : "offers";
    StringBuilder words = new StringBuilder(whose.isEmpty() ? all : whose);
    of.category().ifPresent(category -> words.append(" in category ").append(quoted(category)));
    of.texts()
        .forEach(
            (name, text) ->
                words.append(" where ").append(name).append(" is ").append(quoted(text)));
    return words.toString();
  }

  private static String value(NewValue value) {
    if (value instanceof NewValue.Quantity quantity) {
      return Numbers.plain(quantity.value());
    } else if (value instanceof NewValue.Rate rate) {
      return rate.num() + " of " + rate.den();
    } else if (value instanceof NewValue.Text text) {
      return quoted(text.value());
    }
    return "missing";
  }

  private static String quoted(String name) {
    return PartWords.quoted(name);
  }
}
