package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.whatif.Asked;
import dev.buybox.analyst.whatif.SensitivityPage;
import dev.buybox.analyst.whatif.SensitivityTables;
import dev.buybox.analyst.whatif.SensitivityText;
import dev.buybox.analyst.write.TableWriter;
import dev.buybox.policy.CriterionInfluence;
import dev.buybox.ranking.RankingProgress;
import dev.buybox.whatif.Sensitivity;
import dev.buybox.whatif.ShareCurve;
import dev.buybox.whatif.Situation;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** {@code buybox sensitivity}: how much hangs on each weight, in the catalogue or in one box. */
final class SensitivityCommand {
  private static final long PARTS = 10;

  private final CatalogOrBox question;
  private final int parts;

  SensitivityCommand(ParseResult parsed, InputStream in, OutputStream out, Messages messages) {
    this.question =
        new CatalogOrBox(
            parsed,
            Map.of(
                Commands.OUT, SensitivityTables.CURVES,
                WhatIfCommands.BOXES, SensitivityTables.BOXES),
            in,
            out,
            messages);
    this.parts = Math.toIntExact(parsed.matchedOptionValue(WhatIfCommands.STEPS, PARTS));
  }

  int run() {
    return question.run(SensitivityCommand::ofBox, this::ofCatalog);
  }

  private static String ofBox(Session session, int box) {
    Situation situation = session.situation();
    return SensitivityText.ofBox(situation.catalog(), box, Sensitivity.of(situation).ofBox(box));
  }

  private Answer ofCatalog(Session session) throws InterruptedException {
    Situation situation = session.situation();
    Sensitivity sensitivity = Sensitivity.of(situation).threads(session.threads());
    List<CriterionInfluence> influence =
        sensitivity.byInfluence(session.step("leaving out each criterion"));
    List<BigDecimal> shares = Sensitivity.evenShares(parts);
    List<ShareCurve> curves = new ArrayList<>();
    RankingProgress progress = session.step("trying shares");
    for (CriterionInfluence each : influence) {
      progress.at(curves.size(), influence.size());
      curves.add(sensitivity.curve(each.criterion(), shares));
    }
    session
        .table(Commands.OUT)
        .ifPresent(table -> SensitivityTables.writeCurves(situation, influence, curves, table));
    session.table(WhatIfCommands.BOXES).ifPresent(table -> write(session, sensitivity, table));
    return new Answer(
        SensitivityText.ofCatalog(situation, influence, curves),
        session
            .outputs()
            .page(() -> SensitivityPage.of(asked(session), situation, influence, curves)));
  }

  private Asked asked(Session session) {
    return AskedOfData.of(
        session, new Asked().add("shares tried", "from 0 to 1 in " + parts + " equal parts"));
  }

  private static void write(Session session, Sensitivity sensitivity, TableWriter table) {
    Situation situation = session.situation();
    int boxes = situation.catalog().boxCount();
    RankingProgress progress = session.step("finding where boxes flip");
    for (int each = 0; each < boxes; each++) {
      SensitivityTables.writeBox(situation.catalog(), each, sensitivity.ofBox(each), table);
      progress.at(each, boxes);
    }
  }
}
