package dev.buybox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.PolicySet;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents show is true: their policies are correct, and their Java runs. */
@Tag("slow")
class ReadmeSnippetTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path SCORING = Path.of("docs", "scoring.md");
  private static final int MOST_LINES = 15;

  @TempDir Path folder = Path.of("");

  @Test
  void javaPrintsWhatTheReadmeShows() throws IOException, InterruptedException {
    List<String> snippets = fences(README, "java");
    Files.writeString(folder.resolve("policy.json"), fence(README, "json"));
    compile(snippets);

    String printed = run();

    assertThat(printed).startsWith(fence(README, "text"));
    assertThat(printed.substring(fence(README, "text").length()))
        .as("what the loop over all boxes and the live catalogue print")
        .isEqualTo("phone-13: o-17\n29900 by SCORE\n");
    assertThat(snippets.get(0).lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  @Test
  void policiesHaveNoFaultsAndNoWarnings() throws IOException {
    for (Path document : List.of(README, SCORING)) {
      PolicySet policies = PolicySet.parse(fence(document, "json"));
      assertThat(policies.warnings()).as(document.toString()).isEmpty();
      assertThat(PolicySet.parse(policies.toJson()).fingerprint())
          .isEqualTo(policies.fingerprint());
    }
  }

  /** Makes one program of all snippets: imports first, all else in its main method. */
  private void compile(List<String> snippets) throws IOException {
    Map<Boolean, String> lines =
        snippets.stream()
            .flatMap(String::lines)
            .collect(partitioningBy(line -> line.startsWith("import "), joining("\n")));
    Path source = folder.resolve("Snippet.java");
    Files.writeString(
        source,
        lines.get(true)
            + "\nclass Snippet {\npublic static void main(String[] args) throws Exception {\n"
            + lines.get(false)
            + "\n}\n}\n");
    JavaCompiler compiler = requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int result =
        compiler.run(
            null, errors, errors, "-proc:none", "-cp", classPath(), "-d", "" + folder, "" + source);
    assertThat(result).as(errors.toString(UTF_8)).isZero();
  }

  private String run() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                java.toString(), "-cp", folder + File.pathSeparator + classPath(), "Snippet")
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return printed.replace(System.lineSeparator(), "\n");
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static String fence(Path document, String language) throws IOException {
    assertThat(fences(document, language)).as(language + " in " + document).hasSize(1);
    return fences(document, language).get(0);
  }

  private static List<String> fences(Path document, String language) throws IOException {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(Files.readString(document))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }
}
