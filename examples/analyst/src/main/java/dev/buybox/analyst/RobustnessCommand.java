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
import dev.buybox.whatif.WeightRange;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** {@code buybox robustness}: who wins when the weights are only roughly known. */
final class RobustnessCommand {
  static final String ANY = "any";
  private static final String WITHIN = "0.2";
  private static final long DRAWS = 1_000;

  /** Shares are counted in millionths, and a million times a share is more than all there is. */
  private static final BigDecimal LEAST_WITHIN = new BigDecimal("0.000001");

  private static final BigDecimal MOST_WITHIN = new BigDecimal(1_000_000);

  private final CatalogOrBox question;
  private final String within;
  private final WeightRange range;
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
    this.within = RankOptions.value(parsed, WhatIfCommands.WITHIN).orElse(WITHIN);
    this.range = range(within);
    this.draws = Math.toIntExact(parsed.matchedOptionValue(WhatIfCommands.DRAWS, DRAWS));
    this.seed = parsed.matchedOptionValue(Commands.SEED, 1L);
  }

  private static WeightRange range(String within) {
    if (within.equals(ANY)) {
      return WeightRange.any();
    }
    try {
      BigDecimal part = new BigDecimal(within);
      if (part.compareTo(LEAST_WITHIN) >= 0 && part.compareTo(MOST_WITHIN) <= 0) {
        return WeightRange.within(part);
      }
    } catch (NumberFormatException notANumber) {
      // What is said below holds for it, too.
    }
    throw new WrongUseException(
        "--within is a number from 0.000001 to 1000000, such as 0.2 for 20 % less or more, or any;"
            + " not '"
            + within
            + "'");
  }

  int run() {
    return question.run(this::ofBox, this::ofCatalog);
  }

  private Robustness draw(Session session) {
    try {
      return Robustness.of(session.situation(), range, draws, seed).threads(session.threads());
    } catch (IllegalArgumentException cannotDraw) {
      throw new BadInputException(String.valueOf(cannotDraw.getMessage()));
    }
  }

  private String ofBox(Session session, int box) {
    return RobustnessText.ofBox(
        session.loaded().catalog(), draw(session).ofBox(box), RobustnessText.words(within));
  }

  private Asked asked(Session session) {
    return AskedOfData.of(
        session,
        new Asked()
            .add("weights drawn", RobustnessText.words(within))
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
    String drawn = RobustnessText.words(within);
    return new Answer(
        RobustnessText.ofCatalog(found, drawn),
        session.outputs().page(() -> RobustnessPage.of(asked(session), found, drawn)));
  }
}
