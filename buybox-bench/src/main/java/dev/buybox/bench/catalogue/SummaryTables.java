package dev.buybox.bench.catalogue;

import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.contender.OnOneThread;
import dev.buybox.bench.catalogue.contender.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** All runs beside each other; a ratio is always within one run. */
final class SummaryTables {
  private final List<BenchRun> runs;

  SummaryTables(List<BenchRun> runs) {
    this.runs = runs;
  }

  /** One row a run and comparison: floor, engine and the fastest rivals. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    for (Comparison comparison : Comparison.values()) {
      String rows = rows(comparison);
      if (!rows.isEmpty()) {
        text.append("### ").append(comparison.label()).append("\n\n");
        text.append(
            """
            | run | floor, ns an offer | engine, ns an offer | times the floor | rivals, times the engine |
            |---|---:|---:|---:|---|
            """);
        text.append(rows).append('\n');
      }
    }
    return text.toString().stripTrailing();
  }

  private String rows(Comparison comparison) {
    StringBuilder rows = new StringBuilder();
    for (BenchRun run : runs) {
      new Verdicts(run)
          .fastest(comparison, Role.ENGINE)
          .ifPresent(engine -> rows.append(row(run, comparison, engine)));
    }
    return rows.toString();
  }

  private static String row(BenchRun run, Comparison comparison, ContenderResult engine) {
    Verdicts verdicts = new Verdicts(run);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s, %,.2f | %s | %s |\n",
        RunReport.title(run),
        verdicts.floor(comparison).map(floor -> floor(run, floor)).orElse("–"),
        engine.description().name(),
        engine.nanosAnOffer(),
        text(verdicts.timesTheFloor(engine)),
        rivals(verdicts, comparison));
  }

  /** Several threads may read more slowly than one; then the floor is that of one. */
  private static String floor(BenchRun run, ContenderResult floor) {
    boolean isOfOneThread = floor.description().threads() < run.setting().threads();
    return text(Optional.of(floor.nanosAnOffer())) + (isOfOneThread ? " by one thread" : "");
  }

  private static String rivals(Verdicts verdicts, Comparison comparison) {
    Function<ContenderResult, String> told =
        rival -> rival.description().name() + " " + text(verdicts.timesTheEngine(rival));
    List<String> all =
        verdicts.of(comparison).stream()
            .filter(result -> result.description().role() == Role.RIVAL)
            .filter(verdicts::isFastestForm)
            .map(told)
            .toList();
    return all.isEmpty() ? "–" : String.join(", ", all);
  }

  private static String text(Optional<Double> number) {
    return number.map(one -> String.format(Locale.ROOT, "%,.2f", one)).orElse("–");
  }

  /** The same contender with several threads and with one, where a run has both. */
  String threads() {
    StringBuilder text = new StringBuilder();
    for (BenchRun run : runs) {
      for (ContenderResult several : run.contenders()) {
        run.contenders().stream()
            .filter(one -> isOneThreadOf(one, several))
            .forEach(one -> text.append(speedUp(run, one, several)));
      }
    }
    return text.isEmpty()
        ? ""
        : "| run | contender | times one thread |\n|---|---|---:|\n" + text.toString().strip();
  }

  private static boolean isOneThreadOf(ContenderResult one, ContenderResult several) {
    return one.description().name().equals(OnOneThread.name(several.description().name()));
  }

  private static String speedUp(BenchRun run, ContenderResult one, ContenderResult several) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.2f |\n",
        RunReport.title(run),
        several.description().name(),
        one.nanosAnOffer() / several.nanosAnOffer());
  }
}
