package dev.buybox.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The engine and the oracle decide the same on every box of real marketplaces. */
class RealDataTest {
  @Test
  void olist() throws IOException {
    Path folder = RealData.folder("olist");
    List<Map<String, String>> offers = RealData.rows(folder.resolve("offers.csv.gz"));
    NeutralCase neutral =
        new NeutralCase(
            policy("olist"),
            offers,
            RealData.rows(folder.resolve("sellers.csv.gz")),
            lastOffers(offers),
            Optional.empty());
    assertSame(neutral);
  }

  @Test
  void amazon2015() throws IOException {
    List<Map<String, String>> offers =
        RealData.rows(RealData.folder("amazon-2015").resolve("offers-train.csv.gz"));
    Map<Boolean, List<Map<String, String>>> halves =
        offers.stream()
            .collect(
                Collectors.partitioningBy(row -> row.getOrDefault("product", "").endsWith("1")));
    assertSame(amazon(halves.getOrDefault(true, List.of()), Optional.of("visitor")));
    assertSame(amazon(halves.getOrDefault(false, List.of()), Optional.empty()));
  }

  private static NeutralCase amazon(List<Map<String, String>> offers, Optional<String> visitorKey)
      throws IOException {
    return new NeutralCase(policy("amazon-2015"), offers, List.of(), List.of(), visitorKey);
  }

  private static void assertSame(NeutralCase neutral) {
    List<OracleDecision> actual = EngineAdapter.decide(neutral);
    List<OracleDecision> expected = Oracle.decide(neutral, RelativeScoring.PROJECT);
    assertThat(actual).hasSameSizeAs(expected);
    Map<String, Integer> decidedBy = new TreeMap<>();
    for (int box = 0; box < actual.size(); box++) {
      assertThat(actual.get(box)).isEqualTo(expected.get(box));
      String label = expected.get(box).decidedBy();
      decidedBy.merge(label.isEmpty() ? "nobody" : label, 1, Integer::sum);
      decidedBy.merge("second offers", expected.get(box).second().isEmpty() ? 0 : 1, Integer::sum);
    }
    System.out.println(actual.size() + " boxes, decided alike by both: " + decidedBy);
  }

  /** The holder of each box, made up: the last offer of each product in the file. */
  private static List<Map<String, String>> lastOffers(List<Map<String, String>> offers) {
    Map<String, Map<String, String>> last = new LinkedHashMap<>();
    for (Map<String, String> offer : offers) {
      String product = offer.getOrDefault("product", "");
      last.put(product, Map.of("product", product, "offer", offer.getOrDefault("offer", "")));
    }
    return new ArrayList<>(last.values());
  }

  private static ObjectNode policy(String name) throws IOException {
    try (InputStream json =
        Objects.requireNonNull(
            RealDataTest.class.getResourceAsStream("/real-data/" + name + ".json"))) {
      return OraclePolicies.read(new String(json.readAllBytes(), UTF_8));
    }
  }
}
