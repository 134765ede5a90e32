package dev.buybox.analyst;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What was asked of {@code generate}. */
record GenerateOptions(long products, long seed, String out, boolean gzip, boolean force) {
  private static final long DEFAULT_SEED = 1;

  static GenerateOptions of(ParseResult parsed) {
    return new GenerateOptions(
        number(parsed, Commands.PRODUCTS, 0),
        number(parsed, Commands.SEED, DEFAULT_SEED),
        parsed.matchedOptionValue(Commands.OUT, ""),
        parsed.hasMatchedOption(Commands.GZIP),
        parsed.hasMatchedOption(Commands.FORCE));
  }

  private static long number(ParseResult parsed, String option, long otherwise) {
    @Nullable Long number = parsed.matchedOptionValue(option, otherwise);
    return number == null ? otherwise : number;
  }
}
