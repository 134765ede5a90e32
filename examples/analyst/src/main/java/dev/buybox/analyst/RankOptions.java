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
    Optional<String> offers,
    Optional<String> sellers,
    Optional<String> incumbents,
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
            value(parsed, Commands.OFFERS),
            value(parsed, Commands.SELLERS),
            value(parsed, Commands.INCUMBENTS),
            value(parsed, Commands.CHANGED_SINCE),
            value(parsed, Commands.OUT),
            format(parsed),
            parsed.hasMatchedOption(Commands.WINNERS_ONLY),
            threads(parsed),
            is(parsed, Commands.ON_BAD_ROW, Commands.SKIP),
            is(parsed, Commands.MISSING_COLUMNS, Commands.ALLOW)
                ? UnknownAttributes.TAKE_AS_MISSING
                : UnknownAttributes.REFUSE);
    options.check();
    return options;
  }

  private static int threads(ParseResult parsed) {
    long all = Runtime.getRuntime().availableProcessors();
    return Math.toIntExact(parsed.matchedOptionValue(Commands.THREADS, all));
  }

  private static Format format(ParseResult parsed) {
    Optional<String> out = value(parsed, Commands.OUT);
    if (out.filter(OutFile::isPackedParquet).isPresent()) {
      throw new WrongUseException("--out: Parquet is packed in itself; take .gz off the name");
    }
    if (out.filter(OutFile::isParquet).isEmpty()) {
      return is(parsed, Commands.FORMAT, Format.NDJSON.label()) ? Format.NDJSON : Format.CSV;
    }
    if (parsed.hasMatchedOption(Commands.FORMAT)) {
      throw new WrongUseException(
          "--out names a Parquet file, by its ending; leave --format out, or name another file");
    }
    return Format.PARQUET;
  }

  private void check() {
    checkBelongToOffers(offers, sellers, incumbents);
    checkOneStandardInput(List.of(policy, offers, sellers, incumbents, changedSince));
  }

  static void checkBelongToOffers(
      Optional<String> offers, Optional<String> sellers, Optional<String> incumbents) {
    if (offers.isEmpty() && (sellers.isPresent() || incumbents.isPresent())) {
      throw new WrongUseException("--sellers and --incumbents belong to --offers: give it, too");
    }
  }

  static void checkOneStandardInput(List<Optional<String>> inputs) {
    long fromStandardInput = inputs.stream().flatMap(Optional::stream).filter("-"::equals).count();
    if (fromStandardInput > 1) {
      throw new WrongUseException("- is standard input, which only one input can be read from");
    }
  }

  static boolean is(ParseResult parsed, String option, String value) {
    return value(parsed, option).filter(value::equals).isPresent();
  }

  static Optional<String> value(ParseResult parsed, String option) {
    @Nullable String none = null;
    return Optional.ofNullable(parsed.matchedOptionValue(option, none));
  }
}
