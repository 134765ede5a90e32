package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.load.BadRows;
import dev.buybox.analyst.load.Inputs;
import dev.buybox.analyst.load.Loaded;
import dev.buybox.analyst.load.Loader;
import dev.buybox.analyst.write.Destination;
import dev.buybox.policy.CriterionInfluence;
import dev.buybox.policy.Disclosure;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Influence;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** {@code buybox policy describe}: a policy in plain sentences, with its influence in some data. */
final class PolicyDescribeCommand {
  private final DescribeOptions options;
  private final InputStream in;
  private final OutputStream out;
  private final Messages messages;
  private final Progress progress;

  PolicyDescribeCommand(
      DescribeOptions options, InputStream in, OutputStream out, Messages messages) {
    this.options = options;
    this.in = in;
    this.out = out;
    this.messages = messages;
    this.progress = new Progress(messages, System::nanoTime);
  }

  int run() {
    PolicySource source = new PolicySource(options.policy(), in);
    Optional<Inputs> inputs = options.data().inputs(in);
    OutFile outFile = OutFile.of(OutKind.TEXT, Commands.OUT, options.out());
    outFile.checkIsNoneOf(source, inputs);
    try {
      PolicySet policies = source.read();
      try (Destination destination = outFile.open(out)) {
        return describe(policies, inputs, destination);
      }
    } catch (InvalidPolicyException failure) {
      throw PolicyFaults.of(source.name(), failure);
    } finally {
      messages.clear();
    }
  }

  private int describe(PolicySet policies, Optional<Inputs> inputs, Destination destination) {
    BadRows badRows = new BadRows(options.skipBadRows(), messages);
    Disclosure disclosure = Disclosure.of(policies);
    if (inputs.isPresent()) {
      disclosure = disclosure.with(influences(policies, inputs.get(), badRows));
    }
    Documents.write(Documents.of(disclosure, options.format()), destination);
    if (badRows.count() > 0) {
      messages.line("rows left out: " + Texts.count(badRows.count()));
    }
    return badRows.count() > 0 ? ExitCode.ROWS_SKIPPED : ExitCode.FINE;
  }

  private List<CriterionInfluence> influences(PolicySet policies, Inputs inputs, BadRows badRows) {
    Loaded loaded =
        new Loader(policies, options.unknownAttributes(), badRows, progress).load(inputs);
    progress.start("measuring influence", "decisions");
    List<CriterionInfluence> influences =
        Influence.measure(
            loaded.policies(), loaded.catalog(), loaded.incumbents(), this::showProgress);
    progress.end();
    return influences;
  }

  private void showProgress(long done, long total) {
    if (progress.due(done)) {
      progress.at(done, (double) done / total);
    }
  }
}
