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
    BoxName box,
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
            RankOptions.value(parsed, Commands.POLICY_OPTION),
            DataFiles.of(parsed),
            RankOptions.is(parsed, Commands.ON_BAD_ROW, Commands.SKIP),
            RankOptions.unknownAttributes(parsed),
            BoxName.of(parsed),
            RankOptions.value(parsed, QuestionCommands.OFFER),
            RankOptions.value(parsed, QuestionCommands.AGAINST),
            RankOptions.value(parsed, QuestionCommands.SELLER),
            RankOptions.is(parsed, QuestionCommands.VIEW, QuestionCommands.SELLER_VIEW)
                ? View.SELLER
                : View.STAFF,
            DocumentForm.of(parsed, QuestionCommands.FORMS),
            RankOptions.value(parsed, Commands.OUT));
    options.data.checkOneStandardInput(List.of(options.policy));
    return options;
  }
}
