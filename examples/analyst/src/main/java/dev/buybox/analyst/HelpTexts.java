package dev.buybox.analyst;

import dev.buybox.analyst.load.CsvLimits;
import dev.buybox.analyst.parquet.ParquetEngine;
import java.util.Locale;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The words of the help. */
final class HelpTexts {
  static final String OFFERS_COLUMNS =
      "product, offer, seller, price; known are condition, segment, category, shipping, currency;"
          + " any other column that the policy names. Without it: the shipped sample";
  static final String SELLERS_COLUMNS =
      "seller, and the columns that the policy names; rates as counts, in two columns such as"
          + " on_time.num and on_time.den";

  private static final String[] EXIT_CODES = {
    "",
    "Exit codes:",
    "  0   fine",
    "  1   finished, with bad rows left out (--on-bad-row=skip)",
    "  2   wrong use of the command",
    "  3   bad input: a file or a policy is wrong or cannot be read",
    "  4   the output cannot be written",
    "  70  it cannot start, or has a fault of its own; what it says then is worth a report",
  };

  private HelpTexts() {}

  static UsageMessageSpec root() {
    return new UsageMessageSpec()
        .header("Decides which offer wins each box of a marketplace, and says why.", "")
        .description(
            "",
            "A box is a product, with a condition and a segment if there are any; offers compete",
            "for it. A policy says what counts: gates first, then a score from weighted criteria.",
            "Without a command, the shipped sample is ranked by the shipped policy.",
            "")
        .footer(
            join(
                "",
                "Examples:",
                "  buybox                                    rank the shipped sample",
                "  buybox rank --offers offers.csv --policy cheapest",
                "  buybox rank --offers offers.csv.gz --sellers sellers.csv \\",
                "      --policy my-policy.json --out decisions.csv",
                "  buybox explain --product P --offer O        why an offer stands where it does",
                "  buybox price-to-win --seller S              what it would take",
                "  buybox compare --with my-policy.json        what another policy would change",
                "  buybox policy describe my-policy.json       what a policy says, in sentences",
                "  buybox generate --products 1000 --out market",
                "",
                "Every command has a --help."));
  }

  static UsageMessageSpec generate() {
    return new UsageMessageSpec()
        .header("Makes up a marketplace that looks like a real one, to try policies on.", "")
        .description(
            "",
            "Writes offers.csv, sellers.csv and incumbents.csv, with every column that the shipped",
            "policies use. Half of the boxes have one offer and a few have many; half of the",
            "sellers have few orders and a few have 100,000s; prices lie close together, and some",
            "are equal; a few offers are sold out, priced wrongly, or lack numbers.",
            "",
            "The same --products and --seed give the same bytes on every machine; packed files,",
            "the same once they are unpacked. The files appear when all is done, or not at all.",
            "")
        .footer(
            join(
                "",
                "Examples:",
                "  buybox generate --products 1000 --out market",
                "  buybox rank --offers market/offers.csv --sellers market/sellers.csv \\",
                "      --incumbents market/incumbents.csv --winners-only",
                "  buybox generate --products 3000000 --seed 7 --out large --gzip"));
  }

  static UsageMessageSpec rank() {
    return new UsageMessageSpec()
        .header("Ranks the offers of every box and tells who wins, and why.", "")
        .description(
            "",
            "Decisions go to standard output or to --out; a summary goes to standard error.",
            "Inputs are CSV in UTF-8 with a header, or Parquet where the name ends in .parquet; a name",
            "that ends in .gz is unpacked, and - is standard input, for one of them. Columns that the",
            "policy does not use are not read.",
            "")
        .footer(
            join(
                "",
                "Output columns: product, condition, segment, offer, seller, status, rank, score,",
                "reasons, decided_by, policy, landed_price, currency. The status is WINNER, SECOND,",
                "RANKED or EXCLUDED; the score is in points of 1,000,000,000; reasons are the codes",
                "of the gates that an offer failed, joined by ';'. In ndjson, numbers are numbers",
                "and what is empty is null; in Parquet, rank and score are INTEGER, landed_price is",
                "DECIMAL(18,4), and what is empty is NULL.",
                "",
                "A Parquet column that is used holds texts, whole numbers, DECIMAL, FLOAT or DOUBLE,",
                "BOOLEAN (true, false) or DATE. A number is the shortest decimal that means it: 12.5 is",
                "12.50 as DECIMAL(18,2), 12.5 as DOUBLE. NULL is an empty cell. DuckDB, which reads and",
                "writes these files, takes at most "
                    + ParquetEngine.MEMORY_LIMIT
                    + " of memory beside Java's.",
                "",
                "--changed-since compares the winning offer of each box by its id, and nothing else; a",
                "new box is written, too. The summary counts unchanged, changed, new and gone boxes; of",
                "those gone there is nothing to write. A wrong row in DECISIONS always ends the run.",
                "",
                "A bad row has a missing or repeated id, no valid price, a text for a number, counts",
                "that do not fit, another currency than its box, or too few or too many fields. A",
                limits(),
                "",
                "Examples:",
                "  buybox rank",
                "  buybox rank --offers offers.csv --policy cheapest --winners-only",
                "  buybox rank --offers today.parquet --policy cheapest \\",
                "      --changed-since yesterday.parquet --out changed.parquet",
                "  zcat offers.csv.gz | buybox rank --offers - --sellers sellers.csv \\",
                "      --on-bad-row=skip --out decisions.ndjson.gz",
                "  buybox rank --offers market/offers.csv --sellers market/sellers.csv \\",
                "      --winners-only --threads 4 --out winners.csv"));
  }

  static UsageMessageSpec policy() {
    return new UsageMessageSpec()
        .header("Works on policies.", "")
        .footer(
            join(
                "",
                "Examples:",
                "  buybox policy check my-policy.json",
                "  buybox policy describe refurbished-electronics",
                "  buybox policy diff old-policy.json my-policy.json",
                "  buybox policy list"));
  }

  static UsageMessageSpec check() {
    return new UsageMessageSpec()
        .header("Checks a policy: all its faults, or its fingerprint and what counts how much.", "")
        .footer(
            join(
                "",
                "Examples:",
                "  buybox policy check my-policy.json",
                "  buybox policy check refurbished-electronics"));
  }

  private static String limits() {
    return String.format(
        Locale.ROOT, "used field has at most %,d characters.", CsvLimits.MAX_CELL_CHARS);
  }

  static String[] join(String... lines) {
    String[] all = new String[lines.length + EXIT_CODES.length];
    System.arraycopy(lines, 0, all, 0, lines.length);
    System.arraycopy(EXIT_CODES, 0, all, lines.length, EXIT_CODES.length);
    return all;
  }
}
