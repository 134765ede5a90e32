package dev.buybox.ranking;

import dev.buybox.internal.report.Report;
import dev.buybox.internal.report.Table;
import dev.buybox.internal.report.Table.Cell;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison in sentences and a table. */
final class ComparisonReport {
  private static final double NO_BAR = 0;

  private ComparisonReport() {}

  static Report of(Comparison comparison) {
    Explanation offer = comparison.offer();
    FindingWords words = new FindingWords(new Figures(offer));
    Report.Builder report =
        Report.builder()
            .heading(
                1,
                "Offer "
                    + offer.offer()
                    + " of "
                    + offer.seller()
                    + " beside offer "
                    + comparison.rival().offer()
                    + " of "
                    + comparison.rival().seller())
            .paragraph("Box: " + ExplanationReport.box(offer) + ".")
            .paragraph(outcome(comparison))
            .paragraph("The other is " + words.rival(comparison.rival()));
    if (comparison.rival().gapPoints().isPresent()) {
      report.heading(2, "What tipped it, first things first").table(gaps(comparison));
    }
    return report.build();
  }

  private static String outcome(Comparison comparison) {
    if (!comparison.offer().failures().isEmpty()) {
      return "It is barred by: " + failures(comparison.offer().failures()) + ".";
    } else if (comparison.rival().rank().isEmpty()) {
      return comparison.rivalFailures().isEmpty()
          ? "The other is barred."
          : "The other is barred by: " + failures(comparison.rivalFailures()) + ".";
    }
    boolean ahead = comparison.offer().rank().orElse(0) < comparison.rival().rank().getAsInt();
    return "It is ranked "
        + comparison.offer().rank().orElse(0)
        + ", the other "
        + comparison.rival().rank().getAsInt()
        + ": "
        + (ahead ? "ahead by " : "behind by ")
        + comparison.toldApartBy().map(ComparisonReport::words).orElse("")
        + ".";
  }

  private static String failures(List<GateFailure> failures) {
    return failures.stream().map(ExplanationReport::failure).collect(Collectors.joining(", "));
  }

  private static String words(DecidedBy by) {
    return switch (by) {
      case TIE_BREAKER -> "a tie breaker, at equal scores";
      case HASH -> "the hash of the ids, at equal scores and tie breakers";
      default -> "score";
    };
  }

  private static Table gaps(Comparison comparison) {
    Table.Builder table =
        Table.builder()
            .text("criterion")
            .number("its points")
            .number("the other's")
            .number("gap")
            .bar("");
    long most =
        comparison.gaps().stream().mapToLong(gap -> Math.abs(gap.gapPoints())).max().orElse(1);
    for (CriterionGap gap : comparison.gaps()) {
      table.row(
          List.of(
              new Cell(gap.criterion(), NO_BAR),
              new Cell(Figures.points(gap.points()), NO_BAR),
              new Cell(Figures.points(gap.rivalPoints()), NO_BAR),
              new Cell(signed(gap.gapPoints()), NO_BAR),
              new Cell("", Math.abs((double) gap.gapPoints()) / Math.max(1, most))));
    }
    if (comparison.offer().view() == View.SELLER) {
      table.row("all else", "", "", signed(comparison.otherGapPoints()), "");
    }
    table.row("all", "", "", signed(comparison.rival().gapPoints().orElse(0)), "");
    return table.build();
  }

  private static String signed(long points) {
    return (points > 0 ? "+" : "") + Figures.points(points);
  }
}
