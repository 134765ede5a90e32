package dev.buybox.gaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document shows no number that no test computes. */
class GamingDocumentTest {
  private static final Path TESTS = Path.of("src", "test", "java", "dev", "buybox", "gaming");
  private static final String HEADER = "| what | general | refurbished |";

  @Test
  void everyRowIsComputedByTheTestThatItsSectionNames() throws IOException {
    String[] sections = GamingDocument.text().split("\n## ", -1);
    for (String section : sections) {
      for (String label : labels(section)) {
        String code = Files.readString(TESTS.resolve(test(section) + ".java"));
        assertThat(code).contains("\"" + label + "\"");
      }
    }
  }

  @Test
  void everyTestOfAnAttackHasASection() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      List<String> tests =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .filter(name -> name.endsWith("Test") && !name.startsWith("GamingDocument"))
              .toList();
      assertThat(tests).isNotEmpty();
      assertThat(tests)
          .allSatisfy(test -> assertThat(GamingDocument.text()).contains("Test: [`" + test + "`]"));
    }
  }

  private static String test(String section) {
    int from = section.indexOf("Test: [`") + "Test: [`".length();
    return section.substring(from, section.indexOf('`', from));
  }

  private static List<String> labels(String section) {
    return section
        .lines()
        .dropWhile(line -> !line.equals(HEADER))
        .skip(2)
        .takeWhile(line -> line.startsWith("| "))
        .map(line -> line.substring(2, line.indexOf(" | ", 2)))
        .toList();
  }
}
