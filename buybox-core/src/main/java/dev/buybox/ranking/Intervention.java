package dev.buybox.ranking;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What people decided about an offer or a seller of a live catalogue, against the rules.
 *
 * @param kind what is done
 * @param who decided it: a person or a desk, not empty; sellers are not told
 * @param why the reason, not empty; a seller is told why its offer is suspended
 * @param untilMillis when it ends, in milliseconds since 1970 by the caller's clock; empty if it
 *     stays until it is lifted
 */
public record Intervention(Kind kind, String who, String why, OptionalLong untilMillis) {
  /** What people can do. */
  public enum Kind {
    /** The offer, or all offers of the seller, are not ranked. */
    SUSPEND,
    /** The offer wins its box as long as it is ranked. */
    PIN
  }

  /**
   * Checks that it says who and why.
   *
   * @throws IllegalArgumentException if who or why is empty
   */
  public Intervention {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(untilMillis, "untilMillis");
    if (who.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("an intervention says who decided it, and why");
    }
  }

  /** Suspends until it is lifted. */
  public static Intervention suspend(String who, String why) {
    return new Intervention(Kind.SUSPEND, who, why, OptionalLong.empty());
  }

  /** Pins until it is lifted. */
  public static Intervention pin(String who, String why) {
    return new Intervention(Kind.PIN, who, why, OptionalLong.empty());
  }

  /** Returns the same with an end. */
  public Intervention until(long millis) {
    return new Intervention(kind, who, why, OptionalLong.of(millis));
  }
}
