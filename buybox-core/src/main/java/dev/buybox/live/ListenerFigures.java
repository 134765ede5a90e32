package dev.buybox.live;

/**
 * How far a listener is, as it was counted while others may have written. If nobody writes, the
 * events delivered, missed and behind are together all since the listener was given to the
 * catalogue.
 *
 * @param delivered how many events the listener has returned from, or failed at
 * @param missed how many were lost because it was too slow, those included that it has not been
 *     told of yet
 * @param behind how many wait for it and are still kept, and the one that it is busy with
 * @param lagNanos how long ago the oldest of those happened, in nanoseconds; 0 if none waits
 * @param failures how often the listener threw
 */
public record ListenerFigures(
    long delivered, long missed, long behind, long lagNanos, long failures) {}
