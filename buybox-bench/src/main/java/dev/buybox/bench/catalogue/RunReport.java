package dev.buybox.bench.catalogue;

import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.contender.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run in Markdown: how it was made, a table for each comparison, and every pass. */
final class RunReport {
  private static final double NANOS_IN_MILLI = 1e6;
  private static final String PLAIN = "-Dbuybox.kernel=plain";

  private final BenchRun run;
  private final Verdicts verdicts;

  RunReport(BenchRun run) {
    this.run = run;
    this.verdicts = new Verdicts(run);
  }

  /** Returns what a run is called. */
  static String title(BenchRun run) {
    BenchRun.Setting setting = run.setting();
    return String.format(
        Locale.ROOT,
        "%s, %s offers, mean width %s, %s, JDK %s%s, %s",
        setting.policy(),
        count(setting.offers()),
        number(setting.meanWidth()),
        setting.threads() == 1 ? "one thread" : setting.threads() + " threads",
        setting.jdk(),
        isPlain(setting) ? ", plain kernel" : "",
        processor(setting.machine()));
  }

  /** Returns whether the plain kernel was asked for. */
  static boolean isPlain(BenchRun.Setting setting) {
    return setting.options().contains(PLAIN);
  }

  /** Returns the maker and name of a machine's processor, as short as they can be. */
  private static String processor(String machine) {
    return machine.replaceFirst("^\\d+ cores of ", "").replaceFirst("[,(].*", "").strip();
  }

  private static String count(long offers) {
    return offers % 1_000_000 == 0
        ? offers / 1_000_000 + " M"
        : String.format(Locale.ROOT, "%,d", offers);
  }

  private static String number(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(title(run)).append("\n\n").append(setting());
    for (Comparison comparison : Comparison.values()) {
      if (!verdicts.of(comparison).isEmpty()) {
        text.append("\n### ").append(heading(comparison)).append("\n\n").append(table(comparison));
      }
    }
    return text.append("\nEvery pass, ns an offer:\n\n").append(passes()).toString();
  }

  private static String heading(Comparison comparison) {
    return switch (comparison) {
      case COMPILED -> "Winners, compiled against compiled";
      case RAW -> "Winners, raw against raw";
      case FULL_RANKING -> "Full ranking, compiled against compiled";
      case NEW_WEIGHTS -> "New weights, winners and changed boxes";
    };
  }

  private String setting() {
    BenchRun.Setting setting = run.setting();
    return String.format(
        Locale.ROOT,
        """
        - %s, on %s; %,d boxes, %,d offers
        - `java %s dev.buybox.bench.catalogue.CatalogueBenchmark %s`
        - %s
        - %s
        %s""",
        setting.machine(),
        setting.date(),
        setting.boxes(),
        setting.offers(),
        setting.options(),
        setting.command(),
        memory(),
        agreement(),
        kept());
  }

  private String memory() {
    if (run.memory().isEmpty()) {
      return "the memory was not measured by itself";
    }
    List<Double> sorted = run.memory().stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "memory by a C program: %.2f GB a second (median of %d runs, %.2f to %.2f)",
        sorted.get(sorted.size() / 2),
        sorted.size(),
        sorted.get(0),
        sorted.get(sorted.size() - 1));
  }

  /** Nothing for runs that were made before this was kept. */
  private String kept() {
    String told =
        run.contenders().stream()
            .filter(one -> one.keptBytes() > 0)
            .map(RunReport::keptBytes)
            .collect(Collectors.joining(", "));
    return told.isEmpty()
        ? ""
        : "- kept in memory for ranking beside the catalogue, bytes an offer: " + told + "\n";
  }

  private static String keptBytes(ContenderResult one) {
    return String.format(Locale.ROOT, "%s %.1f", one.description().name(), one.keptBytesAnOffer());
  }

  private String agreement() {
    int leftOut =
        run.contenders().stream().mapToInt(one -> one.agreement().leftOut()).max().orElse(0);
    return String.format(
        Locale.ROOT,
        "all found the same before any was timed; of those that compute in doubles at most %,d"
            + " boxes were left out, as fewer than 10,000 points decide there",
        leftOut);
  }

  private String table(Comparison comparison) {
    String head =
        """
        | contender | threads | median ms | ns an offer | fastest to slowest | times the floor | times the engine | GB/s |
        |---|---:|---:|---:|---:|---:|---:|---:|
        """;
    return head
        + verdicts.of(comparison).stream().map(this::row).collect(Collectors.joining("\n"))
        + "\n";
  }

  private String row(ContenderResult result) {
    boolean bold = verdicts.isFastestForm(result);
    String name = result.description().name();
    boolean isFloor = result.description().role() == Role.FLOOR;
    return String.format(
        Locale.ROOT,
        "| %s | %d | %,.1f | %,.2f | %,.2f to %,.2f | %s | %s | %s |",
        bold ? "**" + name + "**" : name,
        result.description().threads(),
        result.medianNanos() / NANOS_IN_MILLI,
        result.nanosAnOffer(),
        result.leastNanosAnOffer(),
        result.mostNanosAnOffer(),
        ratio(verdicts.timesTheFloor(result)),
        isFloor ? "–" : ratio(verdicts.timesTheEngine(result)),
        isFloor ? String.format(Locale.ROOT, "%.2f", result.gigabytesASecond()) : "–");
  }

  private static String ratio(Optional<Double> times) {
    return times.map(ratio -> String.format(Locale.ROOT, "%,.2f", ratio)).orElse("–");
  }

  private String passes() {
    StringBuilder text = new StringBuilder("| contender | passes |\n|---|---|\n");
    for (ContenderResult result : run.contenders()) {
      String nanos =
          result.runs().stream()
              .map(pass -> (double) pass / result.description().offers())
              .map(pass -> String.format(Locale.ROOT, "%,.2f", pass))
              .collect(Collectors.joining(" · "));
      text.append("| %s | %s |\n".formatted(result.description().name(), nanos));
    }
    return text.toString();
  }
}
