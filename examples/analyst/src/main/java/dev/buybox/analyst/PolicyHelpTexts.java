package dev.buybox.analyst;

import picocli.CommandLine.Model.UsageMessageSpec;

/** The words of the help on {@code policy}, its checks apart. */
final class PolicyHelpTexts {
  private PolicyHelpTexts() {}

  static UsageMessageSpec describe() {
    return new UsageMessageSpec()
        .header("Says what a policy does, in sentences for people who know no JSON.", "")
        .footer(
            HelpTexts.join(
                "",
                "With --offers, the description tells how much each criterion decides there: a",
                "weight is not an influence.",
                "",
                "Examples:",
                "  buybox policy describe refurbished-electronics",
                "  buybox policy describe my-policy.json --format=html --out ranking.html",
                "  buybox policy describe my-policy.json --offers offers.csv --sellers sellers.csv"));
  }

  static UsageMessageSpec diff() {
    return new UsageMessageSpec()
        .header("Says what differs between two policies, in the same sentences.", "")
        .footer(
            HelpTexts.join(
                "",
                "The exit code is 0 whether they differ or not; in json, decide_alike says it.",
                "",
                "Examples:",
                "  buybox policy diff old-policy.json new-policy.json",
                "  buybox policy diff cheapest refurbished-electronics --format=md"));
  }

  static UsageMessageSpec list() {
    return new UsageMessageSpec()
        .header("Lists the shipped policies.", "")
        .footer(
            HelpTexts.join(
                "", "Examples:", "  buybox policy list", "  buybox policy list --format=json"));
  }
}
