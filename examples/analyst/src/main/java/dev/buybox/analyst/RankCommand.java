package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.load.BadRows;
import dev.buybox.analyst.load.DecisionsFile;
import dev.buybox.analyst.load.InputFile;
import dev.buybox.analyst.load.Inputs;
import dev.buybox.analyst.load.Loaded;
import dev.buybox.analyst.load.Loader;
import dev.buybox.analyst.report.Summary;
import dev.buybox.analyst.report.Tally;
import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.analyst.write.DecisionWriter;
import dev.buybox.analyst.write.Destination;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code buybox rank}: files to a catalogue, a ranker over it, decisions and a summary. */
final class RankCommand {
  private final RankOptions options;
  private final InputStream in;
  private final OutputStream out;
  private final Messages messages;
  private final Progress progress;

  RankCommand(RankOptions options, InputStream in, OutputStream out, Messages messages) {
    this.options = options;
    this.in = in;
    this.out = out;
    this.messages = messages;
    this.progress = new Progress(messages, System::nanoTime);
  }

  int run() {
    PolicySource policySource = DefaultPolicy.orNamed(options.policy(), in);
    Inputs inputs = options.data().inputs(in).orElseGet(Shipped::sample);
    OutFile outFile = OutFile.of(OutKind.TABLE, Commands.OUT, options.out());
    Optional<InputFile> earlier = options.changedSince().map(named -> InputFile.named(named, in));
    outFile.checkIsNoneOf(policySource, Optional.of(inputs));
    outFile.checkIsNoneOf(earlier.stream().flatMap(file -> file.path().stream()).toList());
    try {
      PolicySet policies = policySource.read();
      try (Threads threads = new Threads(options.threads());
          Destination destination = outFile.open(out, options.format(), DecisionWriter.columns());
          @Nullable DecisionsFile decisions = earlier.map(DecisionsFile::open).orElse(null)) {
        return rank(policies, inputs, Optional.ofNullable(decisions), destination, threads);
      }
    } catch (InvalidPolicyException failure) {
      throw PolicyFaults.of(policySource.name(), failure);
    } finally {
      messages.clear();
    }
  }

  private int rank(
      PolicySet policies,
      Inputs inputs,
      Optional<DecisionsFile> decisions,
      Destination destination,
      Threads threads) {
    long start = System.nanoTime();
    BadRows badRows = new BadRows(options.skipBadRows(), messages);
    Loaded loaded = load(policies, inputs, badRows, threads);
    Changes changes = Changes.since(decisions, loaded.catalog(), progress, messages);
    long read = System.nanoTime();
    Ranker ranker = Ranker.inOrder(loaded.policies(), loaded.catalog(), loaded.incumbents());
    Tally tally = new Tally(loaded.catalog(), ranker, loaded.incumbents());
    BoxesInOrder boxes =
        new BoxesInOrder(
            () -> new BoxRange(ranker.forAnotherThread(), loaded.incumbents(), changes, options),
            loaded.catalog().boxCount(),
            threads);
    boxes.write(destination, progress);
    destination.commit();
    boxes.addTo(tally, changes);
    tellSample();
    new Summary(tally, loaded, inputs.sellers().isPresent(), changes.tally())
        .print(messages, read - start, System.nanoTime() - read);
    tellNext();
    return badRows.count() > 0 ? ExitCode.ROWS_SKIPPED : ExitCode.FINE;
  }

  private Loaded load(PolicySet policies, Inputs inputs, BadRows badRows, Threads threads) {
    Loader loader = new Loader(policies, options.unknownAttributes(), badRows, progress, threads);
    return DefaultPolicy.load(loader, inputs, options.policy(), messages);
  }

  private void tellSample() {
    if (options.data().offers().isEmpty()) {
      messages.line(
          "Ranked the shipped sample of a made-up marketplace by "
              + options.policy().map(name -> "policy " + name).orElse("the shipped policy")
              + ".");
    }
  }

  private void tellNext() {
    if (options.data().offers().isEmpty()) {
      messages.line("Next: buybox policy check " + Shipped.DEFAULT_POLICY);
      messages.line("      buybox rank --offers offers.csv --policy cheapest");
      messages.line("      buybox generate --products 1000 --out market");
      messages.line("      buybox rank --help");
    }
  }
}
