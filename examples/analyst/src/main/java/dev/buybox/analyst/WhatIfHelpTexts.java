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
                "    {\"name\": \"acme cuts phones by 5 %\", \"changes\": [",
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
}
