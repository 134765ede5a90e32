package dev.buybox.bench.catalogue;

import dev.buybox.bench.Machine;
import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.contender.Contender;
import dev.buybox.bench.catalogue.floor.MemoryBandwidth;
import dev.buybox.catalog.Catalog;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How fast is a whole catalogue ranked, beside reading its columns from memory and doing nothing
 * else, and beside what one might use in place of this library?
 *
 * <pre>{@code
 * mvn -q -Dquick -Pbenchmarks -pl buybox-bench -am -DskipTests package
 * java -Xmx8g --add-modules jdk.incubator.vector -cp buybox-bench/target/benchmarks.jar \
 *     dev.buybox.bench.catalogue.CatalogueBenchmark --help
 * }</pre>
 *
 * <p>Not JMH: a pass takes up to many seconds, and what matters is that all contenders run in turns
 * within one process. Each contender's class says what is inside the measured region. Before any
 * timing all are compared, box by box; a difference ends the run.
 */
public final class CatalogueBenchmark {
  private static final int WRONG_USE = 2;

  private final BenchOptions options;
  private final PrintStream told;

  private CatalogueBenchmark(BenchOptions options, PrintStream told) {
    this.options = options;
    this.told = told;
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    if (given.contains("--help")) {
      System.out.print(BenchOptions.HELP);
      return;
    }
    try {
      if (given.contains("--list")) {
        BenchOptions unlisted = BenchOptions.parse(without(given, "--list"));
        ContenderList.of(unlisted.policy()).names().forEach(System.out::println);
        return;
      }
      BenchOptions options = BenchOptions.parse(given);
      List<Double> memory = MemoryBandwidth.measure(options.threads());
      System.out.println("memory, GB a second by a C program: " + memory);
      run(options, System.out).withMemory(memory).write(options.out());
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(WRONG_USE);
    }
  }

  private static List<String> without(List<String> arguments, String option) {
    return arguments.stream().filter(argument -> !argument.equals(option)).toList();
  }

  /** Runs what options ask for, and tells each pass. */
  static BenchRun run(BenchOptions options, PrintStream told) throws Exception {
    return new CatalogueBenchmark(options, told).run();
  }

  private BenchRun run() throws Exception {
    try (BenchData data = new BenchData(options)) {
      List<Contender> contenders = ContenderList.of(options.policy()).make(options, data);
      List<ContenderResult> results = measure(contenders, data);
      return new BenchRun(setting(data.engine().catalog()), List.of(), results);
    }
  }

  private List<ContenderResult> measure(List<Contender> contenders, BenchData data)
      throws Exception {
    boolean withOrder =
        contenders.stream()
            .anyMatch(one -> one.description().comparison() == Comparison.FULL_RANKING);
    AgreementGate gate = new AgreementGate(ReferenceAnswer.of(data.ranker(), withOrder));
    Passes passes = new Passes(options, told);
    for (Contender contender : contenders) {
      passes.add(contender, gate);
    }
    return passes.run();
  }

  /** Without those that name files of this machine. */
  private static String jvmOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.contains("/"))
        .collect(Collectors.joining(" "));
  }

  private BenchRun.Setting setting(Catalog catalog) throws IOException {
    return new BenchRun.Setting(
        Machine.sentence(),
        System.getProperty("java.version"),
        jvmOptions(),
        options.command(),
        LocalDate.now(ZoneOffset.UTC).toString(),
        options.policy().label(),
        catalog.offerCount(),
        catalog.boxCount(),
        options.shape().meanWidth(),
        options.threads(),
        options.repetitions());
  }
}
