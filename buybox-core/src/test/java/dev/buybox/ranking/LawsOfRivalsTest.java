package dev.buybox.ranking;

import static dev.buybox.ranking.CaseEdits.cell;
import static dev.buybox.ranking.CaseEdits.decideOne;
import static dev.buybox.ranking.CaseEdits.ids;
import static dev.buybox.ranking.CaseEdits.objects;
import static dev.buybox.ranking.CaseEdits.pick;
import static dev.buybox.ranking.CaseEdits.row;
import static dev.buybox.ranking.CaseEdits.score;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.OracleDecision;
import dev.buybox.oracle.RandomCase.Without;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Policy;
import dev.buybox.ranking.LawRun.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A cheaper rival moves all others alike, as far as they stay on one piece of the curve. */
class LawsOfRivalsTest {
  private static final String NAME = "the price";

  /** A piece begins and ends a little early, by this many of its points (scoring rule 7). */
  private static final double EDGE = 3;

  @Test
  void cheaperRivalMovesOthersByTheSamePointsAndTurnsNoneRoundWhileNoPointIsCrossed() {
    LawRun.of("a cheaper rival", Without.SEVERAL_BOXES, Without.POLICY_SETS)
        .check(LawsOfRivalsTest::undercut, 0.3);
  }

  private static Finding undercut(Random random, NeutralCase neutral) {
    String of = random.nextBoolean() ? "offer.landed_price" : "offer.price";
    takeAwayOtherBoxPrices(neutral);
    ((ArrayNode) neutral.policy().path("criteria")).add(relativePrice(of, random));
    addOthersLike(pick(random, neutral.offers()), neutral, random);
    EngineAdapter engine = EngineAdapter.of(neutral);
    OracleDecision before = engine.decideAll().get(0);
    if (before.ranking().size() < 3) {
      return Finding.OUTSIDE;
    }
    Map<String, BigDecimal> prices = prices(neutral, before, of);
    String rival = pick(random, ids(before));
    BigDecimal least = prices.values().stream().min(BigDecimal::compareTo).orElseThrow();
    BigDecimal lower = undercut(row(neutral, before, rival), least, of, random);
    OracleDecision after = decideOne(neutral);
    if (!after.excluded().equals(before.excluded()) || lower.compareTo(least) >= 0) {
      return Finding.OUTSIDE;
    }
    prices.remove(rival);
    Pieces pieces = new Pieces(engine.policies().byDefault());
    return assertPiecesMoveAsOne(pieces, prices, least, lower, before, after);
  }

  /** Criteria that would move with the price, too. */
  private static void takeAwayOtherBoxPrices(NeutralCase neutral) {
    ArrayNode criteria = (ArrayNode) neutral.policy().path("criteria");
    List<ObjectNode> kept = new ArrayList<>(objects(criteria));
    kept.removeIf(
        each ->
            Ladder.columnsRead(each).contains("offer.price")
                || Ladder.columnsRead(each).contains("offer.shipping"));
    criteria.removeAll();
    criteria.addAll(kept);
  }

  /** Two to five ratios from about 1 on, values falling (now and then rising). */
  private static ObjectNode relativePrice(String of, Random random) {
    ObjectNode criterion = JsonNodeFactory.instance.objectNode();
    criterion.put("name", NAME).put("of", of).put("weight", 1 + random.nextInt(3));
    ObjectNode value = criterion.putObject("value");
    value.put("relative_to", "best_eligible").put("better", "lower");
    ArrayNode points = value.putArray("points");
    int last = 1 + random.nextInt(4);
    boolean rising = random.nextInt(10) == 0;
    double ratio = pick(random, List.of(0.9, 1.0, 1.0, 1.02));
    double worth = 1;
    for (int i = 0; i <= last; i++) {
      worth = i == last ? 0 : worth;
      points.addArray().add(ratio).add(rising ? 1 - worth : worth);
      ratio *= pick(random, List.of(1.002, 1.05, 1.3, 2.0, 3.0));
      worth *= pick(random, List.of(0.3, 0.6, 0.9, 1.0));
    }
    return criterion;
  }

  private static void addOthersLike(Map<String, String> model, NeutralCase neutral, Random random) {
    for (int i = 0; i < 3; i++) {
      Map<String, String> other = new LinkedHashMap<>(model);
      other.put("offer", "like it " + i);
      String factor = pick(random, List.of("1.001", "1.01", "1.02", "1.1", "1.37", "1.4", "1.9"));
      other.put("price", times(cell(model, "price"), factor).toPlainString());
      neutral.offers().add(other);
    }
  }

