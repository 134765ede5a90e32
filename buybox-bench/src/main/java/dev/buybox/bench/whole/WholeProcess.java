package dev.buybox.bench.whole;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What does a whole process cost, from files of offers and sellers to a file of winners: {@code
 * buybox rank} beside DuckDB? Started by the script {@code buybox-bench/whole-process}, which makes
 * the data.
 *
 * <p>Measured: each process from its start to its end, the start of the JVM included on both sides,
 * and its peak of resident memory. They run in turns; DuckDB by three forms of SQL, of which the
 * fastest counts. Before that, each runs once, and the winners are compared.
 */
public final class WholeProcess {
  private static final List<String> FORMS = List.of("window", "join", "two-steps");

  private final WholeOptions options;
  private final Path work;
  private final Path duckDbJar;
  private final List<WholeResult> results = new ArrayList<>();
  private final List<WinnersComparison> comparisons = new ArrayList<>();

  private WholeProcess(WholeOptions options, Path work) throws IOException {
    this.options = options;
    this.work = work;
    this.duckDbJar = ThinJar.of(Path.of(System.getProperty("java.class.path")), work);
  }

  /** Runs the comparison; the script knows the options. */
  public static void main(String[] arguments) throws Exception {
    WholeOptions options = WholeOptions.parse(List.of(arguments));
    Path work = Files.createTempDirectory(options.data(), "work");
    try {
      WholeProcess whole = new WholeProcess(options, work);
      whole.run();
      new WholeReport(options, whole.results, whole.comparisons).write();
    } finally {
      MoreFiles.deleteRecursively(work, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private void run() throws Exception {
    if (options.format() == FileFormat.PARQUET) {
      convert("offers");
      convert("sellers");
    }
    compare();
    for (int i = 0; i < options.repetitions(); i++) {
      for (int who = 0; who < results.size(); who++) {
        WholeResult result = results.get(who);
        TimedProcess run = who == 0 ? buybox() : duckDb(FORMS.get(who - 1));
        result.add(run);
        System.out.printf(
            Locale.ROOT, "%-20s %8.2f s %,8.0f MiB%n", result.name(), run.seconds(), run.peakMib());
      }
    }
  }

  private void compare() throws Exception {
    buybox();
    results.add(new WholeResult("buybox", told(buyboxCommand()), List.of()));
    for (String form : FORMS) {
      duckDb(form);
      results.add(new WholeResult("duckdb-" + form, told(duckDbCommand(form)), List.of()));
      WinnersComparison comparison = WinnersComparison.of(ours(), theirs(form), options.format());
      System.out.println(form + ": " + comparison);
      comparison.require();
      comparisons.add(comparison);
    }
  }

  private TimedProcess buybox() throws Exception {
    return TimedProcess.run(buyboxCommand(), Map.of("BUYBOX_JAVA_OPTS", options.javaOptions()));
  }

  private TimedProcess duckDb(String form) throws Exception {
    return TimedProcess.run(duckDbCommand(form), Map.of());
  }

  private List<String> buyboxCommand() throws IOException {
    Path policy = work.resolve("policy.json");
    Files.copy(WinnersSql.policy().openStream(), policy, StandardCopyOption.REPLACE_EXISTING);
    List<String> command = new ArrayList<>();
    command.addAll(List.of("examples/buybox", "rank", "--policy", policy.toString()));
    command.addAll(List.of("--offers", options.offers().toString()));
    command.addAll(List.of("--sellers", options.sellers().toString(), "--winners-only"));
    if (rankHelp().contains("--threads")) {
      command.addAll(List.of("--threads", Integer.toString(options.threads())));
    }
    command.addAll(List.of("--out", ours().toString()));
    return command;
  }

  private static String rankHelp() throws IOException {
    Process help =
        new ProcessBuilder("examples/buybox", "rank", "--help").redirectErrorStream(true).start();
    return new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private List<String> duckDbCommand(String form) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        duckDbJar.toString(),
        DuckDbWinners.class.getName(),
        form,
        options.format().name(),
        Integer.toString(options.threads()),
        options.offers().toString(),
        options.sellers().toString(),
        theirs(form).toString());
  }

  private Path ours() {
    return work.resolve("buybox" + options.format().suffix());
  }

  private Path theirs(String form) {
    return work.resolve("duckdb-" + form + options.format().suffix());
  }

  /** Commands are kept without the folders of this machine. */
  private String told(List<String> command) {
    return String.join(" ", command)
        .replace(work + "/", "")
        .replace(options.data() + "/", "")
        .replace(System.getProperty("java.home") + "/bin/", "");
  }

  private void convert(String table) throws SQLException {
    Path from = options.data().resolve(table + FileFormat.CSV.suffix());
    Path into = options.data().resolve(table + FileFormat.PARQUET.suffix());
    if (Files.exists(into)) {
      return;
    }
    String rows =
        table.equals("offers")
            ? FileFormat.CSV.offers(from.toString())
            : FileFormat.CSV.sellers(from.toString());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM %s) TO '%s' (FORMAT parquet)"
              .formatted(rows, FileFormat.quoted(into.toString())));
    }
  }
}
