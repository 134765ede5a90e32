package dev.buybox.analyst;

import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.analyst.write.Format;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** What the command line knows: commands, options, and the help on them. */
final class Commands {
  static final String POLICY_OPTION = "--policy";
  static final String OFFERS = "--offers";
  static final String SELLERS = "--sellers";
  static final String INCUMBENTS = "--incumbents";
  static final String OUT = "--out";
  static final String FORMAT = "--format";
  static final String WINNERS_ONLY = "--winners-only";
  static final String ON_BAD_ROW = "--on-bad-row";
  static final String MISSING_COLUMNS = "--missing-columns";

  static final String RANK = "rank";
  static final String POLICY = "policy";
  static final String CHECK = "check";
  static final String SKIP = "skip";
  static final String ALLOW = "allow";
  static final String FAIL = "fail";

  private static final String FILE = "FILE";
  private static final String POLICY_PLACE = "FILE|NAME";
  private static final int WIDTH = 100;

  private Commands() {}

  static CommandLine create() {
    CommandLine commandLine =
        new CommandLine(
            command("buybox")
                .version("buybox " + version())
                .addSubcommand(RANK, rank())
                .addSubcommand(POLICY, policy().addSubcommand(CHECK, check())));
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

  private static CommandSpec command(String name) {
    return CommandSpec.create().name(name).mixinStandardHelpOptions(true);
  }

  private static CommandSpec rank() {
    return command(RANK)
        .usageMessage(HelpTexts.rank())
        .addOption(
            text(POLICY_OPTION, POLICY_PLACE)
                .description(
                    "What counts: a JSON file, or the name of a shipped policy ("
                        + String.join(", ", Shipped.policies())
                        + "). Default: "
                        + Shipped.DEFAULT_POLICY)
                .build())
        .addOption(
            text(OFFERS, FILE)
                .description("CSV, one row an offer: " + HelpTexts.OFFERS_COLUMNS)
                .build())
        .addOption(
            text(SELLERS, FILE)
                .description("CSV, one row a seller: " + HelpTexts.SELLERS_COLUMNS)
                .build())
        .addOption(
            text(INCUMBENTS, FILE)
                .description(
                    "CSV, the offer that holds each box now: product[,condition,segment],offer")
                .build())
        .addOption(
            text(OUT, FILE)
                .description(
                    "Where decisions go; standard output without it, and for -. The file appears"
                        + " when all is done, or not at all")
                .build())
        .addOption(
            choice(FORMAT, Format.CSV.label(), Format.NDJSON.label())
                .description("Form of the decisions. Default: csv")
                .build())
        .addOption(
            OptionSpec.builder(WINNERS_ONLY)
                .description("One row a box: its WINNER, or NO_WINNER and an empty offer")
                .build())
        .addOption(
            choice(ON_BAD_ROW, FAIL, SKIP)
                .description(
                    "Stop at the first bad row, or leave bad rows out, tell of them, and end with"
                        + " exit code 1. Default: fail")
                .build())
        .addOption(
            choice(MISSING_COLUMNS, FAIL, ALLOW)
                .description(
                    "Refuse a policy that uses an attribute that no file has, or take it as"
                        + " missing in every row. Default: fail")
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

  private static OptionSpec.Builder text(String name, String label) {
    return OptionSpec.builder(name).arity("1").type(String.class).paramLabel(label);
  }

  private static OptionSpec.Builder choice(String name, String first, String second) {
    ITypeConverter<String> converter =
        value -> {
          if (Stream.of(first, second).noneMatch(value::equals)) {
            throw new TypeConversionException(
                "it is " + first + " or " + second + ", not '" + value + "'");
          }
          return value;
        };
    return text(name, first + "|" + second).converters(converter);
  }
}
