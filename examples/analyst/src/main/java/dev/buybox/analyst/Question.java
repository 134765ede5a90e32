package dev.buybox.analyst;

import dev.buybox.advice.Advisor;
import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.load.BadRows;
import dev.buybox.analyst.load.Inputs;
import dev.buybox.analyst.load.Loaded;
import dev.buybox.analyst.load.Loader;
import dev.buybox.analyst.load.MoreAttributes;
import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.analyst.write.Destination;
import dev.buybox.policy.AttributeUse;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the data that a question is about, has it answered, and writes the answer. */
final class Question {
  private final QuestionOptions options;
  private final InputStream in;
  private final OutputStream out;
  private final Messages messages;
  private final Progress progress;

  Question(QuestionOptions options, InputStream in, OutputStream out, Messages messages) {
    this.options = options;
    this.in = in;
    this.out = out;
    this.messages = messages;
    this.progress = new Progress(messages, System::nanoTime);
  }

  /** Returns the exit code. */
  int answer(Function<Ranker, String> answer) {
    PolicySource source = DefaultPolicy.orNamed(options.policy(), in);
    Inputs inputs = options.data().inputs(in).orElseGet(Shipped::sample);
    OutFile outFile = OutFile.of(OutKind.TEXT, Commands.OUT, options.out());
    outFile.checkIsNoneOf(source, Optional.of(inputs));
    try {
      PolicySet policies = source.read();
      BadRows badRows = new BadRows(options.skipBadRows(), messages);
      Loaded loaded = load(policies, inputs, badRows);
      String text =
          answer.apply(Ranker.of(loaded.policies(), loaded.catalog(), loaded.incumbents()));
      try (Destination destination = outFile.open(out)) {
        Documents.write(text, destination);
      }
      return badRows.count() > 0 ? skipped(badRows) : ExitCode.FINE;
    } catch (InvalidPolicyException failure) {
      throw PolicyFaults.of(source.name(), failure);
    } finally {
      messages.clear();
    }
  }

  private int skipped(BadRows badRows) {
    messages.line("rows left out: " + Texts.count(badRows.count()));
    return ExitCode.ROWS_SKIPPED;
  }

  private Loaded load(PolicySet policies, Inputs inputs, BadRows badRows) {
    MoreAttributes welcome = MoreAttributes.welcome(Map.of(Advisor.MIN_PRICE, AttributeUse.NUMBER));
    try (Threads threads = new Threads(Runtime.getRuntime().availableProcessors())) {
      Loader loader =
          new Loader(policies, options.unknownAttributes(), badRows, progress, threads, welcome);
      return DefaultPolicy.load(loader, inputs, options.policy(), messages);
    }
  }
}
