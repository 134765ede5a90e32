package dev.buybox.analyst;

import dev.buybox.analyst.write.Destination;
import dev.buybox.analyst.write.Format;
import dev.buybox.analyst.write.TableColumn;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * A table that an option asks for.
 *
 * @param option its name
 * @param file where it goes
 * @param format the form that the file's name asks for
 * @param columns copied
 */
record TableFile(String option, OutFile file, Format format, List<TableColumn> columns) {
  TableFile {
    columns = List.copyOf(columns);
  }

  /**
   * Returns the table, if the option was given.
   *
   * @throws WrongUseException if the ending of the file's name is no table's
   */
  static List<TableFile> of(ParseResult parsed, String option, List<TableColumn> columns) {
    return RankOptions.value(parsed, option).stream()
        .map(
            name ->
                new TableFile(
                    option,
                    OutFile.of(OutKind.TABLE, option, Optional.of(name)),
                    OutFile.formatOf(option, name).orElse(Format.CSV),
                    columns))
        .toList();
  }

  /** Opens the file. */
  Destination open(OutputStream standardOutput) {
    return file.open(standardOutput, format, columns);
  }
}
