package dev.buybox.analyst;

import dev.buybox.analyst.write.TableColumn;
import dev.buybox.ranking.UnknownAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** A question about a whole catalogue: which data, how, and where the answer goes. */
record AnalysisOptions(
    Optional<String> policy,
    DataFiles data,
    boolean skipBadRows,
    UnknownAttributes unknownAttributes,
    int threads,
    boolean ignoreIncumbents,
    List<TableFile> tables,
    Optional<OutFile> report) {
  AnalysisOptions {
    tables = List.copyOf(tables);
  }

  /**
   * Reads the options, of which a command may know but some.
   *
   * @param tables the options that name files of tables, and the columns of each
   * @throws WrongUseException if they contradict each other
   */
  static AnalysisOptions of(ParseResult parsed, Map<String, List<TableColumn>> tables) {
    AnalysisOptions options =
        new AnalysisOptions(
            RankOptions.value(parsed, Commands.POLICY_OPTION),
            DataFiles.of(parsed),
            RankOptions.is(parsed, Commands.ON_BAD_ROW, Commands.SKIP),
            RankOptions.unknownAttributes(parsed),
            RankOptions.threads(parsed),
            parsed.hasMatchedOption(WhatIfCommands.IGNORE_INCUMBENTS),
            new TreeMap<>(tables)
                .entrySet().stream()
                    .flatMap(
                        table -> TableFile.of(parsed, table.getKey(), table.getValue()).stream())
                    .toList(),
            RankOptions.value(parsed, WhatIfCommands.REPORT)
                .map(name -> OutFile.of(OutKind.PAGE, WhatIfCommands.REPORT, Optional.of(name))));
    options.data.checkOneStandardInput(List.of(options.policy));
    options.checkOutputsDiffer();
    return options;
  }

  /** Returns every file that is written. */
  List<OutFile> outputs() {
    return Stream.concat(tables.stream().map(TableFile::file), report.stream()).toList();
  }

  private void checkOutputsDiffer() {
    List<OutFile> all = outputs();
    for (int i = 0; i < all.size(); i++) {
      for (OutFile other : all.subList(0, i)) {
        if (all.get(i).isSameAs(other)) {
          throw new WrongUseException(
              all.get(i).option()
                  + " and "
                  + other.option()
                  + (all.get(i).isStandardOutput()
                      ? " are both standard output; the two would be mixed up"
                      : " name the same file; one would replace the other"));
        }
      }
    }
  }
}
