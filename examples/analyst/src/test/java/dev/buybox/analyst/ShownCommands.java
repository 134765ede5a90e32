package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The commands that a document shows, and what it shows of their output. */
final class ShownCommands {
  private static final Path TOP = Path.of("..", "..");
  private static final Pattern FILE =
      Pattern.compile("--(out|boxes|report|offers|sellers|incumbents)");

  private ShownCommands() {}

  /**
   * A command and some of the lines that it prints, in their order.
   *
   * @param args without the command's name
   * @param lines copied
   */
  record Shown(List<String> args, List<String> lines) {
    Shown {
      args = List.copyOf(args);
      lines = List.copyOf(lines);
    }

    /**
     * Runs the command, and checks that it prints the lines.
     *
     * @param folder for its files, but those of this project
     */
    void check(Path folder) {
      String[] here = args.toArray(String[]::new);
      for (int i = 0; i < here.length; i++) {
        if (here[i].startsWith("examples/")) {
          here[i] = TOP.resolve(here[i]).toString();
        } else if (i > 0 && FILE.matcher(here[i - 1]).matches()) {
          here[i] = folder.resolve(here[i]).toString();
        }
      }
      assertThat(Result.of(here).endsWith(ExitCode.FINE).rows())
          .as(String.join(" ", args))
          .containsSubsequence(lines);
    }
  }

  /** Returns the commands of a document, named from the top of the project. */
  static List<Shown> of(String document) throws IOException {
    return fences(document, "shell-session").stream().map(ShownCommands::shown).toList();
  }

  private static Shown shown(List<String> session) {
    int lines = 0;
    StringBuilder command = new StringBuilder();
    do {
      command.append(session.get(lines).replaceAll("\\\\$", ""));
      lines++;
    } while (session.get(lines - 1).endsWith("\\"));
    List<String> words = new ArrayList<>(List.of(command.toString().split(" +")));
    assertThat(words.subList(0, 2)).containsExactly("$", "examples/buybox");
    return new Shown(words.subList(2, words.size()), session.subList(lines, session.size()));
  }

  /** Returns the lines of each block of a language. */
  static List<List<String>> fences(String document, String language) throws IOException {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(Files.readString(TOP.resolve(document)))
        .results()
        .map(result -> result.group(1).lines().toList())
        .toList();
  }
}
