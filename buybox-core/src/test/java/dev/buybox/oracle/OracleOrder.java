package dev.buybox.oracle;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** Rule 8: score, tie-breakers, hash, id. */
final class OracleOrder implements Comparator<OracleOffer> {
  private final Oracle.Box box;
  private final JsonNode tieBreakers;
  private final Map<OracleOffer, Long> scores;
  private final Map<String, BigInteger> hashes = new HashMap<>();

  OracleOrder(Oracle.Box box, JsonNode policy, Map<OracleOffer, Long> scores) {
    this.box = box;
    this.tieBreakers = policy.path("tie_breakers");
    this.scores = scores;
  }

  long score(OracleOffer offer) {
    return scores.getOrDefault(offer, 0L);
  }

  @Override
  public int compare(OracleOffer a, OracleOffer b) {
    int byScore = Long.compare(score(b), score(a));
    if (byScore != 0) {
      return byScore;
    }
    int byTieBreaker = compareByTieBreakers(a, b);
    if (byTieBreaker != 0) {
      return byTieBreaker;
    }
    int byHash = hash(a).compareTo(hash(b));
    return byHash != 0 ? byHash : CodePoints.ORDER.compare(a.id(), b.id());
  }

  int compareByTieBreakers(OracleOffer a, OracleOffer b) {
    for (JsonNode tieBreaker : tieBreakers) {
      String attribute = tieBreaker.path("of").stringValue();
      OptionalDouble left = a.number(attribute);
      OptionalDouble right = b.number(attribute);
      if (left.isPresent() != right.isPresent()) {
        return left.isPresent() ? -1 : 1;
      }
      if (left.isPresent() && left.getAsDouble() != right.getAsDouble()) {
        boolean aIsLess = left.getAsDouble() < right.getAsDouble();
        return aIsLess == tieBreaker.path("better").stringValue().equals("lower") ? -1 : 1;
      }
    }
    return 0;
  }

  /** What puts {@code a} before {@code b}. */
  String separates(OracleOffer a, OracleOffer b) {
    if (score(a) != score(b)) {
      return "score";
    }
    return compareByTieBreakers(a, b) != 0 ? "tie_breaker" : "hash";
  }

  private BigInteger hash(OracleOffer offer) {
    return hashes.computeIfAbsent(offer.id(), box::hash);
  }
}
