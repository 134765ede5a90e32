package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.write.Destination;
import dev.buybox.analyst.write.ReportFormat;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicyDifference;
import dev.buybox.policy.PolicySet;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** {@code buybox policy diff}: what differs between two policies. */
final class PolicyDiffCommand {
  private final String before;
  private final String after;
  private final ReportFormat format;
  private final OutFile outFile;
  private final InputStream in;
  private final OutputStream out;
  private final Messages messages;

  PolicyDiffCommand(ParseResult parsed, InputStream in, OutputStream out, Messages messages) {
    this.before = parsed.matchedPositionalValue(0, "");
    this.after = parsed.matchedPositionalValue(1, "");
    this.format = DocumentForm.of(parsed, List.of(ReportFormat.values()));
    this.outFile = OutFile.of(OutKind.TEXT, Commands.OUT, RankOptions.value(parsed, Commands.OUT));
    this.in = in;
    this.out = out;
    this.messages = messages;
  }

  int run() {
    DataFiles.checkReadOnce(List.of(Optional.of(before), Optional.of(after)));
    PolicySource old = new PolicySource(before, in);
    PolicySource now = new PolicySource(after, in);
    outFile.checkIsNoneOf(Stream.of(old, now).flatMap(source -> source.path().stream()).toList());
    Optional<PolicySet> first = read(old);
    Optional<PolicySet> second = read(now);
    if (first.isEmpty() || second.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    PolicyDifference difference = PolicyDifference.between(first.get(), second.get());
    try (Destination destination = outFile.open(out)) {
      Documents.write(Documents.of(difference, format), destination);
    }
    return ExitCode.FINE;
  }

  /** Reads one of the two; both are looked at before the command ends, so that all is told. */
  private Optional<PolicySet> read(PolicySource source) {
    try {
      return Optional.of(source.read());
    } catch (InvalidPolicyException failure) {
      Run.tell(messages, PolicyFaults.of(source.name(), failure));
      return Optional.empty();
    }
  }
}
