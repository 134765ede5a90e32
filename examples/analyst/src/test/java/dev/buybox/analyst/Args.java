package dev.buybox.analyst;

import java.util.stream.Stream;

/** The arguments that a test gives a command. */
final class Args {
  private Args() {}

  /** Returns a command and options, put together. */
  static String[] of(String command, String[]... options) {
    return Stream.concat(Stream.of(command), Stream.of(options).flatMap(Stream::of))
        .toArray(String[]::new);
  }
}
