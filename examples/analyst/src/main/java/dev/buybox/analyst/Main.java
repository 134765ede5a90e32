package dev.buybox.analyst;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The {@code buybox} command.
 *
 * <p>The property {@code buybox.terminal} says whether standard error is watched by a person, so
 * that progress is shown, {@code buybox.terminal.out} whether standard output is, so that bars are
 * drawn; {@code buybox.trace} asks for the whole trace of an unexpected failure.
 */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    int code = run(args, System.in, out, err, Boolean.getBoolean("buybox.terminal"));
    err.flush();
    System.exit(code);
  }

  /**
   * Runs the command within a process that goes on.
   *
   * @param in standard input; read where an argument is {@code -}
   * @param out decisions, help and answers go here
   * @param err messages go here
   * @return the exit code
   */
  public static int run(String[] args, InputStream in, OutputStream out, PrintStream err) {
    return run(args, in, out, err, false);
  }

  static int run(
      String[] args, InputStream in, OutputStream out, PrintStream err, boolean terminal) {
    return new Run(in, out, err, terminal).run(args);
  }
}
