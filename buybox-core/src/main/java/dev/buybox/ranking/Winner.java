package dev.buybox.ranking;

import dev.buybox.policy.NearTie;
import dev.buybox.policy.Policy;
import java.util.Optional;

/** Chooses the winner and the second offer of a ranking (scoring rules 9 and 10). */
final class Winner {
  private static final int NOBODY = -1;
  private static final Optional<DecidedBy> SCORE = Optional.of(DecidedBy.SCORE);
  private static final Optional<DecidedBy> TIE_BREAKER = Optional.of(DecidedBy.TIE_BREAKER);
  private static final Optional<DecidedBy> HASH = Optional.of(DecidedBy.HASH);
  private static final Optional<DecidedBy> INCUMBENT = Optional.of(DecidedBy.INCUMBENT);
  private static final Optional<DecidedBy> SHARE = Optional.of(DecidedBy.SHARE);
  private static final Optional<DecidedBy> PINNED = Optional.of(DecidedBy.PINNED);

  private final Ranking ranking;
  private final VisitorShare share;
  private int place = NOBODY;
  private int second = NOBODY;
  private Optional<DecidedBy> decidedBy = Optional.empty();

  Winner(Ranking ranking, VisitorShare share) {
    this.ranking = ranking;
    this.share = share;
  }

  /** Chooses without a visitor. */
  void choose(BoundPolicy policy, int incumbent) {
    chooseFirst();
    Optional<NearTie> nearTie = policy.policy().nearTie();
    if (nearTie.isPresent() && nearTie.get().choose() == NearTie.Choose.INCUMBENT) {
      keep(incumbent, contenders(nearTie.get()));
    }
    chooseSecond(policy);
  }

  /** Chooses for a visitor. */
  void chooseFor(BoundPolicy policy, int incumbent, long visitorHash) {
    Optional<NearTie> nearTie = policy.policy().nearTie();
    if (nearTie.isPresent() && nearTie.get().choose() == NearTie.Choose.SHARE) {
      chooseFirst();
      draw(visitorHash, contenders(nearTie.get()));
      chooseSecond(policy);
    } else {
      choose(policy, incumbent);
    }
  }

  /** Lets an offer that people pinned win, if it is ranked; after another was chosen. */
  void pin(BoundPolicy policy, int pinned) {
    for (int at = 0; pinned != NOBODY && at < ranking.count(); at++) {
      if (ranking.offer(at) == pinned) {
        place = at;
        decidedBy = PINNED;
        chooseSecond(policy);
      }
    }
  }

  private void chooseFirst() {
    boolean nobody = ranking.count() == 0;
    place = nobody ? NOBODY : 0;
    decidedBy = nobody ? Optional.empty() : whatPutsFirst();
  }

  private Optional<DecidedBy> whatPutsFirst() {
    return switch (ranking.whatPutsFirst()) {
      case TIE_BREAKER -> TIE_BREAKER;
      case HASH -> HASH;
      default -> SCORE;
    };
  }

  /** Returns how many offers, from the first on, are within the band. */
  private int contenders(NearTie nearTie) {
    int count = ranking.count();
    if (count == 0) {
      return 0;
    }
    long band = band(nearTie);
    int contenders = 1;
    while (contenders < count && ranking.score(contenders) >= ranking.score(0) - band) {
      contenders++;
    }
    return contenders;
  }

  /** Returns how many points behind the first an offer still is a contender. */
  static long band(NearTie nearTie) {
    return (long) Math.floor(nearTie.within() * Policy.FULL_SCORE + 0.5);
  }

  private void keep(int incumbent, int contenders) {
    for (int at = 1; at < contenders; at++) {
      if (ranking.offer(at) == incumbent) {
        place = at;
        decidedBy = INCUMBENT;
      }
    }
  }

  private void draw(long visitorHash, int contenders) {
    if (contenders < 2) {
      return;
    }
    decidedBy = SHARE;
    long best = share.draw(ranking.offer(0), visitorHash);
    for (int at = 1; at < contenders; at++) {
      long drawn = share.draw(ranking.offer(at), visitorHash);
      if (Long.compareUnsigned(drawn, best) > 0) {
        best = drawn;
        place = at;
      }
    }
  }

  /** Returns whether an offer has won, or under share is among those that visitors are given. */
  boolean wins(BoundPolicy policy, int offer) {
    Optional<NearTie> nearTie = policy.policy().nearTie();
    if (nearTie.isEmpty()
        || nearTie.get().choose() != NearTie.Choose.SHARE
        || decidedBy.equals(PINNED)) {
      return offer() == offer;
    }
    int contenders = contenders(nearTie.get());
    for (int at = 0; at < contenders; at++) {
      if (ranking.offer(at) == offer) {
        return true;
      }
    }
    return false;
  }

  private void chooseSecond(BoundPolicy policy) {
    second = NOBODY;
    if (place == NOBODY || policy.secondOffer().isEmpty()) {
      return;
    }
    BoundSecondOffer rule = policy.secondOffer().get();
    int winner = offer();
    for (int at = 0; at < ranking.count() && second == NOBODY; at++) {
      if (rule.allows(ranking.offer(at), winner)) {
        second = ranking.offer(at);
      }
    }
  }

  int offer() {
    return place == NOBODY ? NOBODY : ranking.offer(place);
  }

  int place() {
    return place;
  }

  int second() {
    return second;
  }

  Optional<DecidedBy> decidedBy() {
    return decidedBy;
  }
}
