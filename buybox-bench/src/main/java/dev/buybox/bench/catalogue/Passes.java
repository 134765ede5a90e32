package dev.buybox.bench.catalogue;

import dev.buybox.bench.catalogue.contender.Contender;
import dev.buybox.bench.catalogue.contender.Description;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prepares contenders, has them agree, and times their passes: each has one pass in turn, so that
 * noise of the machine hits all alike.
 */
final class Passes {
  private static final double NANOS_IN_MILLI = 1e6;
  private static final long MILLI = 1_000_000;
  private static final int MOST_WARM_UPS = 500;

  /** What the engine compiled for one contender is compiled anew when the next has more to do. */
  private static final int WARM_UP_ROUNDS = 2;

  private final BenchOptions options;
  private final PrintStream told;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(
      Contender contender,
      AgreementGate.Result agreement,
      long prepareNanos,
      long keptBytes,
      List<Long> runs) {}

  Passes(BenchOptions options, PrintStream told) {
    this.options = options;
    this.told = told;
  }

  /**
   * Prepares a contender and compares what its first pass finds.
   *
   * @throws IllegalStateException if it differs
   */
  void add(Contender contender, AgreementGate gate) throws Exception {
    long start = System.nanoTime();
    contender.prepare();
    long prepareNanos = System.nanoTime() - start;
    contender.pass();
    String name = contender.description().name();
    AgreementGate.Result agreement = gate.check(name, contender.answer());
    tell("%-38s prepared in %,8.0f ms, %s", name, prepareNanos / NANOS_IN_MILLI, agreement);
    entries.add(
        new Entry(contender, agreement, prepareNanos, contender.keptBytes(), new ArrayList<>()));
  }

  /** Times all of them. */
  List<ContenderResult> run() throws Exception {
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      for (Entry entry : entries) {
        warmUp(entry.contender);
      }
    }
    for (int i = 0; i < options.repetitions(); i++) {
      for (Entry entry : entries) {
        entry.runs.add(time(entry.contender));
      }
    }
    return entries.stream()
        .map(
            entry ->
                new ContenderResult(
                    entry.contender.description(),
                    entry.agreement,
                    entry.prepareNanos,
                    entry.keptBytes,
                    List.copyOf(entry.runs)))
        .toList();
  }

  /** A pass may be too short to have its code compiled; others take long enough with one. */
  private void warmUp(Contender contender) throws Exception {
    long start = System.nanoTime();
    int passes = 0;
    while (passes < options.warmUps()
        || (passes < MOST_WARM_UPS && System.nanoTime() - start < options.warmUpMillis() * MILLI)) {
      contender.pass();
      passes++;
    }
  }

  private long time(Contender contender) throws Exception {
    long start = System.nanoTime();
    contender.pass();
    long nanos = System.nanoTime() - start;
    Description description = contender.description();
    tell(
        "%-38s %,10.1f ms %,9.2f ns an offer",
        description.name(), nanos / NANOS_IN_MILLI, (double) nanos / description.offers());
    return nanos;
  }

  @SuppressWarnings("AnnotateFormatMethod") // of this class alone
  private void tell(String format, Object... values) {
    told.println(String.format(Locale.ROOT, format, values));
  }
}
