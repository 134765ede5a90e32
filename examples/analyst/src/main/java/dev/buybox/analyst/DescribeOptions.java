package dev.buybox.analyst;

import dev.buybox.analyst.write.ReportFormat;
import dev.buybox.ranking.UnknownAttributes;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What was asked of {@code policy describe}; every file is as it was written. */
record DescribeOptions(
    String policy,
    DataFiles data,
    Optional<String> out,
    ReportFormat format,
    boolean skipBadRows,
    UnknownAttributes unknownAttributes) {

  /**
   * Reads the options.
   *
   * @throws WrongUseException if they contradict each other
   */
  static DescribeOptions of(ParseResult parsed) {
    DescribeOptions options =
        new DescribeOptions(
            parsed.matchedPositionalValue(0, ""),
            DataFiles.of(parsed),
            RankOptions.value(parsed, Commands.OUT),
            DocumentForm.of(parsed, List.of(ReportFormat.values())),
            RankOptions.is(parsed, Commands.ON_BAD_ROW, Commands.SKIP),
            RankOptions.is(parsed, Commands.MISSING_COLUMNS, Commands.ALLOW)
                ? UnknownAttributes.TAKE_AS_MISSING
                : UnknownAttributes.REFUSE);
    options.data.checkOneStandardInput(List.of(Optional.of(options.policy)));
    return options;
  }
}
