package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.oracle.CaseStatistics;
import dev.buybox.oracle.Feature;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.RandomCase;
import dev.buybox.oracle.RandomCase.Without;
import dev.buybox.oracle.SeededCases;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Checks a law on many random cases, and tells on how many of them it could be checked and what
 * really occurred in those.
 */
final class LawRun {
  private static final int CASES = SeededCases.ORDINARY;

  /** What occurred is found by the oracle, which is slow: it is asked for one case in so many. */
  private static final int STATISTICS_EVERY = 8;

  private static final double LEAST_CHECKED = 0.2;
  private static final double LEAST_SHARE = 0.05;

  private static final Set<Feature> HAVE_TO_OCCUR =
      EnumSet.of(
          Feature.TOP_SCORES_TIED,
          Feature.GATE_BARRED,
          Feature.GUARD_SAVED,
          Feature.MISSING_VALUE_USED,
          Feature.CURVE_CLAMPED,
          Feature.INCUMBENT_GIVEN);

  private final String law;
  private final Set<Without> without;
  private final CaseStatistics statistics = new CaseStatistics();
  private int cases;
  private int checked;
  private int moved;

  private LawRun(String law, Set<Without> without) {
    this.law = law;
    this.without = without;
  }

  /** What a law found in a case. */
  enum Finding {
    /** The case is none of those that the law speaks of. */
    OUTSIDE,
    /** The law held. */
    HELD,
    /** The law held, and a score or a rank that may change under it did change. */
    HELD_AND_MOVED
  }

  /** A law; throws if it does not hold. */
  @FunctionalInterface
  interface Law {
    /**
     * Checks one case, which may be changed.
     *
     * @param random the case's own choices, the same for the same seed
     */
    Finding check(Random random, NeutralCase neutral);
  }

  /** Returns a run over cases without some things. */
  static LawRun of(String law, Without... without) {
    Set<Without> set = EnumSet.noneOf(Without.class);
    set.addAll(Set.of(without));
    return new LawRun(law, set);
  }

  /** Checks the law, and that nothing had to be discarded too often. */
  void check(Law check) {
    check(check, 0);
  }

  /** Checks the law, and that in such a share of the checked cases something moved. */
  void check(Law check, double leastMoved) {
    SeededCases.run(
        CASES,
        seed -> RandomCase.of(seed, without),
        (seed, neutral) -> add(check.check(new Random(~seed), neutral), seed));
    System.out.println(summary(leastMoved > 0));
    if (System.getProperty("buybox.seed", System.getProperty("buybox.cases", "")).isEmpty()) {
      assertThat((double) checked / cases).as("share checked").isGreaterThan(LEAST_CHECKED);
      assertThat((double) moved / checked).as("moved").isGreaterThanOrEqualTo(leastMoved);
      statistics.assertAtLeast(LEAST_SHARE, HAVE_TO_OCCUR);
    }
  }

  private void add(Finding finding, long seed) {
    cases++;
    if (finding == Finding.OUTSIDE) {
      return;
    }
    moved += finding == Finding.HELD_AND_MOVED ? 1 : 0;
    if (checked++ % STATISTICS_EVERY == 0) {
      statistics.decide(RandomCase.of(seed, without));
    }
  }

  private String summary(boolean withMoved) {
    StringBuilder line = new StringBuilder(law);
    line.append(": checked ").append(checked).append(" of ").append(cases).append(" cases");
    if (withMoved) {
      line.append(", something moved in ").append(moved);
    }
    String separator = "; occurred in ";
    for (Feature feature : HAVE_TO_OCCUR) {
      line.append(separator)
          .append(String.format(Locale.ROOT, "%.0f %% ", 100 * statistics.share(feature)))
          .append(feature.name().toLowerCase(Locale.ROOT));
      separator = ", ";
    }
    return line.toString();
  }
}
