package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.report.PolicyReport;
import dev.buybox.analyst.write.Destination;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code buybox policy check}: all faults of a policy, or what it says. */
final class PolicyCheckCommand {
  private final String named;
  private final InputStream in;
  private final OutputStream out;
  private final Messages messages;

  PolicyCheckCommand(String named, InputStream in, OutputStream out, Messages messages) {
    this.named = named;
    this.in = in;
    this.out = out;
    this.messages = messages;
  }

  int run() {
    PolicySource source = new PolicySource(named, in);
    PolicySet policies;
    try {
      policies = source.read();
    } catch (InvalidPolicyException failure) {
      return Run.tell(messages, PolicyFaults.of(source.name(), failure));
    }
    Destination destination = Destination.standardOutput(out);
    PrintStream lines = new PrintStream(destination.stream(), false, StandardCharsets.UTF_8);
    PolicyReport.of(policies).forEach(line -> lines.print(line + "\n"));
    lines.flush();
    destination.commit();
    return ExitCode.FINE;
  }
}
