package dev.buybox.oracle;

import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs a check on many random cases, always the same ones.
 *
 * <ul>
 *   <li>{@code -Dbuybox.cases=N} sets how many;
 *   <li>{@code -Dbuybox.seed=S} runs the one case of that seed again, as a failure names it;
 *   <li>both together run N cases grown from S.
 * </ul>
 */
public final class SeededCases {
  /** How many cases an ordinary build tries; the published proofs tried more. */
  public static final int ORDINARY = 1_500;

  /** From which the seeds of all cases grow. */
  public static final long MASTER_SEED = 20_261_122L;

  private SeededCases() {}

  /** A check of one case. */
  @FunctionalInterface
  public interface Check {
    /** Throws if the case is not as it should be. */
    void check(long seed, NeutralCase neutral) throws Exception;
  }

  /** Runs the check on {@code cases} cases with everything there is. */
  public static void run(int cases, Check check) {
    run(cases, RandomCase::of, check);
  }

  /** Runs the check on {@code cases} cases as {@code maker} makes them. */
  public static void run(int cases, LongFunction<NeutralCase> maker, Check check) {
    @Nullable Long seed = Long.getLong("buybox.seed");
    @Nullable Integer count = Integer.getInteger("buybox.cases");
    if (seed != null && count == null) {
      runOne(seed, maker, check);
      return;
    }
    SplittableRandom seeds = new SplittableRandom(seed == null ? MASTER_SEED : seed);
    int wanted = count == null ? cases : count;
    for (int i = 0; i < wanted; i++) {
      runOne(seeds.nextLong(), maker, check);
    }
  }

  private static void runOne(long seed, LongFunction<NeutralCase> maker, Check check) {
    NeutralCase neutral = maker.apply(seed);
    try {
      check.check(seed, neutral.copy());
    } catch (Exception | AssertionError e) {
      throw new AssertionError(
          "failed with -Dbuybox.seed=" + seed + ": " + e + "\n" + neutral.replay(), e);
    }
  }
}
