package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows of the first command is what that command prints. */
class ReadmeTest {
  private static final Path README = Path.of("..", "..", "README.md");

  @Test
  void decisionsBeginAsShown() throws IOException {
    List<String> shown = fence("csv");

    assertThat(shown).hasSizeGreaterThan(5);
    assertThat(Result.of("rank").endsWith(ExitCode.FINE).rows())
        .startsWith(shown.toArray(new String[0]));
  }

  @Test
  void summaryHoldsTheLinesShown() throws IOException {
    List<String> shown = fence("console");

    assertThat(shown).hasSizeGreaterThan(5);
    assertThat(Result.of("rank").endsWith(ExitCode.FINE).err().lines()).containsSubsequence(shown);
  }

  private static List<String> fence(String language) throws IOException {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(Files.readString(README))
        .results()
        .map(result -> result.group(1))
        .reduce((one, more) -> one + more)
        .orElse("")
        .lines()
        .toList();
  }
}
