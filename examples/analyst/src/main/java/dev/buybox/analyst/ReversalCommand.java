package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.load.MoreAttributes;
import dev.buybox.analyst.whatif.Asked;
import dev.buybox.analyst.whatif.ReversalPage;
import dev.buybox.analyst.whatif.ReversalTables;
import dev.buybox.analyst.whatif.ReversalText;
import dev.buybox.catalog.Catalog;
import dev.buybox.whatif.Reversal;
import dev.buybox.whatif.Situation;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** {@code buybox reversal}: in which boxes an offer that loses decides who wins. */
final class ReversalCommand {
  private final AnalysisOptions options;
  private final Analysis analysis;

  ReversalCommand(ParseResult parsed, InputStream in, OutputStream out, Messages messages) {
    this.options = AnalysisOptions.of(parsed, Map.of(Commands.OUT, ReversalTables.BOXES));
    this.analysis = new Analysis(options, in, out, messages);
  }

  int run() {
    return analysis.run(MoreAttributes.NONE, List.of(), this::answer);
  }

  private Answer answer(Session session) throws InterruptedException {
    Situation situation = session.situation();
    Catalog catalog = situation.catalog();
    Reversal reversal = Reversal.of(situation, session.threads(), session.step("removing offers"));
    session.table(Commands.OUT).ifPresent(table -> ReversalTables.write(catalog, reversal, table));
    return new Answer(
        ReversalText.of(catalog, reversal),
        session
            .outputs()
            .page(
                () -> ReversalPage.of(AskedOfData.of(session, new Asked()), situation, reversal)));
  }
}
