package dev.buybox.bench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.buybox.bench.catalogue.contender.Answer;
import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.data.BenchPolicy;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueBenchmarkTest {
  @TempDir Path folder;

  private static BenchOptions options(String... arguments) {
    return BenchOptions.parse(
        Stream.concat(Stream.of("--warm-up-millis", "0"), Stream.of(arguments)).toList());
  }

  private static BenchRun run(BenchOptions options) throws Exception {
    return CatalogueBenchmark.run(options, new PrintStream(OutputStream.nullOutputStream()));
  }

  /** A difference between any two would throw. */
  @Test
  void allContendersAgree() throws Exception {
    BenchOptions options =
        options("--offers", "20000", "--repetitions", "1", "--warm-ups", "0", "--threads", "2");

    BenchRun run = run(options);

    assertThat(run.contenders())
        .extracting(result -> result.description().name())
        .contains("box-by-box", "bulk", "bulk-rank", "bulk-raw", "bulk-order", "reweigher")
        .contains("columns-raw", "objects-streams", "lucene-raw", "duckdb-raw-two-steps")
        .contains("duckdb-rank-window")
        .contains("bulk-one-thread", "reweigher-one-thread", "floor-plain-rank-one-thread")
        .doesNotContain("box-by-box-one-thread", "duckdb-rank-window-one-thread");
    assertThat(run.contenders())
        .filteredOn(result -> !result.description().name().startsWith("floor"))
        .allMatch(result -> result.agreement().compared() > run.setting().boxes() / 2);
    assertThat(run.setting().offers()).isEqualTo(20_000);
  }

  @Test
  void engineAgreesWithItselfUnderTheShippedPolicy() throws Exception {
    BenchOptions options =
        options("--offers", "20000", "--policy", "general-merchandise", "--repetitions", "1");

    BenchRun run = run(options);

    assertThat(run.contenders())
        .filteredOn(result -> result.description().name().startsWith("bulk"))
        .hasSize(4)
        .allMatch(result -> result.agreement().compared() == run.setting().boxes());
  }

  @Test
  void wrongAnswerIsFoundOut() throws Exception {
    try (BenchData data = new BenchData(options("--offers", "100"))) {
      AgreementGate gate = new AgreementGate(ReferenceAnswer.of(data.ranker(), true));
      int[] nobody = new int[data.engine().catalog().boxCount()];
      int[] unordered = new int[100];

      assertThatIllegalStateException()
          .isThrownBy(() -> gate.check("guess", Answer.winners(nobody, true)))
          .withMessageContaining("nothing may be timed");
      assertThatIllegalStateException()
          .isThrownBy(() -> gate.check("guess", Answer.order(unordered, true)));
      assertThatIllegalStateException()
          .isThrownBy(() -> gate.check("guess", Answer.winners(unordered, true)))
          .withMessageContaining("answers");
    }
  }

  @Test
  void runIsWrittenAndReadBack() throws Exception {
    BenchRun run =
        run(options("--offers", "500", "--contenders", "bulk,columns", "--repetitions", "2"));
    Path file = folder.resolve("run.json");

    run.write(file);

    assertThat(BenchRun.read(file)).isEqualTo(run);
    assertThat(run.contenders()).allMatch(result -> result.runs().size() == 2);
  }

  @Test
  void optionsAreChecked() {
    assertThat(options("--policy", "general-merchandise").policy())
        .isEqualTo(BenchPolicy.GENERAL_MERCHANDISE);
    assertThat(options("--offers", "7", "--out", "/some/file").command())
        .isEqualTo("--warm-up-millis 0 --offers 7");
    assertThatIllegalArgumentException().isThrownBy(() -> options("--ofers", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> options("--offers"));
    assertThatIllegalArgumentException().isThrownBy(() -> options("--offers", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> options("--threads", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> options("--mean-width", "1"));
  }

  @Test
  void everyComparisonHasAFloorButRaw() throws Exception {
    BenchOptions options = options("--offers", "300", "--contenders", "floor");

    assertThat(run(options).contenders())
        .extracting(result -> result.description().comparison())
        .contains(Comparison.COMPILED, Comparison.FULL_RANKING, Comparison.NEW_WEIGHTS)
        .doesNotContain(Comparison.RAW);
  }
}
