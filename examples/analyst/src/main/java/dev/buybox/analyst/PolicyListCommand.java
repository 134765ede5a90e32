package dev.buybox.analyst;

import dev.buybox.analyst.report.PolicyList;
import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.analyst.write.Destination;
import dev.buybox.analyst.write.ReportFormat;
import dev.buybox.policy.PolicySet;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code buybox policy list}: the shipped policies. */
final class PolicyListCommand {
  private final ReportFormat format;
  private final OutputStream out;

  PolicyListCommand(ParseResult parsed, OutputStream out) {
    this.format = ReportFormat.of(RankOptions.value(parsed, Commands.FORMAT).orElse(""));
    this.out = out;
  }

  int run() {
    List<PolicySet> policies =
        Shipped.policies().stream().map(Shipped::policy).flatMap(Optional::stream).toList();
    PolicyList list = new PolicyList(Shipped.policies(), policies);
    Documents.write(
        format == ReportFormat.JSON ? list.json() : list.text(), Destination.standardOutput(out));
    return ExitCode.FINE;
  }
}
