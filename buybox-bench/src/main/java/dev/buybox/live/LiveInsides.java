package dev.buybox.live;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Schema;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.UnknownAttributes;

/**
 * A live catalogue and what lies inside, which only benchmarks and tests of broken variants may
 * touch. It is of the library's package, but no part of the library.
 */
public final class LiveInsides {
  final LiveState state;
  private final LiveCatalog catalog;

  /** Makes an empty live catalogue. */
  public LiveInsides(PolicySet policies, Schema schema, boolean numericIds, int events) {
    this.state =
        new LiveState(
            policies, schema, UnknownAttributes.REFUSE, LiveLimits.STANDARD, numericIds, events);
    this.catalog = new LiveCatalog(state);
  }

  /** Adds what a frozen catalogue has; its boxes must be new ones. */
  public void load(Catalog part) {
    new Loading(state, part, Incumbents.none()).run();
  }

  /** Returns the live catalogue. */
  public LiveCatalog catalog() {
    return catalog;
  }

  /** Returns the handle of an offer that was loaded, by its place in its box. */
  public static long loaded(int box, int place) {
    return LiveOffers.handle(box, place + 1);
  }

  /** Returns a word of a box's header: the least that any read of the box must wait for. */
  public long headerWord(int box) {
    return state.headers.page(box)[BoxHeaders.at(box) + BoxHeaders.SCORE_NEXT];
  }

  /** Returns a writer that takes no lock and raises no version. */
  public UnprotectedWriter unprotectedWriter() {
    return new UnprotectedWriter(state);
  }

  /** Returns a control over a copy of all boxes. */
  public TouchControl touchControl() {
    return new TouchControl(state);
  }

  /** Returns a view that does not look at the version. */
  public UncheckedWinnerView uncheckedWinnerView() {
    return new UncheckedWinnerView(state);
  }
}
