package dev.buybox.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** A module that requires {@code dev.buybox} and nothing else compiles and runs. */
class ModulePathTest {
  private static final long MOST_SECONDS = 120;

  private static final String MODULE = "module shop { requires dev.buybox; }";

  private static final String POLICY =
      """
      {"policy": "p", "version": "1", "criteria": [
        {"name": "on time", "of": "seller.on_time", "weight": 1,
         "estimate": {"prior": 0.9, "strength": 20}, "value": {"points": [[0, 0], [1, 1]]}}]}
      """;

  private static final String MAIN =
      """
      package shop;

      import dev.buybox.catalog.Catalog;
      import dev.buybox.catalog.Offer;
      import dev.buybox.catalog.Seller;
      import dev.buybox.policy.PolicySet;
      import dev.buybox.ranking.BulkRanker;
      import dev.buybox.ranking.Decision;
      import dev.buybox.ranking.Ranker;
      import java.nio.file.Path;

      public class Main {
        public static void main(String[] arguments) throws Exception {
          PolicySet policies = PolicySet.read(Path.of(arguments[0]));
          Catalog catalog =
              Catalog.builder()
                  .add(Seller.builder("acme").counts("on_time", 482, 500).build())
                  .add(Seller.builder("new").counts("on_time", 3, 3).build())
                  .add(Offer.builder("phone", "o-17", "acme").price("379.00", "EUR").build())
                  .add(Offer.builder("phone", "o-18", "new").price("371.00", "EUR").build())
                  .build();
          Decision decision = Ranker.of(policies, catalog).decide("phone", "", "");
          System.out.println(Main.class.getModule().getName());
          System.out.println(Ranker.class.getModule().getName());
          System.out.println(decision.outcome() + " " + decision.winner().orElseThrow().offer());
          System.out.println(PolicySet.parse(policies.toJson()).equals(policies));
          BulkRanker bulk = BulkRanker.of(Ranker.of(policies, catalog));
          int[] winners = new int[1];
          bulk.prepare();
          bulk.winners(winners);
          System.out.println(catalog.offerId(winners[0]) + " by " + bulk.kernel().substring(0, 6));
        }
      }
      """;

  @Test
  void policyIsParsedCatalogueBuiltAndBoxDecidedOnTheModulePath(@TempDir Path folder)
      throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    assertThat(compile(folder, classes, MAIN)).as("what the compiler says").isEmpty();
    Path policy = Files.writeString(folder.resolve("policy.json"), POLICY);
    assertThat(run(classes, policy, folder.resolve("output"), List.of()))
        .containsExactly("shop", "dev.buybox", "WINNER o-17", "true", "o-17 by plain ");
    // That there is a vector kernel, whatever this processor's vectors are worth.
    List<String> asked = List.of("--add-modules", "jdk.incubator.vector", "-Dbuybox.kernel=vector");
    assertThat(run(classes, policy, folder.resolve("output"), asked))
        .containsExactly("shop", "dev.buybox", "WINNER o-17", "true", "o-17 by Vector");
    for (String useless : List.of("-XX:MaxVectorSize=8", "-XX:TieredStopAtLevel=1")) {
      List<String> notAsked = List.of("--add-modules", "jdk.incubator.vector", useless);
      assertThat(run(classes, policy, folder.resolve("output"), notAsked))
          .as(useless)
          .endsWith("o-17 by plain ");
    }
  }

  @Test
  void whatIsInternalIsNotSeen(@TempDir Path folder) throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    String intruder =
        """
        package shop;

        public class Main {
          public int comparison = dev.buybox.internal.CodePoints.compare("a", "b");
        }
        """;
    assertThat(compile(folder, classes, intruder))
        .contains("package dev.buybox.internal is not visible");
  }

  /** Compiles the module and returns what the compiler has to say. */
  private static String compile(Path folder, Path classes, String main) throws Exception {
    Path moduleFile = Files.writeString(folder.resolve("module-info.java"), MODULE);
    Path mainFile =
        Files.writeString(Files.createDirectory(folder.resolve("shop")).resolve("Main.java"), main);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      compiler
          .getTask(
              said,
              files,
              null,
              List.of("--module-path", modulePath(), "-d", classes.toString(), "-proc:none"),
              null,
              files.getJavaFileObjects(moduleFile, mainFile))
          .call();
    }
    return said.toString();
  }

  private static List<String> run(Path classes, Path policy, Path output, List<String> options)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String path = classes + File.pathSeparator + modulePath();
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(options);
    command.addAll(List.of("-p", path, "-m", "shop/shop.Main", policy.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ends in time").isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
    return Files.readAllLines(output, UTF_8);
  }

  /** The project's classes and the jars that they need when running, wherever they were built. */
  private static String modulePath() {
    List<Class<?>> oneOfEach =
        List.of(
            Ranker.class,
            NullMarked.class,
            ImmutableList.class,
            InternalFutureFailureAccess.class,
            IntArrays.class,
            JsonNode.class,
            JsonParser.class,
            JsonInclude.class);
    return oneOfEach.stream()
        .map(ModulePathTest::location)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
