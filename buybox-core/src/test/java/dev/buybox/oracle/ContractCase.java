package dev.buybox.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A folder of {@code contract-cases}: small files and the rows that must come out.
 *
 * @param expected the rows of {@code expected.csv}, in the order of the output
 */
public record ContractCase(String name, NeutralCase neutral, List<Map<String, String>> expected) {
  private static final long TOLERANCE_OF_A_RELATIVE_CRITERION = 10_000;

  /** Returns every folder, by name. */
  public static List<ContractCase> all() {
    try (Stream<Path> folders = Files.list(root())) {
      List<ContractCase> cases = new ArrayList<>();
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        cases.add(read(folder));
      }
      return cases;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * How far the {@code decided} scores may lie from the expected ones: nothing, but for the
   * relative criteria of the deciding policies.
   */
  public long tolerance() {
    long relative = 0;
    for (String category : List.of("", "phones", "books")) {
      JsonNode policy = OraclePolicies.forCategory(neutral.policy(), category);
      long count = 0;
      for (JsonNode criterion : policy.path("criteria")) {
        count += criterion.path("value").has("relative_to") ? 1 : 0;
      }
      relative = Math.max(relative, count);
    }
    return relative * TOLERANCE_OF_A_RELATIVE_CRITERION;
  }

  @Override
  public String toString() {
    return name;
  }

  private static Path root() {
    try {
      return Path.of(
          Objects.requireNonNull(
                  ContractCase.class.getResource("/contract-cases"), "no contract-cases")
              .toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static ContractCase read(Path folder) throws IOException {
    NeutralCase neutral =
        new NeutralCase(
            OraclePolicies.read(Files.readString(folder.resolve("policy.json"), UTF_8)),
            rows(folder.resolve("offers.csv")),
            rows(folder.resolve("sellers.csv")),
            rows(folder.resolve("incumbents.csv")),
            Optional.empty());
    return new ContractCase(
        folder.getFileName().toString(), neutral, rows(folder.resolve("expected.csv")));
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    return Files.exists(file) ? Csv.read(Files.readString(file, UTF_8)) : new ArrayList<>();
  }
}
