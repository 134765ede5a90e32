package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.RealData;
import dev.buybox.policy.AttributeUse;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Gate;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Explanations of every offer of real marketplaces under the shipped policies, of which only the
 * criteria and gates are kept whose columns the data have.
 */
@Tag("slow")
class ExplanationRealDataTest {
  @Test
  void olist() throws IOException {
    Path folder = RealData.folder("olist");
    check(
        "olist",
        RealData.rows(folder.resolve("offers.csv.gz")),
        RealData.rows(folder.resolve("sellers.csv.gz")));
  }

  @Test
  void amazon2015() throws IOException {
    check(
        "amazon-2015",
        RealData.rows(RealData.folder("amazon-2015").resolve("offers-train.csv.gz")),
        List.of());
  }

  private static void check(
      String name, List<Map<String, String>> offers, List<Map<String, String>> sellers) {
    for (String shipped : PolicySet.shippedNames()) {
      Policy whole = PolicySet.shipped(shipped).byDefault();
      Policy kept = kept(whole, columns("offer.", offers), columns("seller.", sellers));
      NeutralCase neutral =
          new NeutralCase(
              (ObjectNode) JsonMapper.shared().readTree(kept.toJson()),
              offers,
              sellers,
              List.of(),
              Optional.empty());
      ExplanationCheck check = new ExplanationCheck();
      check.checkAll(EngineAdapter.of(neutral).ranker());
      System.out.printf(
          "%s, %s with %d of %d criteria and %d of %d gates: %s%n",
          name,
          shipped,
          kept.criteria().size(),
          whole.criteria().size(),
          kept.gates().size(),
          whole.gates().size(),
          check);
      assertThat(check.offers).isEqualTo(offers.size());
      assertThat(check.ranked).isPositive();
    }
  }

  private static Set<String> columns(String scope, List<Map<String, String>> rows) {
    Set<String> columns = new TreeSet<>();
    if (!rows.isEmpty()) {
      rows.get(0).keySet().forEach(column -> columns.add(scope + column.replace(".num", "")));
    }
    return columns;
  }

  private static Policy kept(Policy whole, Set<String> ofOffers, Set<String> ofSellers) {
    ofOffers.add("offer.landed_price");
    ofOffers.addAll(ofSellers);
    Policy.Builder kept = Policy.builder(whole.name(), whole.version());
    whole.criteria().stream()
        .filter(criterion -> has(only(criterion), ofOffers))
        .forEach(kept::criterion);
    Criterion price = whole.criteria().get(0);
    whole.gates().stream().filter(gate -> has(only(price, gate), ofOffers)).forEach(kept::gate);
    whole.nearTie().ifPresent(rule -> kept.nearTie(rule.within(), rule.choose()));
    whole.tieBreakers().forEach(breaker -> kept.tieBreaker(breaker.of(), breaker.better()));
    return kept.build();
  }

  private static Policy only(Criterion criterion) {
    return Policy.builder("part", "1").criterion(criterion).build();
  }

  private static Policy only(Criterion price, Gate gate) {
    return Policy.builder("part", "1").criterion(price).gate(gate).build();
  }

  private static boolean has(Policy part, Set<String> columns) {
    SortedMap<String, AttributeUse> used = part.attributes();
    return columns.containsAll(used.keySet());
  }
}
