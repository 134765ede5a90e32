package dev.buybox.analyst;

import dev.buybox.analyst.write.ReportFormat;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the command line knows of {@code policy}, its checks apart. */
final class PolicyCommands {
  static final String DESCRIBE = "describe";
  static final String DIFF = "diff";
  static final String LIST = "list";

  private PolicyCommands() {}

  static CommandSpec addTo(CommandSpec policy) {
    return policy
        .addSubcommand(DESCRIBE, describe())
        .addSubcommand(DIFF, diff())
        .addSubcommand(LIST, list());
  }

  private static CommandSpec describe() {
    return Commands.command(DESCRIBE)
        .usageMessage(PolicyHelpTexts.describe())
        .addPositional(
            policy(0, "A JSON file, - for standard input, or the name of a shipped policy"))
        .addOption(format())
        .addOption(out())
        .addOption(
            OptionForms.text(Commands.OFFERS, Commands.FILE)
                .description(
                    "CSV or Parquet as for buybox rank. With it, every criterion is left out once, and the"
                        + " boxes are counted in which another offer would then win")
                .build())
        .addOption(
            OptionForms.text(Commands.SELLERS, Commands.FILE)
                .description("CSV or Parquet as for buybox rank, beside --offers")
                .build())
        .addOption(
            OptionForms.text(Commands.INCUMBENTS, Commands.FILE)
                .description("CSV or Parquet as for buybox rank, beside --offers")
                .build())
        .addOption(
            OptionForms.choice(Commands.ON_BAD_ROW, Commands.FAIL, Commands.SKIP)
                .description("As for buybox rank. Default: fail")
                .build())
        .addOption(
            OptionForms.choice(Commands.MISSING_COLUMNS, Commands.FAIL, Commands.ALLOW)
                .description("As for buybox rank. Default: fail")
                .build());
  }

  private static CommandSpec diff() {
    return Commands.command(DIFF)
        .usageMessage(PolicyHelpTexts.diff())
        .addPositional(policy(0, "The policy before: a JSON file, - or a shipped policy"))
        .addPositional(policy(1, "The policy after"))
        .addOption(format())
        .addOption(out());
  }

  private static CommandSpec list() {
    return Commands.command(LIST)
        .usageMessage(PolicyHelpTexts.list())
        .addOption(
            OptionForms.choice(
                    Commands.FORMAT, ReportFormat.TEXT.label(), ReportFormat.JSON.label())
                .description("Form of the list. Default: text")
                .build());
  }

  private static PositionalParamSpec policy(int index, String description) {
    return PositionalParamSpec.builder()
        .index(String.valueOf(index))
        .arity("1")
        .required(true)
        .type(String.class)
        .paramLabel(Commands.POLICY_PLACE)
        .description(description)
        .build();
  }

  private static OptionSpec format() {
    return OptionForms.choice(Commands.FORMAT, ReportFormat.labels().toArray(String[]::new))
        .description("Form of the document. Default: as --out is called, or text")
        .build();
  }

  private static OptionSpec out() {
    return OptionForms.text(Commands.OUT, Commands.FILE)
        .description(
            "Where it goes; standard output without it, and for -. The file appears when all is"
                + " done, or not at all. The ending of its name, if it has one, is txt, md, html"
                + " or json")
        .build();
  }
}
