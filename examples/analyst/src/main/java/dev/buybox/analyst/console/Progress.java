package dev.buybox.analyst.console;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells a person on a terminal how far a long step is: rows, rate, the part done, and the time left
 * once that means something. Silent for the first half second, and everywhere but on a terminal.
 * For one thread.
 */
public final class Progress {
  private static final long FIRST_NANOS = 500_000_000L;
  private static final long INTERVAL_NANOS = 200_000_000L;

  /** Before so long, and so much of the work, a rate tells little of the time left. */
  private static final double LEAST_SECONDS = 2;

  private static final double LEAST_FRACTION = 0.02;

  /** A clock is looked at once in so many rows; a power of two. */
  private static final int ROWS_BETWEEN_LOOKS = 256;

  private final Messages messages;
  private final LongSupplier nanoTime;
  private String doing = "";
  private String noun = "";
  private long started;
  private long next;

  /** Shows progress through messages, by a clock such as {@code System::nanoTime}. */
  public Progress(Messages messages, LongSupplier nanoTime) {
    this.messages = messages;
    this.nanoTime = nanoTime;
  }

  /** Begins a step, such as "reading offers.csv" in "rows". */
  public void start(String doing, String noun) {
    this.doing = doing;
    this.noun = noun;
    started = nanoTime.getAsLong();
    next = started + FIRST_NANOS;
  }

  /** Whether it is worth while to call {@link #at} for this row. */
  public boolean due(long done) {
    return (done & (ROWS_BETWEEN_LOOKS - 1)) == 0 && messages.terminal();
  }

  /**
   * Tells how far the step is.
   *
   * @param fraction of all work, or NaN where nobody can know it
   */
  public void at(long done, double fraction) {
    long now = nanoTime.getAsLong();
    if (now - next >= 0) {
      next = now + INTERVAL_NANOS;
      messages.passing(line(done, fraction, (now - started) / 1e9));
    }
  }

  /** Tells how far the step is, where it is worth while; for calls that are few. */
  public void tell(long done, double fraction) {
    if (messages.terminal()) {
      at(done, fraction);
    }
  }

  /** Ends the step. */
  public void end() {
    messages.clear();
  }

  private String line(long done, double fraction, double seconds) {
    String line =
        String.format(Locale.ROOT, "%s: %,d %s, %,.0f/s", doing, done, noun, done / seconds);
    if (fraction > 0 && fraction <= 1) {
      line += String.format(Locale.ROOT, ", %.0f %%", 100 * fraction);
      if (fraction >= LEAST_FRACTION && seconds >= LEAST_SECONDS) {
        line += ", about " + duration(seconds / fraction - seconds) + " left";
      }
    }
    return line;
  }

  private static String duration(double seconds) {
    long whole = Math.round(Math.ceil(seconds));
    return whole < 120
        ? whole + " s"
        : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
  }
}
