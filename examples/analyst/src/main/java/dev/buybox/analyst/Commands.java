package dev.buybox.analyst;

import dev.buybox.analyst.generate.GeneratedMarketplace;
import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.analyst.write.Format;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the command line knows: commands, options, and the help on them. */
final class Commands {
  static final String POLICY_OPTION = "--policy";
  static final String OFFERS = "--offers";
  static final String SELLERS = "--sellers";
  static final String INCUMBENTS = "--incumbents";
  static final String OUT = "--out";
  static final String FORMAT = "--format";
  static final String WINNERS_ONLY = "--winners-only";
  static final String CHANGED_SINCE = "--changed-since";
  static final String THREADS = "--threads";
  static final String ON_BAD_ROW = "--on-bad-row";
  static final String MISSING_COLUMNS = "--missing-columns";

  static final String PRODUCTS = "--products";
  static final String SEED = "--seed";
  static final String GZIP = "--gzip";
  static final String FORCE = "--force";

  static final String RANK = "rank";
  static final String GENERATE = "generate";
  static final String POLICY = "policy";
  static final String CHECK = "check";
  static final String SKIP = "skip";
  static final String ALLOW = "allow";
  static final String FAIL = "fail";

  static final String FILE = "FILE";
  static final String POLICY_PLACE = "FILE|NAME";
  private static final String FOLDER = "DIR";
  private static final int WIDTH = 100;

  private Commands() {}

  static CommandLine create() {
    CommandLine commandLine =
        new CommandLine(
            command("buybox")
                .version("buybox " + version())
                .addSubcommand(RANK, rank())
                .addSubcommand(GENERATE, generate())
                .addSubcommand(WhatIfCommands.COMPARE, WhatIfCommands.compare())
                .addSubcommand(WhatIfCommands.SENSITIVITY, WhatIfCommands.sensitivity())
                .addSubcommand(WhatIfCommands.ROBUSTNESS, WhatIfCommands.robustness())
                .addSubcommand(WhatIfCommands.REVERSAL, WhatIfCommands.reversal())
                .addSubcommand(QuestionCommands.EXPLAIN, QuestionCommands.explain())
                .addSubcommand(QuestionCommands.PRICE_TO_WIN, QuestionCommands.priceToWin())
                .addSubcommand(
                    POLICY, PolicyCommands.addTo(policy().addSubcommand(CHECK, check()))));
    commandLine.getCommandSpec().usageMessage(HelpTexts.root());
    return commandLine
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(WIDTH)
        .setExpandAtFiles(false);
  }

  private static String version() {
    return Optional.ofNullable(Commands.class.getPackage().getImplementationVersion())
        .orElse("(built from sources)");
  }

  static CommandSpec command(String name) {
    return CommandSpec.create().name(name).mixinStandardHelpOptions(true);
  }

  private static CommandSpec rank() {
    return command(RANK)
        .usageMessage(HelpTexts.rank())
        .addOption(
            OptionForms.text(POLICY_OPTION, POLICY_PLACE)
                .description(
                    "What counts: a JSON file, or the name of a shipped policy ("
                        + String.join(", ", Shipped.policies())
                        + "). Default: "
                        + Shipped.DEFAULT_POLICY)
                .build())
        .addOption(
            OptionForms.text(OFFERS, FILE)
                .description("CSV or Parquet, one row an offer: " + HelpTexts.OFFERS_COLUMNS)
                .build())
        .addOption(
            OptionForms.text(SELLERS, FILE)
                .description("CSV or Parquet, one row a seller: " + HelpTexts.SELLERS_COLUMNS)
                .build())
        .addOption(
            OptionForms.text(INCUMBENTS, FILE)
                .description(
                    "CSV or Parquet, the offer that holds each box now:"
                        + " product[,condition,segment],offer")
                .build())
        .addOption(
            OptionForms.text(OUT, FILE)
                .description(
                    "Where decisions go; standard output without it, and for -. The file appears"
                        + " when all is done, or not at all. The ending of its name says"
                        + " the form: csv, ndjson or jsonl (JSON lines), each with gz to pack it,"
                        + " or parquet; without one, --format does")
                .build())
        .addOption(
            OptionForms.choice(FORMAT, Format.CSV.label(), Format.NDJSON.label())
                .description("Form of the decisions where no name of --out says it. Default: csv")
                .build())
        .addOption(
            OptionSpec.builder(WINNERS_ONLY)
                .description("One row a box: its WINNER, or NO_WINNER and an empty offer")
                .build())
        .addOption(
            OptionForms.text(CHANGED_SINCE, "DECISIONS")
                .description(
                    "Write only boxes whose winner is not the one in these decisions of an earlier"
                        + " run (CSV, ndjson or Parquet, full or winners only), and new boxes")
                .build())
        .addOption(
            OptionForms.whole(THREADS, 1, Threads.MAX)
                .description(
                    "How many threads parse, rank and write, 1 to "
                        + String.format(Locale.ROOT, "%,d", Threads.MAX)
                        + ". The output is the same whatever they are; more than there are"
                        + " processors only take memory. Default: one for each processor")
                .build())
        .addOption(
            OptionForms.choice(ON_BAD_ROW, FAIL, SKIP)
                .description(
                    "Stop at the first bad row, or leave bad rows out, tell of them, and end with"
                        + " exit code 1. Rows that contradict each other are all bad, in whatever"
                        + " order they come: those of one id, a box of two currencies, a product"
                        + " of two categories. Default: fail")
                .build())
        .addOption(
            OptionForms.choice(MISSING_COLUMNS, FAIL, ALLOW)
                .description(
                    "Refuse a policy that uses an attribute that no file has, or take it as"
                        + " missing in every row. Default: fail")
                .build());
  }

  private static CommandSpec generate() {
    return command(GENERATE)
        .usageMessage(HelpTexts.generate())
        .addOption(
            OptionForms.whole(PRODUCTS, 1, GeneratedMarketplace.MAX_PRODUCTS)
                .required(true)
                .description(
                    String.format(
                        Locale.ROOT,
                        "How many products: 1 to %,d; about 5 offers each",
                        GeneratedMarketplace.MAX_PRODUCTS))
                .build())
        .addOption(
            OptionForms.whole(SEED, Long.MIN_VALUE, Long.MAX_VALUE)
                .description("Any whole number; the same one gives the same bytes. Default: 1")
                .build())
        .addOption(
            OptionForms.text(OUT, FOLDER)
                .required(true)
                .description("The folder for the three files; made if it is not there")
                .build())
        .addOption(OptionSpec.builder(GZIP).description("Pack the files, as offers.csv.gz").build())
        .addOption(
            OptionSpec.builder(FORCE)
                .description("Replace files of these names that are there already")
                .build());
  }

  private static CommandSpec policy() {
    return command(POLICY).usageMessage(HelpTexts.policy());
  }

  private static CommandSpec check() {
    return command(CHECK)
        .usageMessage(HelpTexts.check())
        .addPositional(
            PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .paramLabel(POLICY_PLACE)
                .description("A JSON file, - for standard input, or the name of a shipped policy")
                .build());
  }
}
