package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows of commands is what they print. */
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

  @Test
  void commandsPrintTheLinesShown() throws IOException {
    List<List<String>> sessions = fences("shell-session");

    assertThat(sessions).hasSizeGreaterThan(2);
    for (List<String> session : sessions) {
      List<String> words = List.of(session.get(0).split(" "));
      assertThat(words.subList(0, 2)).containsExactly("$", "examples/buybox");
      String[] args = words.subList(2, words.size()).toArray(new String[0]);
      assertThat(Result.of(args).endsWith(ExitCode.FINE).rows())
          .as(session.get(0))
          .containsSubsequence(session.subList(1, session.size()));
    }
  }

  private static List<String> fence(String language) throws IOException {
    return fences(language).stream().flatMap(List::stream).toList();
  }

  private static List<List<String>> fences(String language) throws IOException {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(Files.readString(README))
        .results()
        .map(result -> result.group(1).lines().toList())
        .toList();
  }
}
