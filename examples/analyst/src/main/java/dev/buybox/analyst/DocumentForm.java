package dev.buybox.analyst;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.write.ReportFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/** In which form a document is written: as {@code --format} or the name of its file says. */
final class DocumentForm {
  private DocumentForm() {}

  /**
   * Returns the form that is asked for, text if none is.
   *
   * @param known the forms that the command writes
   * @throws WrongUseException if the name of the file promises another, or none of these
   */
  static ReportFormat of(ParseResult parsed, List<ReportFormat> known) {
    Optional<ReportFormat> given = RankOptions.value(parsed, Commands.FORMAT).map(ReportFormat::of);
    Optional<String> name = RankOptions.value(parsed, Commands.OUT);
    Optional<ReportFormat> named =
        name.flatMap(each -> ReportFormat.ofEnding(OutKind.TEXT.promised(each)));
    if (named.isPresent() && !known.contains(named.get())) {
      throw new WrongUseException(
          promise(name.get(), named.get()) + ", and this answer is written as " + labels(known));
    }
    if (named.isPresent() && given.isPresent() && !named.equals(given)) {
      throw new WrongUseException(
          promise(name.get(), named.get())
              + ", by its ending, and --format is "
              + given.get().label()
              + "; leave --format out, or name another file");
    }
    return named.or(() -> given).orElse(ReportFormat.TEXT);
  }

  private static String promise(String name, ReportFormat named) {
    return "--out names a file of " + named.label() + " (" + Texts.plain(name) + ")";
  }

  private static String labels(List<ReportFormat> known) {
    return known.stream().map(ReportFormat::label).collect(Collectors.joining(" or "));
  }
}
