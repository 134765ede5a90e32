package dev.buybox.ranking;

import dev.buybox.catalog.Scope;
import dev.buybox.internal.report.Phrases;
import dev.buybox.internal.report.Report;
import dev.buybox.internal.report.Table;
import dev.buybox.internal.report.Table.Cell;
import dev.buybox.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An explanation in sentences and tables. */
final class ExplanationReport {
  private final Explanation explanation;
  private final Figures figures;
  private final FindingWords words;

  private ExplanationReport(Explanation explanation) {
    this.explanation = explanation;
    this.figures = new Figures(explanation);
    this.words = new FindingWords(figures);
  }

  static Report of(Explanation explanation) {
    ExplanationReport report = new ExplanationReport(explanation);
    return Report.builder()
        .heading(1, "Offer " + explanation.offer() + " of " + explanation.seller())
        .paragraph(report.place())
        .paragraph(report.verdict())
        .add(report.interventions())
        .add(report.rival())
        .add(report.criteria())
        .add(report.gates())
        .build();
  }

  private String place() {
    return "Box: "
        + box(explanation)
        + ". Policy: "
        + explanation.policy().name()
        + ", version "
        + explanation.policy().version()
        + ", fingerprint "
        + explanation.policy().fingerprint().substring(0, 12)
        + ". "
        + explanation.eligibleCount()
        + " of "
        + explanation.offerCount()
        + " offers passed all gates.";
  }

  static String box(Explanation explanation) {
    return Phrases.box(explanation.product(), explanation.condition(), explanation.segment());
  }

  private String verdict() {
    if (explanation.standing() == Standing.EXCLUDED) {
      return "It is barred by: "
          + explanation.failures().stream()
              .map(ExplanationReport::failure)
              .collect(Collectors.joining(", "))
          + ".";
    }
    String score =
        Figures.ofHundred(explanation.score().orElse(0))
            + " of 100 points, rank "
            + explanation.rank().orElse(0)
            + " of "
            + explanation.eligibleCount();
    return switch (explanation.standing()) {
      case WINNER -> "It wins the box with " + score + ". " + decidedBy();
      case SECOND -> "It is shown beside the winner. It has " + score + ". " + decidedBy();
      default -> "It does not win. It has " + score + ". " + decidedBy();
    };
  }

  static String failure(GateFailure failure) {
    return failure.code() + failure.reason().map(reason -> " (" + reason + ")").orElse("");
  }

  private String decidedBy() {
    return explanation.decidedBy().map(ExplanationReport::sentence).orElse("");
  }

  private static String sentence(DecidedBy decidedBy) {
    return switch (decidedBy) {
      case SCORE -> "The box was decided by the score.";
      case TIE_BREAKER -> "Scores were equal; the box was decided by a tie breaker.";
      case HASH -> "All was equal; the box was decided by the hash of its and the offers' ids.";
      case INCUMBENT -> "The offer that held the box keeps it in a near tie.";
      case SHARE -> "The box is shared by nearly equal offers; this visitor was given the winner.";
      case PINNED -> "People pinned the winner.";
    };
  }

  private Report interventions() {
    Report.Builder report = Report.builder();
    for (OfferIntervention each : explanation.interventions()) {
      Intervention intervention = each.intervention();
      report.paragraph(
          subject(each)
              + (intervention.kind() == Intervention.Kind.PIN ? "pinned" : "suspended")
              + " by "
              + intervention.who()
              + Overrides.until(intervention, " until ")
              + ": "
              + intervention.why());
    }
    return report.build();
  }

  private String subject(OfferIntervention intervention) {
    if (!intervention.offer().equals(explanation.offer())) {
      return "Offer " + intervention.offer() + " is ";
    }
    return intervention.scope() == Scope.OFFER ? "It is " : "Its seller is ";
  }

  private Report rival() {
    Report.Builder report = Report.builder();
    Optional<Rival> rival = explanation.rival();
    if (rival.isPresent()) {
      String who =
          explanation.standing() == Standing.WINNER
              ? "The best of the others is "
              : "The winner is ";
      report.paragraph(who + words.rival(rival.get()));
    }
    return report.build();
  }

  private Report criteria() {
    Table.Builder table =
        Table.builder()
            .text("criterion")
            .text("found")
            .number("value")
            .number("weight")
            .number("points")
            .bar("");
    int most =
        explanation.criteria().stream().mapToInt(CriterionFinding::maxPoints).max().orElse(1);
    for (CriterionFinding finding : explanation.criteria()) {
      table.row(
          List.of(
              new Cell(finding.criterion().name(), 0),
              new Cell(words.found(finding), 0),
              new Cell(Figures.number(finding.value()), 0),
              new Cell(Figures.share(finding.maxPoints()), 0),
              new Cell(Figures.points(finding.points()), 0),
              new Cell("", (double) finding.points() / Math.max(1, most))));
    }
    Report.Builder report = Report.builder();
    if (explanation.score().isPresent()) {
      table.row("all", "", "", "", Figures.points(explanation.score().getAsInt()), "");
      report.heading(2, "Points of " + Figures.points(Policy.FULL_SCORE)).table(table.build());
    }
    return report.build();
  }

  private Report gates() {
    Table.Builder table = Table.builder().text("gate").text("asked").text("found").text("result");
    for (GateFinding finding : explanation.gates()) {
      table.row(
          finding.gate().code(),
          words.asked(finding),
          words.found(finding),
          words.result(finding.verdict()));
    }
    Report.Builder report = Report.builder();
    if (!explanation.gates().isEmpty()) {
      report.heading(2, "Gates").table(table.build());
    }
    return report.build();
  }
}
