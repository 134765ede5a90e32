package dev.buybox.analyst.report;

import dev.buybox.analyst.console.Texts;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Gate;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Describes policies that are right. */
public final class PolicyReport {
  private PolicyReport() {}

  /** Returns the lines on a set: each policy with its criteria and their shares, and warnings. */
  public static List<String> of(PolicySet policies) {
    List<String> lines = new ArrayList<>(of(policies.byDefault()));
    policies
        .byCategory()
        .forEach(
            (category, policy) -> {
              lines.add("");
              lines.add("For category " + Texts.shown(category) + ":");
              lines.addAll(of(policy));
            });
    lines.add("");
    policies.warnings().forEach(warning -> lines.add("warning: " + warning));
    lines.add(policies.warnings().isEmpty() ? "No faults, no warnings." : "No faults.");
    return lines;
  }

  private static List<String> of(Policy policy) {
    List<String> lines = new ArrayList<>();
    lines.add("Policy " + policy.name() + ", version " + policy.version());
    lines.add("  fingerprint " + policy.fingerprint());
    lines.add("  criteria, and their share of the score:");
    BigDecimal sum =
        policy.criteria().stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    for (Criterion criterion : policy.criteria()) {
      lines.add("  " + share(criterion.weight(), sum) + "  " + described(criterion));
    }
    lines.add("  gates: " + codes(policy));
    return lines;
  }

  private static String share(BigDecimal weight, BigDecimal sum) {
    BigDecimal percent = weight.movePointRight(2).divide(sum, MathContext.DECIMAL64);
    return String.format(Locale.ROOT, "%6.2f %%", percent);
  }

  private static String described(Criterion criterion) {
    String why = criterion.why().map(text -> ": " + Texts.plain(text)).orElse("");
    return criterion.name() + " (" + criterion.of() + ")" + why;
  }

  private static String codes(Policy policy) {
    return policy.gates().isEmpty()
        ? "none"
        : String.join(", ", policy.gates().stream().map(Gate::code).toList());
  }
}
