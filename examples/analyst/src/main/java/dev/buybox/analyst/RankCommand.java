package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.load.BadRows;
import dev.buybox.analyst.load.DecisionsFile;
import dev.buybox.analyst.load.InputFile;
import dev.buybox.analyst.load.Inputs;
import dev.buybox.analyst.load.Loaded;
import dev.buybox.analyst.load.Loader;
import dev.buybox.analyst.load.MissingColumnsException;
import dev.buybox.analyst.report.Summary;
import dev.buybox.analyst.report.Tally;
import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.analyst.write.Destination;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    PolicySource policySource =
        new PolicySource(options.policy().orElse(Shipped.DEFAULT_POLICY), in);
    Inputs inputs = options.offers().map(this::inputs).orElseGet(Shipped::sample);
    OutFile outFile = new OutFile(options.out());
    List<Path> read = new ArrayList<>(inputs.files());
    policySource.path().ifPresent(read::add);
    Optional<InputFile> earlier = options.changedSince().map(this::file);
    earlier.flatMap(InputFile::path).ifPresent(read::add);
    outFile.checkIsNoneOf(read);
    try {
      PolicySet policies = policySource.read();
      try (Threads threads = new Threads(options.threads());
          Destination destination = outFile.open(out, options.format());
          @Nullable DecisionsFile decisions = earlier.map(DecisionsFile::open).orElse(null)) {
        return rank(policies, inputs, Optional.ofNullable(decisions), destination, threads);
      }
    } catch (InvalidPolicyException failure) {
      return PolicyFaults.tell(messages, policySource.name(), failure);
    } finally {
      messages.clear();
    }
  }

  private Inputs inputs(String offers) {
    return new Inputs(file(offers), options.sellers().map(this::file), incumbents());
  }

  private Optional<InputFile> incumbents() {
    return options.incumbents().map(this::file);
  }

  private InputFile file(String named) {
    return InputFile.named(named, in);
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
    Ranker ranker = Ranker.of(loaded.policies(), loaded.catalog(), loaded.incumbents());
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
    try {
      return new Loader(policies, options.unknownAttributes(), badRows, progress, threads)
          .load(inputs);
    } catch (MissingColumnsException failure) {
      if (options.policy().isEmpty()) {
        messages.line("No --policy was given, so " + Shipped.DEFAULT_POLICY + " is used.");
        messages.line("Try --policy cheapest, which needs no further columns.");
      }
      throw failure;
    }
  }

  private void tellSample() {
    if (options.offers().isEmpty()) {
      messages.line(
          "Ranked the shipped sample of a made-up marketplace by "
              + options.policy().map(name -> "policy " + name).orElse("the shipped policy")
              + ".");
    }
  }

  private void tellNext() {
    if (options.offers().isEmpty()) {
      messages.line("Next: buybox policy check " + Shipped.DEFAULT_POLICY);
      messages.line("      buybox rank --offers offers.csv --policy cheapest");
      messages.line("      buybox generate --products 1000 --out market");
      messages.line("      buybox rank --help");
    }
  }
}
