package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.load.BadInputException;
import dev.buybox.analyst.write.CannotWriteException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One run of the command: finds out what is asked for, does it, and turns failures into words. */
final class Run {
  private static final String BEGINNING = "buybox: ";

  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private final Messages messages;

  Run(InputStream in, OutputStream out, PrintStream err, boolean terminal) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.messages = new Messages(err, terminal);
  }

  int run(String[] args) {
    try {
      return dispatch(args);
    } catch (ParameterException failure) {
      UsageHints.of(failure).forEach(messages::line);
      return ExitCode.WRONG_USE;
    } catch (WrongUseException failure) {
      messages.line(BEGINNING + failure.getMessage());
      return ExitCode.WRONG_USE;
    } catch (BadInputException failure) {
      return tell(messages, failure);
    } catch (CannotWriteException failure) {
      messages.line(BEGINNING + failure.getMessage());
      return ExitCode.CANNOT_WRITE;
    } catch (OutOfMemoryError failure) {
      messages.line(
          BEGINNING + "there is not enough memory; give more, as in BUYBOX_JAVA_OPTS=-Xmx8g");
      return ExitCode.UNEXPECTED;
    } catch (RuntimeException | Error failure) {
      tellUnexpected(failure);
      return ExitCode.UNEXPECTED;
    }
  }

  /** Tells what is wrong with an input, and returns the exit code. */
  static int tell(Messages messages, BadInputException failure) {
    messages.line(BEGINNING + failure.getMessage());
    return ExitCode.BAD_INPUT;
  }

  private int dispatch(String[] args) {
    CommandLine commandLine = Commands.create();
    PrintWriter answers =
        new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
    commandLine.setOut(answers);
    ParseResult parsed = commandLine.parseArgs(args);
    Integer helped = CommandLine.executeHelpRequest(parsed);
    answers.flush();
    if (helped != null) {
      return helped;
    }
    ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    return switch (command.commandSpec().name()) {
      case Commands.POLICY -> policy(command);
      case QuestionCommands.EXPLAIN ->
          new ExplainCommand(QuestionOptions.of(command), in, out, messages).run();
      case QuestionCommands.PRICE_TO_WIN ->
          SellerPricesCommand.isAskedFor(command)
              ? new SellerPricesCommand(command, in, out, messages).run()
              : new PriceToWinCommand(QuestionOptions.of(command), in, out, messages).run();
      case WhatIfCommands.COMPARE ->
          new CompareCommand(CompareOptions.of(command), in, out, messages).run();
      case WhatIfCommands.SENSITIVITY -> new SensitivityCommand(command, in, out, messages).run();
      case WhatIfCommands.ROBUSTNESS -> new RobustnessCommand(command, in, out, messages).run();
      case WhatIfCommands.REVERSAL -> new ReversalCommand(command, in, out, messages).run();
      case Commands.GENERATE -> new GenerateCommand(GenerateOptions.of(command), messages).run();
      default -> new RankCommand(RankOptions.of(command), in, out, messages).run();
    };
  }

  private int policy(ParseResult policy) {
    if (!policy.hasSubcommand()) {
      throw new WrongUseException(
          "say what to do with the policy: check, describe, diff or list, as in buybox policy check"
              + " FILE|NAME");
    }
    ParseResult command = policy.subcommand();
    return switch (command.commandSpec().name()) {
      case PolicyCommands.DESCRIBE ->
          new PolicyDescribeCommand(DescribeOptions.of(command), in, out, messages).run();
      case PolicyCommands.DIFF -> new PolicyDiffCommand(command, in, out, messages).run();
      case PolicyCommands.LIST -> new PolicyListCommand(command, out).run();
      default -> {
        String named = command.matchedPositionalValue(0, "");
        yield new PolicyCheckCommand(named, in, out, messages).run();
      }
    };
  }

  private void tellUnexpected(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    messages.line(
        BEGINNING
            + "this should not happen, please report it: "
            + failure.toString().replace('\n', ' ')
            + (trace.length == 0 ? "" : " at " + trace[0])
            + " (for more: BUYBOX_JAVA_OPTS=-Dbuybox.trace=true)");
    if (Boolean.getBoolean("buybox.trace")) {
      failure.printStackTrace(err);
    }
  }
}
