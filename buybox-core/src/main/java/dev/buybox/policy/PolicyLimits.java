package dev.buybox.policy;

/** Limits of a policy. What goes beyond is refused with an {@link InvalidPolicyException}. */
public final class PolicyLimits {
  /** Criteria of one policy. */
  public static final int MAX_CRITERIA = 32;

  /** Gates of one policy. */
  public static final int MAX_GATES = 31;

  /** Tie breakers of one policy. */
  public static final int MAX_TIE_BREAKERS = 8;

  /** Points of one curve. */
  public static final int MAX_POINTS = 64;

  /** Texts of one {@code values} curve or one {@code in} gate. */
  public static final int MAX_TEXTS = 1_000;

  /** Categories of one policy set. */
  public static final int MAX_CATEGORIES = 10_000;

  /** Values of a policy set's JSON form when the default is written out for every category. */
  public static final int MAX_SET_VALUES = 2_000_000;

  /** Characters of a name, a version, a code or an attribute. */
  public static final int MAX_NAME_CHARS = 200;

  /** Characters of a category, or of a text that an attribute is compared with. */
  public static final int MAX_VALUE_CHARS = 1_000;

  /** Characters of a {@code why} or a {@code reason}. */
  public static final int MAX_TEXT_CHARS = 2_000;

  /** Bytes of a JSON document in UTF-8, be it read or be it the form of a policy or a set. */
  public static final int MAX_DOCUMENT_BYTES = 1 << 20;

  /** Levels of a JSON document. */
  public static final int MAX_DEPTH = 32;

  /** Digits, sign and exponent of a JSON number. */
  public static final int MAX_NUMBER_CHARS = 400;

  /** The largest magnitude of a threshold or of a curve's {@code x}. */
  public static final double MAX_MAGNITUDE = 1e300;

  /** The largest weight; weights have at most 100 decimals. */
  public static final double MAX_WEIGHT = 1e30;

  /** The largest factor of a gate, and the largest ratio of a relative curve. */
  public static final double MAX_FACTOR = 1e6;

  /** The largest count that a guard can ask for. */
  public static final long MAX_COUNT = 1_000_000_000_000_000L;

  private PolicyLimits() {}
}
