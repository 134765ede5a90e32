package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.load.BadInputException;
import dev.buybox.analyst.load.MoreAttributes;
import dev.buybox.analyst.whatif.Asked;
import dev.buybox.analyst.whatif.ComparePage;
import dev.buybox.analyst.whatif.CompareTables;
import dev.buybox.analyst.whatif.CompareText;
import dev.buybox.analyst.whatif.Highlights;
import dev.buybox.analyst.write.TableWriter;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.RankingProgress;
import dev.buybox.whatif.OutcomeComparison;
import dev.buybox.whatif.Scenario;
import dev.buybox.whatif.Situation;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** {@code buybox compare}: what another policy, or scenarios, would change in a whole catalogue. */
final class CompareCommand {
  private final CompareOptions options;
  private final InputStream in;
  private final Analysis analysis;

  CompareCommand(CompareOptions options, InputStream in, OutputStream out, Messages messages) {
    this.options = options;
    this.in = in;
    this.analysis = new Analysis(options.analysis(), in, out, messages);
  }

  int run() {
    return options.with().isPresent()
        ? runWith(new PolicySource(options.with().get(), in))
        : runScenarios(new ScenarioSource(options.scenarios().orElseThrow(), in));
  }

  private int runWith(PolicySource source) {
    PolicySet other = Analysis.read(source);
    return analysis.run(
        new MoreAttributes(other.attributes(), options.named(), Map.of()),
        source.path().stream().toList(),
        session ->
            compare(
                session,
                Map.of(source.name(), situation -> with(situation, other, source.name())),
                AskedOfData.policies(new Asked(), "compared with", source.name(), other)));
  }

  private Situation with(Situation situation, PolicySet other, String name) {
    try {
      return new Situation(
          CompiledPolicies.compile(
              other, situation.catalog().schema(), options.analysis().unknownAttributes()),
          situation.catalog(),
          situation.incumbents());
    } catch (InvalidPolicyException failure) {
      throw PolicyFaults.of(name, failure);
    }
  }

  private int runScenarios(ScenarioSource source) {
    List<Scenario> scenarios = source.read();
    Map<String, UnaryOperator<Situation>> changes = new LinkedHashMap<>();
    scenarios.forEach(each -> changes.put(each.name(), situation -> source.apply(each, situation)));
    return analysis.run(
        new MoreAttributes(Map.of(), options.named(), ScenarioSource.attributes(scenarios)),
        source.path().stream().toList(),
        session -> compare(session, changes, source.asked(scenarios, session.situation())));
  }

  private Answer compare(
      Session session, Map<String, UnaryOperator<Situation>> changes, Asked asked)
      throws InterruptedException {
    Situation before = session.situation();
    // First all of them, so that a fault in the last one is told at once.
    Map<String, Situation> afters = new LinkedHashMap<>();
    changes.forEach((name, change) -> afters.put(name, change.apply(before)));
    StringBuilder text = new StringBuilder();
    ComparePage page =
        new ComparePage(
            before.policies().policies().byDefault().toString(),
            options.addTo(AskedOfData.of(session, asked)));
    for (Map.Entry<String, Situation> after : afters.entrySet()) {
      OutcomeComparison comparison = compare(session, after.getKey(), before, after.getValue());
      Highlights highlights = write(session, after.getKey(), comparison);
      text.append(text.isEmpty() ? "" : "\n\n");
      text.append(CompareText.of(after.getKey(), comparison, highlights));
      if (session.outputs().hasReport()) {
        page.add(after.getKey(), comparison, highlights);
      }
    }
    return new Answer(text.toString(), session.outputs().page(page::html));
  }

  private OutcomeComparison compare(Session session, String name, Situation before, Situation after)
      throws InterruptedException {
    try {
      RankingProgress progress = session.step("comparing " + name);
      return OutcomeComparison.of(before, after, options.forCore(progress));
    } catch (IllegalArgumentException notInTheData) {
      throw new BadInputException(String.valueOf(notInTheData.getMessage()));
    }
  }

  private static Highlights write(Session session, String name, OutcomeComparison comparison)
      throws InterruptedException {
    session
        .table(Commands.OUT)
        .ifPresent(table -> CompareTables.writeFigures(name, comparison, table));
    Optional<TableWriter> boxes = session.table(WhatIfCommands.BOXES);
    Highlights highlights = new Highlights(comparison);
    RankingProgress progress = session.step("explaining " + name);
    AtomicInteger told = new AtomicInteger();
    comparison.forEachChanged(
        box -> {
          highlights.add(box);
          boxes.ifPresent(table -> CompareTables.writeBox(name, box, table));
          progress.at(told.incrementAndGet(), comparison.changedCount());
        });
    return highlights;
  }
}
