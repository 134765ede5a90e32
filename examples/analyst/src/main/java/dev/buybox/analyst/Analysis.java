package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.load.BadInputException;
import dev.buybox.analyst.load.BadRows;
import dev.buybox.analyst.load.Inputs;
import dev.buybox.analyst.load.Loaded;
import dev.buybox.analyst.load.Loader;
import dev.buybox.analyst.load.MoreAttributes;
import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.analyst.write.Destination;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the data of a question about a whole catalogue, has it answered, and writes the answer. */
final class Analysis {
  private final AnalysisOptions options;
  private final InputStream in;
  private final OutputStream out;
  private final Messages messages;
  private final Progress progress;

  /** What finds the answer. */
  @FunctionalInterface
  interface Work {
    /** Finds it, and writes the tables. */
    Answer answer(Session session) throws InterruptedException;
  }

  Analysis(AnalysisOptions options, InputStream in, OutputStream out, Messages messages) {
    this.options = options;
    this.in = in;
    this.out = out;
    this.messages = messages;
    this.progress = new Progress(messages, System::nanoTime);
  }

  /**
   * Answers and returns the exit code.
   *
   * @param attributes read beside those of the policy
   * @param otherInputs files that must not be written over
   */
  int run(MoreAttributes attributes, List<Path> otherInputs, Work work) {
    PolicySource source = DefaultPolicy.orNamed(options.policy(), in);
    Inputs inputs = options.data().inputs(in).orElseGet(Shipped::sample);
    for (OutFile output : options.outputs()) {
      output.checkIsNoneOf(source, Optional.of(inputs));
      output.checkIsNoneOf(otherInputs);
    }
    try {
      PolicySet policies = read(source);
      try (Outputs outputs = Outputs.open(options, out)) {
        return answer(policies, inputs, attributes, outputs, work);
      }
    } catch (InvalidPolicyException failure) {
      throw PolicyFaults.of(source.name(), failure);
    } finally {
      messages.clear();
    }
  }

  /**
   * Reads a policy.
   *
   * @throws BadInputException if it is wrong, with all its faults
   */
  static PolicySet read(PolicySource source) {
    try {
      return source.read();
    } catch (InvalidPolicyException failure) {
      throw PolicyFaults.of(source.name(), failure);
    }
  }

  private int answer(
      PolicySet policies, Inputs inputs, MoreAttributes attributes, Outputs outputs, Work work) {
    BadRows badRows = new BadRows(options.skipBadRows(), messages);
    Loaded loaded = load(policies, inputs, attributes, badRows);
    Answer answer = answer(work, new Session(loaded, options, outputs, progress));
    progress.end();
    outputs.commit(answer.page());
    tell(answer.text());
    tellOfData(loaded);
    return badRows.count() > 0 ? ExitCode.ROWS_SKIPPED : ExitCode.FINE;
  }

  private static Answer answer(Work work, Session session) {
    try {
      return work.answer(session);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("told to stop", interrupted);
    }
  }

  private Loaded load(
      PolicySet policies, Inputs inputs, MoreAttributes attributes, BadRows badRows) {
    try (Threads threads = new Threads(options.threads())) {
      Loader loader =
          new Loader(policies, options.unknownAttributes(), badRows, progress, threads, attributes);
      return DefaultPolicy.load(loader, inputs, options.policy(), messages);
    }
  }

  /** Tells the answer on standard output, unless a table goes there. */
  private void tell(String text) {
    if (options.outputs().stream().anyMatch(OutFile::isStandardOutput)) {
      text.lines().forEach(messages::line);
      return;
    }
    try (Destination destination = Destination.standardOutput(out)) {
      Documents.write(text, destination);
    }
  }

  private void tellOfData(Loaded loaded) {
    if (options.data().offers().isEmpty()) {
      messages.line("This is the shipped sample of a made-up marketplace.");
    }
    if (loaded.incumbentCounts().unknown() > 0) {
      messages.line(
          "incumbents of unknown boxes or offers: "
              + Texts.count(loaded.incumbentCounts().unknown()));
    }
    loaded
        .takenAsMissing()
        .forEach(name -> messages.line("no file has " + name + "; taken as missing"));
    if (loaded.badRows().count() > 0) {
      messages.line("rows left out: " + Texts.count(loaded.badRows().count()));
    }
  }
}
