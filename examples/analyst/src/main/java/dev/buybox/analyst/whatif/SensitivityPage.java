package dev.buybox.analyst.whatif;

import dev.buybox.analyst.page.Charts;
import dev.buybox.analyst.page.DataTable;
import dev.buybox.analyst.page.Html;
import dev.buybox.analyst.page.Page;
import dev.buybox.policy.CriterionInfluence;
import dev.buybox.whatif.ShareCurve;
import dev.buybox.whatif.Situation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What hangs on the weights of a catalogue, as a page with charts. */
public final class SensitivityPage {
  /** A chart of more would be a wall; the table of {@code --out} has all. */
  private static final int MAX_SHOWN = 10;

  private SensitivityPage() {}

  /** Returns the page, what was asked and then criteria, those that decide most first. */
  public static String of(
      Asked asked,
      Situation situation,
      List<CriterionInfluence> influence,
      List<ShareCurve> curves) {
    Page page =
        new Page(
            "What hangs on the weights",
            "How many boxes change hands if a weight of policy "
                + situation.policies().policies().byDefault()
                + " were another, the others in proportion.");
    asked.writeTo(page, "Which weights are tried, and on which data.");
    without(
        page.section("Without a criterion", SensitivityText.first(influence)),
        situation,
        influence);
    if (!curves.isEmpty()) {
      Html html =
          page.section(
              "At other shares", "Boxes that change hands if one criterion had another share.");
      html.open("div", "class", "many");
      curves.forEach(curve -> chart(html, curve));
      html.close();
      table(html, curves);
    }
    return page.html();
  }

  private static void without(Html html, Situation situation, List<CriterionInfluence> influence) {
    List<Charts.Bar> bars = new ArrayList<>();
    html.open("div", "class", "two");
    influence.stream()
        .filter(each -> each.otherWinner().isPresent())
        .forEach(each -> bars.add(Charts.Bar.of(each.criterion(), each.otherWinner().getAsLong())));
    Charts.bars(html, "Boxes that change hands without a criterion", bars);
    DataTable table =
        new DataTable(
            html, "Boxes without a criterion", "criterion", "#share of the weights", "#boxes");
    for (CriterionInfluence each : influence) {
      table.row(each.criterion());
      double share = WeightShares.of(situation, each.criterion()).orElse(Double.NaN);
      table.number(
          each.criterion() + "|share_now", Numbers.plain(share), Numbers.percent(share, 1));
      double changed =
          each.otherWinner().isPresent() ? (double) each.otherWinner().getAsLong() : Double.NaN;
      table.number(
          each.criterion() + "|boxes_changed_without",
          Numbers.plain(changed),
          Numbers.rounded(changed, 0));
    }
    table.end();
    html.close();
  }

  private static void chart(Html html, ShareCurve curve) {
    html.open("div").leaf("h3", curve.criterion());
    Charts.bars(
        html,
        "Boxes that change hands by the share of " + curve.criterion(),
        shown(curve).stream()
            .map(point -> Charts.Bar.of(percent(point.share()), point.changed()))
            .toList());
    html.close();
  }

  /** Returns the first and the last point, and some at even distances between them. */
  private static List<ShareCurve.Point> shown(ShareCurve curve) {
    List<ShareCurve.Point> all = curve.points();
    int last = all.size() - 1;
    int every = Math.max(1, (last + MAX_SHOWN - 1) / MAX_SHOWN);
    List<ShareCurve.Point> some = new ArrayList<>();
    for (int at = 0; at < last; at += every) {
      some.add(all.get(at));
    }
    some.add(all.get(last));
    return some;
  }

  private static void table(Html html, List<ShareCurve> curves) {
    List<String> headers = new ArrayList<>(List.of("criterion"));
    shown(curves.get(0)).forEach(point -> headers.add("#" + percent(point.share())));
    DataTable table =
        new DataTable(html, "Boxes by the share of a criterion", headers.toArray(String[]::new));
    for (ShareCurve curve : curves) {
      table.row(curve.criterion());
      for (ShareCurve.Point point : shown(curve)) {
        table.count(
            curve.criterion() + "|" + SensitivityTables.plain(point.share()) + "|boxes_changed",
            point.changed());
      }
    }
    table.end();
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
