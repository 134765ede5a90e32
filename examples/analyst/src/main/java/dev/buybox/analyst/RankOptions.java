package dev.buybox.analyst;

import dev.buybox.analyst.write.Format;
import dev.buybox.ranking.UnknownAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What was asked of {@code rank}; every file is as it was written. */
record RankOptions(
    Optional<String> policy,
    DataFiles data,
    Optional<String> changedSince,
    Optional<String> out,
    Format format,
    boolean winnersOnly,
    int threads,
    boolean skipBadRows,
    UnknownAttributes unknownAttributes) {

  /**
   * Reads the options.
   *
   * @throws WrongUseException if they contradict each other
   */
  static RankOptions of(ParseResult parsed) {
    RankOptions options =
        new RankOptions(
            value(parsed, Commands.POLICY_OPTION),
            DataFiles.of(parsed),
            value(parsed, Commands.CHANGED_SINCE),
            value(parsed, Commands.OUT),
            format(parsed),
            parsed.hasMatchedOption(Commands.WINNERS_ONLY),
            threads(parsed),
            is(parsed, Commands.ON_BAD_ROW, Commands.SKIP),
            unknownAttributes(parsed));
    options.data.checkOneStandardInput(List.of(options.policy, options.changedSince));
    return options;
  }

  static int threads(ParseResult parsed) {
    long all = Runtime.getRuntime().availableProcessors();
    return Math.toIntExact(parsed.matchedOptionValue(Commands.THREADS, all));
  }

  private static Format format(ParseResult parsed) {
    Optional<Format> named =
        value(parsed, Commands.OUT).flatMap(name -> OutFile.formatOf(Commands.OUT, name));
    Optional<Format> given = value(parsed, Commands.FORMAT).map(Format::of);
    if (named.isPresent() && given.isPresent() && !named.equals(given)) {
      throw new WrongUseException(
          "--out names a "
              + named.get().words()
              + " file, by its ending; leave --format out, or name another file");
    }
    return named.or(() -> given).orElse(Format.CSV);
  }

  static UnknownAttributes unknownAttributes(ParseResult parsed) {
    return is(parsed, Commands.MISSING_COLUMNS, Commands.ALLOW)
        ? UnknownAttributes.TAKE_AS_MISSING
        : UnknownAttributes.REFUSE;
  }

  static boolean is(ParseResult parsed, String option, String value) {
    return value(parsed, option).filter(value::equals).isPresent();
  }

  /** Returns what was given for an option; nothing if the command does not know it. */
  static Optional<String> value(ParseResult parsed, String option) {
    @Nullable String none = null;
    return parsed.commandSpec().optionsMap().containsKey(option)
        ? Optional.ofNullable(parsed.matchedOptionValue(option, none))
        : Optional.empty();
  }
}
