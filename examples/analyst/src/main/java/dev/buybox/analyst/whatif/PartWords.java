package dev.buybox.analyst.whatif;

import dev.buybox.policy.Better;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Gate;
import dev.buybox.policy.GateCondition;
import dev.buybox.policy.Missing;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Says in short what a criterion or a gate asks for. */
final class PartWords {
  private PartWords() {}

  /** Returns what a criterion that is added looks at. */
  static String added(Criterion criterion) {
    StringBuilder words = new StringBuilder("criterion ").append(quoted(criterion.name()));
    words.append(" is added: weight ").append(plain(criterion.weight()));
    words.append(", of ").append(criterion.of()).append(", ").append(of(criterion.curve()));
    criterion.estimate().ifPresent(each -> words.append(estimate(each.prior(), each.strength())));
    if (criterion.missing() instanceof Missing.Exclude) {
      words.append("; missing is barred");
    } else if (criterion.missing() instanceof Missing.Worth worth) {
      words.append("; missing is worth ").append(Numbers.plain(worth.value()));
    }
    return words.toString();
  }

  /** Returns what a gate that is added asks for. */
  static String added(Gate gate) {
    return "gate "
        + quoted(gate.code())
        + " is added: "
        + asked(gate)
        + (gate.missingPasses() ? "; missing passes" : "; missing is barred");
  }

  /** Returns what a gate asks for, what is missing apart. */
  static String asked(Gate gate) {
    StringBuilder words = new StringBuilder(gate.of()).append(' ').append(of(gate.condition()));
    gate.minBad().ifPresent(cases -> words.append("; from ").append(cases).append(" bad cases on"));
    gate.minDen().ifPresent(cases -> words.append("; from ").append(cases).append(" cases on"));
    gate.estimate().ifPresent(each -> words.append(estimate(each.prior(), each.strength())));
    gate.confidence()
        .ifPresent(part -> words.append("; at a confidence of ").append(Numbers.plain(part)));
    return words.toString();
  }

  private static String estimate(double prior, double strength) {
    return "; shrunk towards " + Numbers.plain(prior) + " by " + Numbers.plain(strength) + " cases";
  }

  /** Returns what a condition asks for. */
  static String of(GateCondition condition) {
    if (condition instanceof GateCondition.AtLeast least) {
      return "at least " + Numbers.plain(least.threshold());
    } else if (condition instanceof GateCondition.AtMost most) {
      return "at most " + Numbers.plain(most.threshold());
    } else if (condition instanceof GateCondition.AtLeastTimes times) {
      return "at least " + Numbers.plain(times.factor()) + " times " + times.reference().word();
    } else if (condition instanceof GateCondition.AtMostTimes times) {
      return "at most " + Numbers.plain(times.factor()) + " times " + times.reference().word();
    }
    return ((GateCondition.In) condition)
        .texts().stream().map(PartWords::quoted).collect(Collectors.joining(" or "));
  }

  private static String of(Curve curve) {
    if (curve instanceof Curve.Points straight) {
      return "worth " + of(straight.points());
    } else if (curve instanceof Curve.Relative relative) {
      String ratio = relative.better() == Better.LOWER ? "over " : "under ";
      return "worth " + of(relative.points()) + " times, " + ratio + relative.reference().word();
    } else if (curve instanceof Curve.HalfLife half) {
      String direction = half.better() == Better.LOWER ? " more" : " less";
      return "worth 1 at "
          + Numbers.plain(half.best())
          + ", half as much with every "
          + Numbers.plain(half.halfLife())
          + direction;
    } else if (curve instanceof Curve.TextValues texts) {
      return "worth "
          + texts.values().entrySet().stream()
              .map(each -> Numbers.plain(each.getValue()) + " for " + quoted(each.getKey()))
              .collect(Collectors.joining(", "))
          + ", else "
          + Numbers.plain(texts.other());
    }
    return "stretched between the least and the greatest of the box, "
        + ((Curve.MinMax) curve).better().label()
        + " is better";
  }

  private static String of(List<CurvePoint> points) {
    return points.stream().map(PartWords::of).collect(Collectors.joining(", "));
  }

  /** Returns a point of a curve. */
  static String of(CurvePoint point) {
    return Numbers.plain(point.value()) + " at " + Numbers.plain(point.x());
  }

  /** Returns a number without an exponent. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }
}
