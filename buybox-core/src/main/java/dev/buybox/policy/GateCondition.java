package dev.buybox.policy;

import com.google.common.collect.ImmutableSortedSet;
import java.util.SortedSet;

/** What a gate asks of an attribute (scoring rule 2). */
public sealed interface GateCondition {
  /**
   * The number is at least the threshold.
   *
   * @param threshold in the attribute's unit; money is compared exactly
   */
  record AtLeast(double threshold) implements GateCondition {}

  /**
   * The number is at most the threshold.
   *
   * @param threshold in the attribute's unit; money is compared exactly
   */
  record AtMost(double threshold) implements GateCondition {}

  /**
   * The text is one of these.
   *
   * @param texts at least one; copied
   */
  record In(SortedSet<String> texts) implements GateCondition {
    /** Copies the set. */
    public In {
      texts = ImmutableSortedSet.copyOf(texts);
    }
  }

  /**
   * The number is at least a multiple of a reference.
   *
   * @param factor above 0; on money a decimal of at most 6 places, compared exactly
   * @param reference the number that is multiplied
   */
  record AtLeastTimes(double factor, Reference reference) implements GateCondition {}

  /**
   * The number is at most a multiple of a reference.
   *
   * @param factor above 0; on money a decimal of at most 6 places, compared exactly
   * @param reference the number that is multiplied
   */
  record AtMostTimes(double factor, Reference reference) implements GateCondition {}
}
