package dev.buybox.oracle;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Rule 9: who of the contenders wins, and what decided it.
 *
 * @param decidedBy the label of what decided, or the empty text if nobody won
 */
record OracleChoice(Optional<OracleOffer> winner, String decidedBy) {
  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

  static OracleChoice of(
      JsonNode policy,
      List<OracleOffer> ranked,
      OracleOrder order,
      Optional<String> incumbent,
      Optional<String> visitorKey) {
    if (ranked.isEmpty()) {
      return new OracleChoice(Optional.empty(), "");
    }
    OracleOffer first = ranked.get(0);
    String byOrder = ranked.size() == 1 ? "score" : order.separates(first, ranked.get(1));
    JsonNode nearTie = policy.path("near_tie");
    if (!nearTie.isMissingNode()) {
      long band = (long) Math.floor(nearTie.path("within").doubleValue() * 1e9 + 0.5);
      List<OracleOffer> contenders =
          ranked.stream().filter(o -> order.score(o) >= order.score(first) - band).toList();
      boolean share = nearTie.path("choose").stringValue().equals("share");
      if (share && visitorKey.isPresent() && contenders.size() > 1) {
        return new OracleChoice(Optional.of(drawn(contenders, visitorKey.get())), "share");
      }
      if (!share && incumbent.isPresent() && !first.id().equals(incumbent.get())) {
        for (OracleOffer contender : contenders) {
          if (contender.id().equals(incumbent.get())) {
            return new OracleChoice(Optional.of(contender), "incumbent");
          }
        }
      }
    }
    return new OracleChoice(Optional.of(first), byOrder);
  }

  private static OracleOffer drawn(List<OracleOffer> contenders, String visitorKey) {
    OracleOffer best = contenders.get(0);
    for (OracleOffer contender : contenders) {
      if (lot(contender, visitorKey).compareTo(lot(best, visitorKey)) > 0) {
        best = contender;
      }
    }
    return best;
  }

  private static BigInteger lot(OracleOffer offer, String visitorKey) {
    return mix(Murmur3.first64(visitorKey).xor(Murmur3.first64(offer.id())));
  }

  /** The finaliser of SplitMix64. */
  static BigInteger mix(BigInteger word) {
    BigInteger z = word.xor(word.shiftRight(30));
    z = z.multiply(new BigInteger("bf58476d1ce4e5b9", 16)).mod(WORD);
    z = z.xor(z.shiftRight(27));
    z = z.multiply(new BigInteger("94d049bb133111eb", 16)).mod(WORD);
    return z.xor(z.shiftRight(31));
  }
}
