package dev.buybox.analyst;

import dev.buybox.whatif.Robustness;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the command line knows of the commands that ask what would be. */
final class WhatIfCommands {
  static final String COMPARE = "compare";

  static final String SENSITIVITY = "sensitivity";
  static final String ROBUSTNESS = "robustness";
  static final String REVERSAL = "reversal";

  static final String WITH = "--with";
  static final String SCENARIO = "--scenario";
  static final String DEMAND = "--demand";
  static final String BY = "--by";
  static final String BOXES = "--boxes";
  static final String REPORT = "--report";
  static final String STEPS = "--steps";
  static final String DRAWS = "--draws";
  static final String WITHIN = "--within";
  static final String SHARE = "--share";
  static final String IGNORE_INCUMBENTS = "--ignore-incumbents";

  private static final String COLUMN = "COLUMN";
  private static final int MAX_STEPS = 1_000;

  private WhatIfCommands() {}

  static CommandSpec compare() {
    return withData(
            Commands.command(COMPARE)
                .usageMessage(WhatIfHelpTexts.compare())
                .addOption(
                    OptionForms.text(WITH, Commands.POLICY_PLACE)
                        .description("The other policy: a JSON file or a shipped one")
                        .build())
                .addOption(
                    OptionForms.text(SCENARIO, Commands.FILE)
                        .description("Instead of --with: JSON with named scenarios, each compared")
                        .build()))
        .addOption(
            OptionForms.text(DEMAND, COLUMN)
                .description(
                    "A number of the offers; a box counts as often as the greatest of its offers"
                        + " says. Without it, each box counts once")
                .build())
        .addOption(
            OptionForms.text(BY, COLUMN)
                .description(
                    "Tell figures by groups, too: category, condition, segment, or a text column of"
                        + " the offers; one of the sellers as seller.COLUMN")
                .build())
        .addOption(table(Commands.OUT, "All figures, a row a number: see below"))
        .addOption(table(BOXES, "The boxes that change hands, a row a box: see below"))
        .addOption(report(""));
  }

  static CommandSpec sensitivity() {
    return withData(
            withBox(Commands.command(SENSITIVITY).usageMessage(WhatIfHelpTexts.sensitivity())))
        .addOption(
            OptionForms.whole(STEPS, 1, MAX_STEPS)
                .description("Into how many parts shares from 0 to 1 are cut. Default: 10")
                .build())
        .addOption(table(Commands.OUT, "For each criterion, boxes that change hands by its share"))
        .addOption(
            table(BOXES, "For each box and criterion, between which shares its winner stays"))
        .addOption(report(""));
  }

  static CommandSpec robustness() {
    return withData(
            withBox(Commands.command(ROBUSTNESS).usageMessage(WhatIfHelpTexts.robustness())))
        .addOption(
            OptionForms.text(WITHIN, "PART|any")
                .description(
                    "How far each share of the weights may be off: 0.2 is 20 %% of its own, less or"
                        + " more; any draws from all weights. Default: 0.2")
                .build())
        .addOption(
            OptionForms.text(SHARE, "CRITERION=FROM..TO")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                    "Between which parts of all weights one criterion is drawn, in place of what"
                        + " --within says: price=0.3..0.5 is 30 %% to 50 %%. Can be given for several"
                        + " criteria, and holds in every policy that weighs them")
                .build())
        .addOption(
            OptionForms.whole(DRAWS, 1, Robustness.MAX_DRAWS)
                .description("How often weights are drawn. Default: 1000")
                .build())
        .addOption(
            OptionForms.whole(Commands.SEED, Long.MIN_VALUE, Long.MAX_VALUE)
                .description("Any whole number; the same one draws the same weights. Default: 1")
                .build())
        .addOption(table(Commands.OUT, "Figures of the catalogue and of sellers, a row a number"))
        .addOption(table(BOXES, "Every offer that wins now or in some draw, and how often"))
        .addOption(report(""));
  }

  static CommandSpec reversal() {
    return withData(Commands.command(REVERSAL).usageMessage(WhatIfHelpTexts.reversal()))
        .addOption(table(Commands.OUT, "The boxes, with an offer that decides, a row a box"))
        .addOption(report(""));
  }

  private static CommandSpec withBox(CommandSpec command) {
    return command
        .addOption(
            OptionForms.text(QuestionCommands.PRODUCT, "ID")
                .description("Answer for one box instead of the catalogue: its product")
                .build())
        .addOption(QuestionCommands.condition())
        .addOption(QuestionCommands.segment());
  }

  /** Returns the option of a page; {@code when} is words on when it can be given. */
  static OptionSpec report(String when) {
    return OptionForms.text(REPORT, "FILE.html")
        .description(
            when
                + "One page with charts and tables, which needs no network and no script. The"
                + " ending of its name is html")
        .build();
  }

  private static OptionSpec table(String option, String what) {
    return OptionForms.text(option, Commands.FILE)
        .description(
            what
                + ". The ending of its name says the form: csv, ndjson (JSON lines) or parquet;"
                + " CSV without one, and for -, standard output")
        .build();
  }

  /** Adds the options that say which data. */
  private static CommandSpec withData(CommandSpec command) {
    return QuestionCommands.withFiles(command)
        .addOption(
            OptionSpec.builder(IGNORE_INCUMBENTS)
                .description("Decide as if nobody held a box")
                .build())
        .addOption(
            OptionForms.whole(Commands.THREADS, 1, Threads.MAX)
                .description(
                    String.format(
                        Locale.ROOT,
                        "How many threads read and rank, 1 to %,d; the answer is the same. Default:"
                            + " one for each processor",
                        Threads.MAX))
                .build());
  }
}
