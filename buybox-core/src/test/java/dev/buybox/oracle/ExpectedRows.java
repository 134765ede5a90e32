package dev.buybox.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buybox.oracle.OracleDecision.Excluded;
import dev.buybox.oracle.OracleDecision.Ranked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decisions as the rows of {@code expected.csv}. */
final class ExpectedRows {
  private ExpectedRows() {}

  /** Asserts that the decisions are the rows, with scores within {@code tolerance} points. */
  static void assertEqual(ContractCase contract, List<OracleDecision> decisions) {
    List<Map<String, String>> rows = new ArrayList<>();
    decisions.forEach(decision -> addRows(decision, rows));
    assertThat(withoutScores(rows)).isEqualTo(withoutScores(contract.expected()));
    for (int i = 0; i < rows.size(); i++) {
      String score = rows.get(i).getOrDefault("score", "");
      String expected = contract.expected().get(i).getOrDefault("score", "");
      assertThat(score.isEmpty()).isEqualTo(expected.isEmpty());
      if (!score.isEmpty()) {
        assertThat(Long.parseLong(score))
            .as("score of row %d", i + 1)
            .isCloseTo(Long.parseLong(expected), within(contract.tolerance()));
      }
    }
  }

  private static List<Map<String, String>> withoutScores(List<Map<String, String>> rows) {
    List<Map<String, String>> others = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> other = new LinkedHashMap<>(row);
      other.remove("score");
      others.add(other);
    }
    return others;
  }

  private static void addRows(OracleDecision decision, List<Map<String, String>> rows) {
    int rank = 0;
    for (Ranked ranked : decision.ranking()) {
      rank++;
      Map<String, String> row = row(decision, ranked.offer(), ranked.seller());
      row.put("status", status(decision, ranked.offer()));
      row.put("rank", String.valueOf(rank));
      row.put("score", String.valueOf(ranked.score()));
      row.put("reasons", "");
      rows.add(row);
    }
    for (Excluded excluded : decision.excluded()) {
      Map<String, String> row = row(decision, excluded.offer(), excluded.seller());
      row.put("status", "EXCLUDED");
      row.put("rank", "");
      row.put("score", "");
      row.put("reasons", String.join(";", excluded.reasons()));
      rows.add(row);
    }
  }

  private static Map<String, String> row(OracleDecision decision, String offer, String seller) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("product", decision.product());
    row.put("condition", decision.condition());
    row.put("segment", decision.segment());
    row.put("offer", offer);
    row.put("seller", seller);
    return row;
  }

  private static String status(OracleDecision decision, String offer) {
    if (offer.equals(decision.winner())) {
      return "WINNER";
    }
    return offer.equals(decision.second()) ? "SECOND" : "RANKED";
  }
}