  private static BigDecimal times(String price, String factor) {
    BigDecimal old = new BigDecimal(price);
    BigDecimal product = old.multiply(new BigDecimal(factor));
    return product.setScale(old.scale(), RoundingMode.UP).min(CaseEdits.greatestPrice(old));
  }

  private static Map<String, BigDecimal> prices(
      NeutralCase neutral, OracleDecision decision, String of) {
    Map<String, BigDecimal> prices = new TreeMap<>();
    for (String id : ids(decision)) {
      prices.put(id, price(row(neutral, decision, id), of));
    }
    return prices;
  }

  private static BigDecimal price(Map<String, String> row, String of) {
    BigDecimal price = new BigDecimal(cell(row, "price"));
    boolean landed = of.equals("offer.landed_price") && !cell(row, "shipping").isEmpty();
    return landed ? price.add(new BigDecimal(cell(row, "shipping"))) : price;
  }

  /** Gives the rival a price below the least, free shipping included, and returns it. */
  private static BigDecimal undercut(
      Map<String, String> rival, BigDecimal least, String of, Random random) {
    String factor = pick(random, List.of("0.999999", "0.999", "0.97", "0.9", "0.8", "0.6"));
    BigDecimal lower =
        least.multiply(new BigDecimal(factor)).setScale(least.scale(), RoundingMode.DOWN);
    rival.put("price", lower.max(BigDecimal.ONE.movePointLeft(least.scale())).toPlainString());
    if (!cell(rival, "shipping").isEmpty()) {
      rival.put("shipping", "0");
    }
    return price(rival, of);
  }

  private static Finding assertPiecesMoveAsOne(
      Pieces pieces,
      Map<String, BigDecimal> prices,
      BigDecimal least,
      BigDecimal lower,
      OracleDecision before,
      OracleDecision after) {
    Map<Integer, List<String>> byPiece = new TreeMap<>();
    prices.forEach(
        (id, price) -> {
          int piece = pieces.of(price, least);
          if (piece != Pieces.NEAR_A_POINT && piece == pieces.of(price, lower)) {
            byPiece.computeIfAbsent(piece, p -> new ArrayList<>()).add(id);
          }
        });
    byPiece.values().removeIf(group -> group.size() < 2);
    boolean moved = false;
    for (List<String> group : byPiece.values()) {
      long points = score(after, group.get(0)) - score(before, group.get(0));
      for (String id : group) {
        assertThat(score(after, id) - score(before, id)).as(id).isEqualTo(points);
      }
      assertThat(inOrder(after, group)).isEqualTo(inOrder(before, group));
      moved |= points != 0;
    }
    return byPiece.isEmpty() ? Finding.OUTSIDE : moved ? Finding.HELD_AND_MOVED : Finding.HELD;
  }

  private static List<String> inOrder(OracleDecision decision, List<String> offers) {
    return ids(decision).stream().filter(offers::contains).toList();
  }

  /** Finds the piece of the price's curve on which an offer stands. */
  private static final class Pieces {
    static final int NEAR_A_POINT = -1;

    private final List<CurvePoint> points;
    private final int maxPoints;

    Pieces(Policy policy) {
      int last = policy.criteria().size() - 1;
      points = ((Curve.Relative) policy.criteria().get(last).curve()).points();
      maxPoints = policy.maxPoints()[last];
    }

    /** 0 before the first point, 1 on the first piece, and so on. */
    int of(BigDecimal price, BigDecimal best) {
      double log = Math.log(price.doubleValue() / best.doubleValue());
      int piece = 0;
      while (piece < points.size() && log > Math.log(points.get(piece).x())) {
        piece++;
      }
      boolean onAPiece = piece > 0 && piece < points.size();
      return onAPiece && isNearItsEnds(piece, log) ? NEAR_A_POINT : piece;
    }

    private boolean isNearItsEnds(int piece, double log) {
      CurvePoint from = points.get(piece - 1);
      CurvePoint to = points.get(piece);
      double width = Math.log(to.x()) - Math.log(from.x());
      double edge = EDGE / (maxPoints * Math.abs(to.value() - from.value()) + EDGE) * width;
      return log - Math.log(from.x()) < edge || Math.log(to.x()) - log < edge;
    }
  }
}
