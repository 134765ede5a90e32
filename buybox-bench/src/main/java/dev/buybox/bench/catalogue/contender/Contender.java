package dev.buybox.bench.catalogue.contender;

/**
 * One that ranks the whole catalogue, again and again. For one thread; it may start others itself.
 *
 * <p>Measured is {@link #pass()} alone. Each class says what is inside.
 */
public interface Contender {
  /** Returns what it is. */
  Description description();

  /** Brings the data into the form that it wants. Not measured with the passes, but told. */
  void prepare() throws Exception;

  /**
   * Returns how many bytes of memory it keeps for ranking, once prepared, beside the catalogue and
   * the arrays of answers; 0 if that is not known.
   */
  default long keptBytes() throws Exception {
    return 0;
  }

  /** Ranks the whole catalogue once. */
  void pass() throws Exception;

  /** Returns what the last pass found. */
  Answer answer() throws Exception;
}
