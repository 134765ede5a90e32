package dev.buybox.policy;

import dev.buybox.internal.report.Report;
import dev.buybox.internal.report.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays measured influence out for readers. */
final class InfluenceReport {
  private static final int DECIMALS = 2;
  private static final int TO_PERCENT = 2;

  private InfluenceReport() {}

  /** Returns the section, which is empty if nothing was measured. */
  static Report of(PolicySet policies, List<CriterionInfluence> influences) {
    Report.Builder report = Report.builder();
    if (influences.isEmpty()) {
      return report.build();
    }
    report.heading(2, "Measured influence");
    report.paragraph(String.join(" ", explained(policies, influences.get(0).boxes())));
    greatest(influences).ifPresent(each -> report.paragraph(sentence(each)));
    report.table(table(policies.byDefault(), influences));
    report.bullets(
        influences.stream()
            .filter(each -> each.otherWinner().isEmpty())
            .map(InfluenceReport::sentence)
            .toList());
    return report.build();
  }

  private static Optional<CriterionInfluence> greatest(List<CriterionInfluence> influences) {
    return influences.stream()
        .filter(each -> each.otherWinner().isPresent())
        .max(Comparator.comparingLong(each -> each.otherWinner().orElse(0)));
  }

  static List<String> explained(PolicySet policies, long boxes) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "A weight is not an influence: a criterion in which all offers are alike decides nothing,"
            + " whatever its weight.");
    sentences.add(
        "So every box of a catalogue ("
            + count(boxes)
            + ") was decided once more without each criterion, as if the policy did not name it:"
            + " what it keeps out is let in, and the others share its weight in their proportion.");
    if (chooses(policies, NearTie.Choose.INCUMBENT)) {
      sentences.add("Who holds each box was taken as it was given with the catalogue.");
    }
    if (chooses(policies, NearTie.Choose.SHARE)) {
      sentences.add("No visitor was known.");
    }
    return List.copyOf(sentences);
  }

  private static boolean chooses(PolicySet policies, NearTie.Choose choice) {
    return policies.policies().stream()
        .flatMap(policy -> policy.nearTie().stream())
        .anyMatch(rule -> rule.choose() == choice);
  }

  private static Table table(Policy policy, List<CriterionInfluence> influences) {
    Table.Builder table =
        Table.builder()
            .text("without criterion")
            .number("its share")
            .number("boxes with another winner")
            .number("of all");
    for (CriterionInfluence each : influences) {
      table.row(
          each.criterion(),
          share(policy, each.criterion()),
          each.otherWinner().isPresent()
              ? grouped(each.otherWinner().getAsLong())
              : "cannot be taken out",
          percent(each));
    }
    return table.build();
  }

  private static String share(Policy policy, String name) {
    return policy.criteria().stream()
        .filter(criterion -> criterion.name().equals(name))
        .map(criterion -> Share.of(criterion, policy).text())
        .findFirst()
        .orElse("in some categories");
  }

  static String sentence(CriterionInfluence influence) {
    String named = PlainWords.quoted(influence.criterion());
    if (influence.otherWinner().isEmpty()) {
      return "The criterion " + named + " cannot be taken out: no weight would be left.";
    }
    return "Without "
        + named
        + ", the winner would be another in "
        + grouped(influence.otherWinner().getAsLong())
        + " of "
        + count(influence.boxes())
        + (influence.boxes() == 0 ? "." : " (" + percent(influence) + ").");
  }

  private static String percent(CriterionInfluence influence) {
    if (influence.boxes() == 0 || influence.otherWinner().isEmpty()) {
      return "";
    }
    BigDecimal part = BigDecimal.valueOf(influence.otherWinner().getAsLong());
    return part.movePointRight(TO_PERCENT)
            .divide(BigDecimal.valueOf(influence.boxes()), DECIMALS, RoundingMode.HALF_UP)
            .toPlainString()
        + " %";
  }

  private static String count(long boxes) {
    return grouped(boxes) + (boxes == 1 ? " box" : " boxes");
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
