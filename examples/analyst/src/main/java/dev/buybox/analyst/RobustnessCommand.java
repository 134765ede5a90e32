package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.load.BadInputException;
import dev.buybox.analyst.whatif.Asked;
import dev.buybox.analyst.whatif.RobustnessPage;
import dev.buybox.analyst.whatif.RobustnessTables;
import dev.buybox.analyst.whatif.RobustnessText;
import dev.buybox.whatif.CatalogRobustness;
import dev.buybox.whatif.Robustness;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** {@code buybox robustness}: who wins when the weights are only roughly known. */
final class RobustnessCommand {
  private static final long DRAWS = 1_000;

  private final CatalogOrBox question;
  private final DrawnWeights weights;
  private final int draws;
  private final long seed;

  RobustnessCommand(ParseResult parsed, InputStream in, OutputStream out, Messages messages) {
    this.question =
        new CatalogOrBox(
            parsed,
            Map.of(
                Commands.OUT, RobustnessTables.FIGURES,
                WhatIfCommands.BOXES, RobustnessTables.BOXES),
            in,
            out,
            messages);
    this.weights = DrawnWeights.of(parsed);
    this.draws = Math.toIntExact(parsed.matchedOptionValue(WhatIfCommands.DRAWS, DRAWS));
    this.seed = parsed.matchedOptionValue(Commands.SEED, 1L);
  }

  int run() {
    return question.run(this::ofBox, this::ofCatalog);
  }

  private Robustness draw(Session session) {
    // Without intervals there are always weights to draw.
    try {
      return Robustness.of(session.situation(), weights.range(), draws, seed)
          .threads(session.threads());
    } catch (IllegalArgumentException cannotDraw) {
      throw new BadInputException(WhatIfCommands.SHARE + ": " + cannotDraw.getMessage());
    }
  }

  private String ofBox(Session session, int box) {
    return RobustnessText.ofBox(
        session.loaded().catalog(), draw(session).ofBox(box), weights.words());
  }

  private Asked asked(Session session) {
    return AskedOfData.of(
        session,
        new Asked()
            .add("weights drawn", weights.words())
            .add("draws", Texts.count(draws))
            .add("seed", Long.toString(seed)));
  }

  private Answer ofCatalog(Session session) throws InterruptedException {
    Robustness robustness = draw(session);
    CatalogRobustness found = robustness.ofCatalog(session.step("drawing weights"));
    session.table(Commands.OUT).ifPresent(table -> RobustnessTables.writeFigures(found, table));
    session
        .table(WhatIfCommands.BOXES)
        .ifPresent(table -> RobustnessTables.writeBoxes(found, table));
    String drawn = weights.words();
    return new Answer(
        RobustnessText.ofCatalog(found, drawn),
        session.outputs().page(() -> RobustnessPage.of(asked(session), found, drawn)));
  }
}
