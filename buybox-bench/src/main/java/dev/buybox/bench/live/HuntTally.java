package dev.buybox.bench.live;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** What a hunt has counted. For any number of threads. */
final class HuntTally {
  private final AtomicLong winners = new AtomicLong();
  private final AtomicLong rankings = new AtomicLong();
  private final AtomicLong derived = new AtomicLong();
  private final AtomicLong prices = new AtomicLong();
  private final AtomicLong sellers = new AtomicLong();
  private final AtomicLong removed = new AtomicLong();
  private final AtomicLong wrong = new AtomicLong();
  private final AtomicReference<String> firstWrong = new AtomicReference<>("");

  void winners(long more) {
    winners.addAndGet(more);
  }

  void rankings(long more) {
    rankings.addAndGet(more);
  }

  void derived() {
    derived.incrementAndGet();
  }

  void prices(long more) {
    prices.addAndGet(more);
  }

  void sellers(long more) {
    sellers.addAndGet(more);
  }

  void removed(long more) {
    removed.addAndGet(more);
  }

  void wrong(String what) {
    wrong.incrementAndGet();
    firstWrong.compareAndSet("", what);
  }

  long reads() {
    return winners.get() + rankings.get();
  }

  long changes() {
    return prices.get() + sellers.get() + removed.get();
  }

  long wrong() {
    return wrong.get();
  }

  /** Returns what was wrong first. */
  Optional<String> firstWrong() {
    return Optional.ofNullable(firstWrong.get()).filter(what -> !what.isEmpty());
  }

  String report(String command, String machine, double seconds) {
    StringBuilder report = new StringBuilder("# Hunt for torn reads\n\n");
    report
        .append("Made by `TornReads ")
        .append(command)
        .append("`, JDK ")
        .append(System.getProperty("java.version"))
        .append(", on ")
        .append(machine)
        .append(".\n\n| what | count |\n|---|---:|\n");
    row(report, "checked reads", reads());
    row(report, "of these, of winners", winners.get());
    row(report, "of these, of whole rankings", rankings.get());
    row(report, "rankings derived again by other code", derived.get());
    row(report, "changes of prices meanwhile", prices.get());
    row(report, "changes of sellers meanwhile", sellers.get());
    row(report, "offers removed and put again meanwhile", removed.get());
    row(report, "mixed states found", wrong());
    row(report, "seconds", Math.round(seconds));
    firstWrong().ifPresent(what -> report.append("\nThe first one: ").append(what).append(".\n"));
    return report.toString();
  }

  private static void row(StringBuilder report, String what, long count) {
    report.append(String.format(Locale.ROOT, "| %s | %,d |%n", what, count));
  }
}
