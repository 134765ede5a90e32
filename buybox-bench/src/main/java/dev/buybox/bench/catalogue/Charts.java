package dev.buybox.bench.catalogue;

import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.contender.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The charts of some runs: bars of who takes how long, of the largest run on one thread by ten
 * criteria; and lines of how it grows with the number of offers, where runs differ in that.
 */
final class Charts {
  private static final int WIDTH = 860;
  private static final int LEFT = 220;
  private static final int RIGHT = 90;
  private static final int TOP = 40;
  private static final int ROW = 20;
  private static final List<Comparison> WITH_BARS =
      List.of(Comparison.COMPILED, Comparison.RAW, Comparison.FULL_RANKING);

  private Charts() {}

  static List<Chart> of(List<BenchRun> runs) {
    List<Chart> charts = new ArrayList<>();
    mostContested(runs)
        .ifPresent(
            run -> {
              for (Comparison comparison : WITH_BARS) {
                List<ContenderResult> results = shown(run, comparison);
                if (!results.isEmpty()) {
                  charts.add(bars(run, comparison, results));
                }
              }
            });
    GrowthChart.of(runs).ifPresent(charts::add);
    return charts;
  }

  /**
   * The run with the most contenders, on one thread if there is one; of several, the latest JDK.
   */
  private static Optional<BenchRun> mostContested(List<BenchRun> runs) {
    return runs.stream()
        .max(
            (a, b) -> {
              int order = -Integer.compare(a.setting().threads(), b.setting().threads());
              if (order == 0) {
                order = Integer.compare(a.contenders().size(), b.contenders().size());
              }
              return order == 0 ? a.setting().jdk().compareTo(b.setting().jdk()) : order;
            });
  }

  private static List<ContenderResult> shown(BenchRun run, Comparison comparison) {
    Verdicts verdicts = new Verdicts(run);
    return verdicts.of(comparison).stream()
        .filter(
            result -> result.description().role() == Role.ENGINE || verdicts.isFastestForm(result))
        .toList();
  }

  private static Chart bars(BenchRun run, Comparison comparison, List<ContenderResult> results) {
    String title = comparison.label() + ", ns an offer: " + RunReport.title(run);
    int bottom = TOP + ROW * results.size();
    Svg svg = new Svg(WIDTH, bottom + 30, title);
    double least = results.stream().mapToDouble(ContenderResult::nanosAnOffer).min().orElseThrow();
    double most = results.stream().mapToDouble(ContenderResult::nanosAnOffer).max().orElseThrow();
    LogScale scale = new LogScale(least, most, LEFT, WIDTH - RIGHT);
    for (double power : scale.powers()) {
      svg.line(scale.at(power), TOP - 6, scale.at(power), bottom);
      svg.text(scale.at(power), bottom + 16, "middle", LogScale.label(power));
    }
    for (int i = 0; i < results.size(); i++) {
      bar(svg, results.get(i), scale, TOP + ROW * i);
    }
    String file = "catalogue-" + comparison.label().replace(' ', '-') + ".svg";
    return new Chart(file, title, svg.text());
  }

  private static void bar(Svg svg, ContenderResult result, LogScale scale, double y) {
    double end = scale.at(result.nanosAnOffer());
    svg.text(LEFT - 8, y + 12, "end", result.description().name());
    svg.bar(LEFT, y + 2, Math.max(end - LEFT, 1), ROW - 7, result.description().role().label());
    svg.text(end + 6, y + 12, "", String.format(Locale.ROOT, "%,.2f", result.nanosAnOffer()));
  }
}
