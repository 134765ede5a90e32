package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every contract case, through the command and its files. */
class ContractCasesTest {
  private static final int SCORE = 7;

  /** Relative criteria may be that many points off the formula, by scoring rule 7. */
  private static final int TOLERANCE = 10_000;

  static Stream<Path> cases() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(folder())) {
      folders = all.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(folders).hasSizeGreaterThanOrEqualTo(32);
    return folders.stream();
  }

  private static Path folder() {
    String module = System.getProperty("basedir", "");
    return Path.of(module, "../../buybox-core/src/test/resources/contract-cases");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decidesAsExpected(Path folder) throws IOException {
    List<String> args = new ArrayList<>(List.of("rank"));
    for (String option : List.of("policy.json", "offers.csv", "sellers.csv", "incumbents.csv")) {
      Path file = folder.resolve(option);
      if (Files.exists(file)) {
        args.add("--" + option.substring(0, option.indexOf('.')));
        args.add(file.toString());
      }
    }

    Result result = Result.of(args.toArray(String[]::new)).endsWith(ExitCode.FINE);

    List<String> expected = Files.readAllLines(folder.resolve("expected.csv"));
    assertThat(result.rows()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertRow(result.rows().get(i), expected.get(i));
    }
  }

  /** The cases hold no quoted fields. */
  private static void assertRow(String actual, String expected) {
    String[] cells = actual.split(",", -1);
    String[] wanted = expected.split(",", -1);
    String[] compared = Arrays.copyOf(cells, wanted.length);
    if (wanted[SCORE].matches("[0-9]+")) {
      assertThat(Integer.parseInt(compared[SCORE]))
          .as(actual)
          .isCloseTo(Integer.parseInt(wanted[SCORE]), within(TOLERANCE));
      compared[SCORE] = wanted[SCORE];
    }
    assertThat(compared).as(actual).containsExactly(wanted);
  }
}
