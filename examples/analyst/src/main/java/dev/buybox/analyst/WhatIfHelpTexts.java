package dev.buybox.analyst;

import picocli.CommandLine.Model.UsageMessageSpec;

/** The words of the help on the commands that ask what would be. */
final class WhatIfHelpTexts {
  private WhatIfHelpTexts() {}

  static UsageMessageSpec compare() {
    return new UsageMessageSpec()
        .header("Says what another policy, or scenarios, would change in a whole catalogue.", "")
        .description(
            "",
            "Ranks every box twice, as it is and as it would be, by the same code as buybox rank.",
            "Tells which boxes change hands and what tipped them, what sellers win and lose, and",
            "what customers get: prices, and each attribute that a criterion looks at.",
            "")
        .footer(
            HelpTexts.join(
                "",
                "A scenario file names changes to the policy and to the data:",
                "  {\"scenarios\": [",
                "    {\"name\": \"on-time twice\", \"changes\": [",
                "      {\"change\": \"weight\", \"criterion\": \"on-time delivery\", \"times\": 2}]},",
                "    {\"name\": \"acme cuts phones by a twentieth\", \"changes\": [",
                "      {\"change\": \"price\", \"seller\": \"acme\", \"category\": \"phones\","
                    + " \"times\": 0.95}]}]}",
                "Changes are weight, curve_point, threshold, add_criterion, drop_criterion,",
                "add_gate, drop_gate, price, set, leave and join; buybox-core/docs/whatif.md has all.",
                "",
                "Columns of --out, a row a number: scenario; scope (total, group or seller) and name;",
                "figure (such as boxes_changed, landed_price, offer.delivery_days), statistic (such as",
                "count, mean, p95), side (before, after, both), value, unit.",
                "",
                "Columns of --boxes: scenario, product, condition, segment, category, change (changed,",
                "lost, gained); offer, seller, score and landed_price, each _before and _after;",
                "currency; tipped_by (criterion, gate, left, joined, tie), tipped_what,",
                "tipped_points; demand.",
                "",
                "Examples:",
                "  buybox compare --with cheapest",
                "  buybox compare --offers offers.csv --sellers sellers.csv --policy my-policy.json \\",
                "      --with new-policy.json --by category --report report.html",
                "  buybox compare --offers offers.parquet --sellers sellers.parquet \\",
                "      --scenario scenarios.json --demand views --out figures.parquet --boxes boxes.csv"));
  }

  static UsageMessageSpec sensitivity() {
    return new UsageMessageSpec()
        .header("Says how much hangs on each weight, in the whole catalogue or in one box.", "")
        .description(
            "",
            "A weight is told as its share of all weights; when it changes, the others keep their",
            "proportion. For the catalogue: which boxes change hands without a criterion, and at",
            "which shares how many. For a box: between which shares its winner stays, found by",
            "ranking, and the least change of one weight that gives it to another offer.",
            "")
        .footer(
            HelpTexts.join(
                "",
                "Columns of --out: criterion, share_now, share, boxes_changed, boxes_changed_without,",
                "boxes. Columns of --boxes: product, condition, segment, criterion, share_now,",
                "stays_from, stays_to (in steps of a millionth, both included), exact; offer_below,",
                "seller_below, offer_above, seller_above: who wins one step outside.",
                "",
                "Examples:",
                "  buybox sensitivity",
                "  buybox sensitivity --product P --offers offers.csv --sellers sellers.csv",
                "  buybox sensitivity --offers offers.csv --policy cheapest --steps 50 \\",
                "      --out curves.parquet --boxes intervals.parquet --report report.html"));
  }

  static UsageMessageSpec robustness() {
    return new UsageMessageSpec()
        .header("Says who wins when the weights are only roughly known.", "")
        .description(
            "",
            "Draws weights again and again, uniformly from those that are possible, and decides",
            "every box under each draw. Tells how many boxes keep their winner, what sellers can",
            "expect, and which boxes any weights at all would give to the same offer.",
            "")
        .footer(
            HelpTexts.join(
                "",
                "Columns of --out: scope (total or seller), name, figure (boxes_won, boxes_certain,",
                "boxes_always_kept, share_kept; boxes_now, boxes_expected, boxes_deviation), value,",
                "standard_error. Columns of --boxes: product, condition, segment, offer, seller,",
                "wins_now, wins, draws, share, standard_error, certain.",
                "",
                "Examples:",
                "  buybox robustness",
                "  buybox robustness --offers offers.csv --sellers sellers.csv --within 0.5 \\",
                "      --draws 200 --boxes shares.parquet --report report.html",
                "  buybox robustness --share price=0.3..0.5 --share \"delivery time=0..0.1\"",
                "  buybox robustness --product P --within any --draws 10000 --offers offers.csv"));
  }

  static UsageMessageSpec reversal() {
    return new UsageMessageSpec()
        .header("Says in how many boxes an offer that loses decides who wins.", "")
        .description(
            "",
            "Removes every losing offer, one at a time, and ranks the box again. A policy whose",
            "values do not depend on rivals has no such box; min_max curves, points of curves that",
            "are crossed, medians and relative gates can make some.",
            "")
        .footer(
            HelpTexts.join(
                "",
                "Columns of --out: product, condition, segment, offer, seller, offer_removed,",
                "seller_removed (the first whose removal changes the winner), offer_without,",
                "seller_without (who wins then), removals (how many such offers there are).",
                "",
                "Examples:",
                "  buybox reversal",
                "  buybox reversal --offers offers.csv --sellers sellers.csv \\",
                "      --policy my-policy.json --out reversals.csv --report report.html"));
  }
}
