package dev.buybox.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What differs between the gates of two policies. Gates that do the same belong together, then
 * those of one code.
 */
final class GateChanges {
  private static final int NONE = -1;

  private final PolicySide before;
  private final PolicySide after;
  private final Changes changes;

  GateChanges(PolicySide before, PolicySide after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void add() {
    List<Gate> old = new ArrayList<>(before.policy().gates());
    List<Gate> now = after.policy().gates();
    int[] pairs = pairs(old, now);
    for (int i = 0; i < old.size(); i++) {
      if (!contains(pairs, i)) {
        changes.rule("Restriction dropped: " + told(before, old.get(i)));
      }
    }
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] == NONE) {
        changes.rule("New restriction: " + told(after, now.get(i)));
      } else {
        changed(old.get(pairs[i]), now.get(i));
      }
    }
    if (isMoved(pairs)) {
      changes.words(
          "The restrictions are written in another order. An offer is told its reasons in that"
              + " order; no winner changes.");
    }
  }

  /** Returns the old gate of each new one. */
  private static int[] pairs(List<Gate> old, List<Gate> now) {
    int[] pairs = new int[now.size()];
    boolean[] taken = new boolean[old.size()];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = NONE;
    }
    pair(old, now, pairs, taken, GateChanges::isEqual);
    pair(old, now, pairs, taken, GateChanges::isSame);
    pair(old, now, pairs, taken, (was, is) -> was.code().equals(is.code()));
    return pairs;
  }

  /** Says whether two gates belong together. */
  @FunctionalInterface
  private interface Match {
    boolean of(Gate was, Gate is);
  }

  private static void pair(
      List<Gate> old, List<Gate> now, int[] pairs, boolean[] taken, Match match) {
    for (int i = 0; i < pairs.length; i++) {
      for (int j = 0; j < taken.length && pairs[i] == NONE; j++) {
        if (!taken[j] && match.of(old.get(j), now.get(i))) {
          pairs[i] = j;
          taken[j] = true;
        }
      }
    }
  }

  private static boolean isEqual(Gate was, Gate is) {
    return isSame(was, is) && was.reason().equals(is.reason());
  }

  /** Whether two gates decide alike and have one code. */
  private static boolean isSame(Gate was, Gate is) {
    return normal(was).equals(normal(is));
  }

  /** Returns a gate with its defaults written out, and without what decides nothing. */
  private static Gate normal(Gate gate) {
    return new Gate(
        gate.of(),
        normal(gate.of(), gate.condition()),
        gate.minBad(),
        gate.minDen(),
        gate.estimate(),
        gate.confidence(),
        gate.missingPasses() && GateWords.canMiss(gate),
        gate.code(),
        Optional.empty());
  }

  private static GateCondition normal(String of, GateCondition condition) {
    if (condition instanceof GateCondition.AtLeastTimes times) {
      return new GateCondition.AtLeastTimes(times.factor(), normal(of, times.reference()));
    }
    return condition instanceof GateCondition.AtMostTimes times
        ? new GateCondition.AtMostTimes(times.factor(), normal(of, times.reference()))
        : condition;
  }

  private static Reference normal(String of, Reference reference) {
    return reference instanceof Reference.BestEligible best
        ? Reference.bestEligible(PolicyWriter.bestEnd(of, best.better()))
        : reference;
  }

  private void changed(Gate was, Gate is) {
    if (!isSame(was, is)) {
      changes.rule(
          Changes.beforeAndNow(
              "Restriction " + is.code() + " changes.",
              before.gates().restriction(was).sentences(),
              after.gates().restriction(is).sentences()));
    }
    if (!was.reason().equals(is.reason())) {
      changes.words(
          "The reason for restriction " + is.code() + Changes.texts(was.reason(), is.reason()));
    }
  }

  private static String told(PolicySide side, Gate gate) {
    return side.gates().restriction(gate).paragraph();
  }

  private static boolean contains(int[] pairs, int old) {
    for (int pair : pairs) {
      if (pair == old) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMoved(int[] pairs) {
    int last = NONE;
    for (int pair : pairs) {
      if (pair != NONE && pair < last) {
        return true;
      }
      last = Math.max(last, pair);
    }
    return false;
  }
}
