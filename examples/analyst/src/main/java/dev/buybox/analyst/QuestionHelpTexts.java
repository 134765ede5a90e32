package dev.buybox.analyst;

import picocli.CommandLine.Model.UsageMessageSpec;

/** The words of the help on {@code explain} and {@code price-to-win}. */
final class QuestionHelpTexts {
  private QuestionHelpTexts() {}

  static UsageMessageSpec explain() {
    return new UsageMessageSpec()
        .header("Says why an offer stands where it does in its box.", "")
        .description(
            "",
            "Every criterion with what was found, its value, weight and points, which add up to",
            "the score exactly; every gate with what it asked and found; who won, and what decided.",
            "")
        .footer(
            HelpTexts.join(
                "",
                "Ids are those of the files. On a terminal, bars show the points.",
                "",
                "Examples:",
                "  buybox explain --product P --offers offers.csv --policy cheapest",
                "  buybox explain --product P --offer O --against O2 --offers offers.csv \\",
                "      --sellers sellers.csv --policy my-policy.json",
                "  buybox explain --product P --offer O --view seller --format md \\",
                "      --offers offers.csv --sellers sellers.csv > answer.md"));
  }

  static UsageMessageSpec priceToWin() {
    return new UsageMessageSpec()
        .header("Says what it would take an offer to win: which price, or more of what else.", "")
        .description(
            "",
            "The price is the highest that wins, exact to one minor unit, shipping and all else as",
            "it is. A column min_price of the offers bounds the search from below.",
            "",
            "With --product and --offer: one offer, its price and each quality. With --seller: the",
            "prices of all of its offers, those first that a price would win with the least cut.",
            "")
        .footer(
            HelpTexts.join(
                "",
                "With --seller, the answer is a document in the form of --format; or, without --format,",
                "a table (--out), a page with charts (--report) or both, and one sentence.",
                "",
                "Columns of the table: product, condition, segment, offer, seller, outcome (winning,",
                "reachable, unreachable, not_eligible, no_competition), price, highest_price (that",
                "wins), price_cut (a part of the price), every_price_wins, gates (that no price mends),",
                "currency. It is CSV, JSON lines or Parquet by the name of --out: .csv, .ndjson or",
                ".parquet; beside --report also for -, and without an ending. A document's name ends in",
                ".txt, .md, .json or has no ending.",
                "",
                "Examples:",
                "  buybox price-to-win --product P --offer O --offers offers.csv --policy cheapest",
                "  buybox price-to-win --seller S --offers offers.csv --sellers sellers.csv \\",
                "      --policy my-policy.json --format json --out prices.json",
                "  buybox price-to-win --seller S --offers offers.csv --sellers sellers.csv \\",
                "      --out prices.parquet --report prices.html"));
  }
}
