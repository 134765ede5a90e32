package dev.buybox.analyst.whatif;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.report.TextTable;
import dev.buybox.catalog.Catalog;
import dev.buybox.policy.CriterionInfluence;
import dev.buybox.whatif.Flip;
import dev.buybox.whatif.Sensitivity;
import dev.buybox.whatif.ShareCurve;
import dev.buybox.whatif.ShareInterval;
import dev.buybox.whatif.Situation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What hangs on the weights, as a terminal shows it. */
public final class SensitivityText {
  private static final int MAX_SHARES = 11;
  private static final int DECIMALS = 2;

  private SensitivityText() {}

  /** Returns the text on a catalogue, criteria that decide most first. */
  public static String ofCatalog(
      Situation situation, List<CriterionInfluence> influence, List<ShareCurve> curves) {
    List<BigDecimal> shares =
        curves.isEmpty()
            ? List.of()
            : curves.get(0).points().stream().map(ShareCurve.Point::share).toList();
    int shown = shares.size() <= MAX_SHARES ? shares.size() : 0;
    List<String> headers = new ArrayList<>(List.of("criterion", "share", "without it"));
    shares.stream().limit(shown).forEach(share -> headers.add(percent(share, 0)));
    TextTable table = new TextTable("l" + "r".repeat(2 + shown), headers.toArray(String[]::new));
    for (int i = 0; i < curves.size(); i++) {
      table.row(row(situation, influence.get(i), curves.get(i), shown));
    }
    return first(influence)
        + "\n\nBoxes that change hands without a criterion"
        + (shown > 0 ? ", and if its share of the weights were:\n" : ":\n")
        + table.text();
  }

  private static String[] row(
      Situation situation, CriterionInfluence influence, ShareCurve curve, int shown) {
    List<String> cells = new ArrayList<>();
    cells.add(influence.criterion());
    cells.add(
        WeightShares.of(situation, influence.criterion())
            .map(share -> Numbers.percent(share, 1))
            .orElse("-"));
    cells.add(
        influence.otherWinner().isPresent()
            ? Texts.count(influence.otherWinner().getAsLong())
            : "-");
    curve.points().stream().limit(shown).forEach(point -> cells.add(Texts.count(point.changed())));
    return cells.toArray(String[]::new);
  }

  /** Returns on which criterion most hangs, in one sentence. */
  static String first(List<CriterionInfluence> influence) {
    if (influence.isEmpty() || influence.get(0).otherWinner().isEmpty()) {
      return "No criterion can be left out.";
    }
    CriterionInfluence most = influence.get(0);
    return "Most hangs on "
        + Texts.shown(most.criterion())
        + ": without it, "
        + Texts.count(most.otherWinner().getAsLong())
        + " of "
        + Texts.count(most.boxes())
        + (most.boxes() == 1 ? " box" : " boxes")
        + " would change hands.";
  }

  /** Returns the text on one box. */
  public static String ofBox(Catalog catalog, int box, List<ShareInterval> intervals) {
    if (intervals.isEmpty()) {
      return "Nobody wins the box, whatever the weights.\n";
    }
    TextTable table =
        new TextTable(
            "lrrrll", "criterion", "share", "stays from", "to", "wins below", "wins above");
    for (ShareInterval each : intervals) {
      table.row(
          each.criterion(),
          percent(each.share(), DECIMALS),
          percent(each.from(), DECIMALS),
          percent(each.to(), DECIMALS) + (each.exact() ? "" : " at least"),
          rival(catalog, each.below()),
          rival(catalog, each.above()));
    }
    return least(catalog, Sensitivity.leastFlip(intervals))
        + "\n"
        + "Box "
        + Texts.shown(catalog.product(box))
        + ": between which shares its winner stays, the other weights in proportion\n"
        + table.text();
  }

  private static String least(Catalog catalog, Optional<Flip> least) {
    return least
        .map(
            flip ->
                "The least change that flips it: "
                    + Texts.shown(flip.criterion())
                    + " from "
                    + percent(flip.share(), DECIMALS)
                    + " to "
                    + percent(flip.at(), DECIMALS)
                    + " of the weights gives it to "
                    + (flip.rival() < 0 ? "nobody" : Texts.shown(rival(catalog, least)))
                    + ".\n")
        .orElse("No change of a single weight gives the box to another offer.\n");
  }

  private static String rival(Catalog catalog, Optional<Flip> flip) {
    return SensitivityTables.seller(catalog, flip);
  }

  private static String percent(BigDecimal share, int decimals) {
    return Numbers.percent(share.doubleValue(), decimals);
  }
}
