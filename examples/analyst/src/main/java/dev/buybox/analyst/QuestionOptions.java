package dev.buybox.analyst;

import dev.buybox.analyst.write.ReportFormat;
import dev.buybox.ranking.UnknownAttributes;
import dev.buybox.ranking.View;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** A question about some data: which data, and what about it; every file is as it was written. */
record QuestionOptions(
    Optional<String> policy,
    DataFiles data,
    boolean skipBadRows,
    UnknownAttributes unknownAttributes,
    Optional<String> product,
    Optional<String> condition,
    Optional<String> segment,
    Optional<String> offer,
    Optional<String> against,
    Optional<String> seller,
    View view,
    ReportFormat format,
    Optional<String> out) {

  /**
   * Reads the options, of which a command may know but some.
   *
   * @throws WrongUseException if they contradict each other
   */
  static QuestionOptions of(ParseResult parsed) {
    QuestionOptions options =
        new QuestionOptions(
            value(parsed, Commands.POLICY_OPTION),
            DataFiles.of(parsed),
            is(parsed, Commands.ON_BAD_ROW, Commands.SKIP),
            is(parsed, Commands.MISSING_COLUMNS, Commands.ALLOW)
                ? UnknownAttributes.TAKE_AS_MISSING
                : UnknownAttributes.REFUSE,
            value(parsed, QuestionCommands.PRODUCT),
            value(parsed, QuestionCommands.CONDITION),
            value(parsed, QuestionCommands.SEGMENT),
            value(parsed, QuestionCommands.OFFER),
            value(parsed, QuestionCommands.AGAINST),
            value(parsed, QuestionCommands.SELLER),
            is(parsed, QuestionCommands.VIEW, QuestionCommands.SELLER_VIEW)
                ? View.SELLER
                : View.STAFF,
            ReportFormat.of(value(parsed, Commands.FORMAT).orElse("")),
            value(parsed, Commands.OUT));
    options.data.checkOneStandardInput(List.of(options.policy));
    return options;
  }

  private static boolean is(ParseResult parsed, String option, String value) {
    return value(parsed, option).filter(value::equals).isPresent();
  }

  private static Optional<String> value(ParseResult parsed, String option) {
    return parsed.commandSpec().optionsMap().containsKey(option)
        ? RankOptions.value(parsed, option)
        : Optional.empty();
  }
}
