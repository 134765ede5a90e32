package dev.buybox.whatif;

/** Limits of scenarios. What goes beyond is refused with an {@link InvalidScenarioException}. */
public final class ScenarioLimits {
  /** Bytes of a file of scenarios in UTF-8. */
  public static final int MAX_DOCUMENT_BYTES = 8 << 20;

  /** Scenarios of one file. */
  public static final int MAX_SCENARIOS = 100;

  /** Changes of one scenario. */
  public static final int MAX_CHANGES = 1_000;

  /** Offers that join in one scenario. */
  public static final int MAX_JOINING_OFFERS = 100_000;

  /** Levels of a JSON document. */
  public static final int MAX_DEPTH = 32;

  /** Characters of a scenario's name. */
  public static final int MAX_NAME_CHARS = 200;

  /** The most faults that are told at once. */
  public static final int MAX_FAULTS = 1_000;

  private ScenarioLimits() {}
}
