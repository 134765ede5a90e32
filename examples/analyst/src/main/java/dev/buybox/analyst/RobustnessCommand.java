package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.load.BadInputException;
import dev.buybox.analyst.load.MoreAttributes;
import dev.buybox.analyst.whatif.RobustnessTables;
import dev.buybox.analyst.whatif.RobustnessText;
import dev.buybox.whatif.CatalogRobustness;
import dev.buybox.whatif.Robustness;
import dev.buybox.whatif.Situation;
import dev.buybox.whatif.WeightRange;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code buybox robustness}: who wins when the weights are only roughly known. */
final class RobustnessCommand {
  static final String ANY = "any";
  private static final String WITHIN = "0.2";
  private static final long DRAWS = 1_000;

  /** Shares are counted in millionths, and a million times a share is more than all there is. */
  private static final BigDecimal LEAST_WITHIN = new BigDecimal("0.000001");

  private static final BigDecimal MOST_WITHIN = new BigDecimal(1_000_000);

  private final Analysis analysis;
  private final BoxName box;
  private final String within;
  private final WeightRange range;
  private final int draws;
  private final long seed;

  RobustnessCommand(ParseResult parsed, InputStream in, OutputStream out, Messages messages) {
    AnalysisOptions options =
        AnalysisOptions.of(
            parsed,
            Map.of(
                Commands.OUT, RobustnessTables.FIGURES,
                WhatIfCommands.BOXES, RobustnessTables.BOXES));
    options.data().checkOneStandardInput(List.of(options.policy()));
    this.analysis = new Analysis(options, in, out, messages);
    this.box = BoxName.of(parsed).checked();
    this.within = RankOptions.value(parsed, WhatIfCommands.WITHIN).orElse(WITHIN);
    this.range = range(within);
    this.draws = Math.toIntExact(parsed.matchedOptionValue(WhatIfCommands.DRAWS, DRAWS));
    this.seed = parsed.matchedOptionValue(Commands.SEED, 1L);
    if (!box.isEmpty() && !options.tables().isEmpty()) {
      throw new WrongUseException("--out and --boxes are for the catalogue: leave --product out");
    }
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
    return analysis.run(
        MoreAttributes.NONE,
        List.of(),
        session -> box.isEmpty() ? ofCatalog(session) : ofBox(session));
  }

  private Robustness draw(Session session) {
    try {
      return Robustness.of(session.situation(), range, draws, seed).threads(session.threads());
    } catch (IllegalArgumentException cannotDraw) {
      throw new BadInputException(String.valueOf(cannotDraw.getMessage()));
    }
  }

  private Answer ofBox(Session session) {
    Situation situation = session.situation();
    int named = new Place(situation.catalog()).box(box);
    return Answer.of(
        RobustnessText.ofBox(
            situation.catalog(), draw(session).ofBox(named), RobustnessText.words(within)));
  }

  private Answer ofCatalog(Session session) throws InterruptedException {
    Robustness robustness = draw(session);
    CatalogRobustness found = robustness.ofCatalog(session.step("drawing weights"));
    session.table(Commands.OUT).ifPresent(table -> RobustnessTables.writeFigures(found, table));
    session
        .table(WhatIfCommands.BOXES)
        .ifPresent(table -> RobustnessTables.writeBoxes(found, table));
    return new Answer(
        RobustnessText.ofCatalog(found, RobustnessText.words(within)), Optional.empty());
  }
}
