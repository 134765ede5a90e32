package dev.buybox.analyst;

import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.analyst.write.ReportFormat;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the command line knows of the commands that answer a question about one offer. */
final class QuestionCommands {
  static final String EXPLAIN = "explain";
  static final String PRICE_TO_WIN = "price-to-win";
  static final String PRODUCT = "--product";
  static final String CONDITION = "--condition";
  static final String SEGMENT = "--segment";
  static final String OFFER = "--offer";
  static final String AGAINST = "--against";
  static final String SELLER = "--seller";
  static final String VIEW = "--view";
  static final String SELLER_VIEW = "seller";
  static final String STAFF_VIEW = "staff";

  /** In which forms an answer is written. */
  static final List<ReportFormat> FORMS =
      List.of(ReportFormat.TEXT, ReportFormat.JSON, ReportFormat.MD);

  private static final String ID = "ID";

  private QuestionCommands() {}

  static CommandSpec explain() {
    return withData(Commands.command(EXPLAIN).usageMessage(QuestionHelpTexts.explain()))
        .addOption(
            OptionForms.text(PRODUCT, ID).required(true).description("Whose box it is").build())
        .addOption(condition())
        .addOption(segment())
        .addOption(
            OptionForms.text(OFFER, ID)
                .description("Which offer of the box. Default: the winner, if there is one")
                .build())
        .addOption(
            OptionForms.text(AGAINST, ID)
                .description("Another offer of the box, to compare it with")
                .build())
        .addOption(
            file(
                Commands.OUT,
                "Where the answer goes; standard output without it. The ending of its"
                    + " name, if it has one, is txt, md or json"));
  }

  static CommandSpec priceToWin() {
    return withData(Commands.command(PRICE_TO_WIN).usageMessage(QuestionHelpTexts.priceToWin()))
        .addOption(OptionForms.text(PRODUCT, ID).description("Whose box it is").build())
        .addOption(condition())
        .addOption(segment())
        .addOption(OptionForms.text(OFFER, ID).description("Which offer of the box").build())
        .addOption(
            OptionForms.text(SELLER, ID)
                .description("Instead of a product and an offer: all offers of this seller")
                .build())
        .addOption(
            file(
                Commands.OUT,
                "Where the answer goes; standard output without it. With --seller, the"
                    + " ending csv, ndjson or parquet makes it a table: see below"))
        .addOption(WhatIfCommands.report("With --seller: "));
  }

  static OptionSpec condition() {
    return OptionForms.text(CONDITION, "TEXT")
        .description("Needed where the product has several boxes")
        .build();
  }

  static OptionSpec segment() {
    return OptionForms.text(SEGMENT, "TEXT")
        .description("Needed where the product has several boxes")
        .build();
  }

  /** Adds the options that name files, and those on their rows and columns. */
  static CommandSpec withFiles(CommandSpec command) {
    return command
        .addOption(
            OptionForms.text(Commands.POLICY_OPTION, Commands.POLICY_PLACE)
                .description(
                    "A JSON file, or the name of a shipped policy. Default: "
                        + Shipped.DEFAULT_POLICY)
                .build())
        .addOption(
            file(
                Commands.OFFERS,
                "CSV or Parquet as for buybox rank. Without it: the shipped sample"))
        .addOption(file(Commands.SELLERS, "CSV or Parquet as for buybox rank, beside --offers"))
        .addOption(file(Commands.INCUMBENTS, "CSV or Parquet as for buybox rank, beside --offers"))
        .addOption(
            OptionForms.choice(Commands.ON_BAD_ROW, Commands.FAIL, Commands.SKIP)
                .description("As for buybox rank. Default: fail")
                .build())
        .addOption(
            OptionForms.choice(Commands.MISSING_COLUMNS, Commands.FAIL, Commands.ALLOW)
                .description("As for buybox rank. Default: fail")
                .build());
  }

  private static CommandSpec withData(CommandSpec command) {
    return withFiles(command)
        .addOption(
            OptionForms.choice(VIEW, STAFF_VIEW, SELLER_VIEW)
                .description(
                    "Everything, or what the seller of the one offer may read: of rivals what customers"
                        + " see, and the gap in points. Default: staff")
                .build())
        .addOption(
            OptionForms.choice(
                    Commands.FORMAT, FORMS.stream().map(ReportFormat::label).toArray(String[]::new))
                .description("Form of the answer. Default: as --out is called, or text")
                .build());
  }

  private static OptionSpec file(String name, String description) {
    return OptionForms.text(name, Commands.FILE).description(description).build();
  }
}
