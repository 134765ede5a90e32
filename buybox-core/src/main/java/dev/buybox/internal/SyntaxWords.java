package dev.buybox.internal;

import java.util.regex.Pattern;

/** Tells what the parser found wrong with JSON, without words about the parser itself. */
final class SyntaxWords {
  private static final int MAX_CHARS = 300;

  /** Places it cannot tell, settings that nobody can reach, and its classes. */
  private static final Pattern OF_THE_PARSER =
      Pattern.compile(
          " ?\\([^()]* at \\[Source: [^]]*]\\)"
              + "| at \\[Source: [^]]*]"
              + "|: enable `[^`]*` to allow"
              + "| ?\\(not recognized as one since Feature [^)]*\\)"
              + "|, from `[^`]*`"
              + "| ?\\(CTRL-CHAR, code \\d+\\)"
              + "| \\(code \\d+\\)");

  private SyntaxWords() {}

  /** Returns the first line of the parser's message, safe to print. */
  static String of(String message) {
    String line = message.lines().findFirst().orElse("");
    String words = OF_THE_PARSER.matcher(line).replaceAll("").replaceAll("\\p{C}", "·");
    return words.length() <= MAX_CHARS ? words : words.substring(0, MAX_CHARS) + "…";
  }
}
