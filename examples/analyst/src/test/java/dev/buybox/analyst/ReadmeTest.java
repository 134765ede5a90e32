package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of commands is what they print. */
class ReadmeTest {
  private static final String README = "README.md";

  @TempDir Path folder;

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
    List<ShownCommands.Shown> commands = ShownCommands.of(README);

    assertThat(commands).hasSizeGreaterThan(2);
    commands.forEach(each -> each.check(folder));
  }

  private static List<String> fence(String language) throws IOException {
    return ShownCommands.fences(README, language).stream().flatMap(List::stream).toList();
  }
}
