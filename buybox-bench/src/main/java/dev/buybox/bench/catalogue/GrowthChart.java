package dev.buybox.bench.catalogue;

import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.contender.Role;
import dev.buybox.bench.catalogue.data.BenchPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Winners, compiled, by number of offers: the floor and the engine, of one thread, on the machine
 * of which there are the most sizes.
 */
final class GrowthChart {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 400;
  private static final double TOP = 40;
  private static final double BOTTOM = HEIGHT - 40.0;
  private static final double LEFT = 60;
  private static final double RIGHT = WIDTH - 220.0;
  private static final int LEAST_SIZES = 3;
  private static final double NANOS_IN_SECOND = 1e9;

  private GrowthChart() {}

  /** Returns the chart; none of fewer than three sizes. */
  static Optional<Chart> of(List<BenchRun> runs) {
    return runs.stream()
        .map(run -> run.setting().machine())
        .distinct()
        .map(machine -> byOffers(runs, machine))
        .max(Comparator.comparing(NavigableMap::size))
        .filter(byOffers -> byOffers.size() >= LEAST_SIZES)
        .map(GrowthChart::draw);
  }

  private static NavigableMap<Long, BenchRun> byOffers(List<BenchRun> runs, String machine) {
    NavigableMap<Long, BenchRun> byOffers = new TreeMap<>();
    for (BenchRun run : runs) {
      boolean fits =
          run.setting().machine().equals(machine)
              && !RunReport.isPlain(run.setting())
              && run.setting().policy().equals(BenchPolicy.TEN_CRITERIA.label())
              && run.setting().threads() == 1
              && run.setting().meanWidth() == 4
              && new Verdicts(run).fastest(Comparison.COMPILED, Role.ENGINE).isPresent();
      if (fits) {
        byOffers.merge(run.setting().offers(), run, GrowthChart::later);
      }
    }
    return byOffers;
  }

  private static BenchRun later(BenchRun a, BenchRun b) {
    return b.setting().jdk().compareTo(a.setting().jdk()) > 0 ? b : a;
  }

  private static Chart draw(NavigableMap<Long, BenchRun> byOffers) {
    String title = "winners, compiled: seconds by number of offers, mean width 4, one thread";
    Svg svg = new Svg(WIDTH, HEIGHT, title);
    double[] seconds =
        byOffers.values().stream()
            .flatMap(run -> run.contenders().stream())
            .filter(result -> result.description().comparison() == Comparison.COMPILED)
            .filter(result -> result.description().role() != Role.RIVAL)
            .mapToDouble(result -> result.medianNanos() / NANOS_IN_SECOND)
            .sorted()
            .toArray();
    LogScale x = new LogScale(byOffers.firstKey(), byOffers.lastKey(), LEFT, RIGHT);
    LogScale y = new LogScale(seconds[0], seconds[seconds.length - 1], BOTTOM, TOP);
    grid(svg, x, y);
    curve(svg, byOffers, Role.FLOOR, x, y);
    curve(svg, byOffers, Role.ENGINE, x, y);
    return new Chart("catalogue-growth.svg", title, svg.text());
  }

  private static void grid(Svg svg, LogScale x, LogScale y) {
    for (double power : x.powers()) {
      svg.line(x.at(power), TOP, x.at(power), BOTTOM);
      svg.text(x.at(power), HEIGHT - 20.0, "middle", LogScale.label(power));
    }
    for (double power : y.powers()) {
      svg.line(LEFT, y.at(power), RIGHT, y.at(power));
      svg.text(LEFT - 6, y.at(power) + 4, "end", LogScale.label(power));
    }
  }

  private static void curve(
      Svg svg, NavigableMap<Long, BenchRun> byOffers, Role role, LogScale x, LogScale y) {
    StringBuilder points = new StringBuilder();
    double endX = 0;
    double endY = 0;
    String name = "";
    for (BenchRun run : byOffers.values()) {
      Optional<ContenderResult> fastest = new Verdicts(run).fastest(Comparison.COMPILED, role);
      if (fastest.isPresent()) {
        endX = x.at((double) run.setting().offers());
        endY = y.at(fastest.get().medianNanos() / NANOS_IN_SECOND);
        name = fastest.get().description().name();
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", endX, endY));
      }
    }
    if (!points.isEmpty()) {
      svg.polyline(points.toString().strip(), role.label());
      svg.text(endX + 8, endY + 4, "", name);
    }
  }
}
