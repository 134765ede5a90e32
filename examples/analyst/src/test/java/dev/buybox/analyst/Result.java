package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a run of the command within this process came to. */
record Result(int code, String out, String err) {
  static Result of(String... args) {
    return withInput("", args);
  }

  static Result withInput(String input, String... args) {
    return withInput(input.getBytes(StandardCharsets.UTF_8), args);
  }

  static Result withInput(byte[] input, String... args) {
    return withInput(new ByteArrayInputStream(input), args);
  }

  static Result withInput(InputStream input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Result result = withStreams(input, out, args);
    return new Result(result.code(), out.toString(StandardCharsets.UTF_8), result.err());
  }

  static Result withStreams(InputStream input, OutputStream out, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code = Main.run(args, input, out, messages);
    return new Result(code, "", err.toString(StandardCharsets.UTF_8));
  }

  /** Returns the lines of standard output. */
  List<String> rows() {
    return out.lines().toList();
  }

  /** Checks the exit code, and that nobody is shown a stack trace. */
  Result endsWith(int expected) {
    assertThat(err).doesNotContain("\tat ", "Exception", "should not happen");
    assertThat(code).as(err).isEqualTo(expected);
    return this;
  }

  /** Checks a failure: exit code, no decisions, and what the message says. */
  void failsWith(int expected, String... said) {
    endsWith(expected);
    assertThat(out).isEmpty();
    assertThat(err).contains(said);
  }
}
