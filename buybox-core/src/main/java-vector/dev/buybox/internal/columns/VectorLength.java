package dev.buybox.internal.columns;

import jdk.incubator.vector.IntVector;

/**
 * Whether {@link VectorKernel} goes with the vectors of this JVM; a class of its own, since that
 * one cannot even be loaded where they are too short.
 */
public final class VectorLength {
  private static final int LEAST = 4;
  private static final int LEAST_WORTH_IT = 8;

  private VectorLength() {}

  /** Returns whether a vector of doubles can have half as many lanes, and groups fill vectors. */
  public static boolean fits() {
    return intLanes() >= LEAST && intLanes() <= Kernel.LANES;
  }

  /** Returns whether vectors that fit are long enough to be quicker than plain loops. */
  public static boolean isWorthIt() {
    return fits() && intLanes() >= LEAST_WORTH_IT;
  }

  private static int intLanes() {
    return IntVector.SPECIES_PREFERRED.length();
  }
}
