package dev.buybox.bench.live;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Has contenders work in turns, round after round, within one process. */
final class Rounds {
  private static final int WARM_UPS = 2;

  private final long nanos;
  private final int rounds;
  private final PrintStream told;

  Rounds(double seconds, int rounds, PrintStream told) {
    this.nanos = Math.round(seconds * 1e9);
    this.rounds = rounds;
    this.told = told;
  }

  LiveRun.Group run(String name, List<Contender> contenders) throws InterruptedException {
    Map<String, List<Contender.Measured>> measured = new LinkedHashMap<>();
    for (int round = -WARM_UPS; round < rounds; round++) {
      for (Contender contender : contenders) {
        Contender.Measured one = contender.measure(nanos);
        if (round >= 0) {
          measured.computeIfAbsent(contender.name(), key -> new ArrayList<>()).add(one);
          tell(name, round, contender.name(), one);
        }
      }
    }
    return new LiveRun.Group(
        name,
        measured.entrySet().stream().map(each -> result(each.getKey(), each.getValue())).toList());
  }

  private static LiveRun.Result result(String name, List<Contender.Measured> measured) {
    return new LiveRun.Result(
        name,
        measured.stream().map(Contender.Measured::nanosAnOperation).toList(),
        measured.stream().map(Contender.Measured::cpuNanosAnOperation).toList(),
        measured.stream().map(Contender.Measured::bytesAnOperation).toList());
  }

  private void tell(String group, int round, String contender, Contender.Measured one) {
    told.println(
        String.format(
            Locale.ROOT,
            "%-12s %2d  %-24s %10.1f ns %10.1f ns of a processor %8.3f B",
            group,
            round + 1,
            contender,
            one.nanosAnOperation(),
            one.cpuNanosAnOperation(),
            one.bytesAnOperation()));
  }
}
