package dev.buybox.bench.live;

import dev.buybox.live.LiveInsides;
import dev.buybox.live.UncheckedWinnerView;
import dev.buybox.live.WinnerView;

/** Reads winners and has each of them checked, as the library reads them or as a broken reader. */
@FunctionalInterface
interface WinnerReads {
  /** Reads a box. */
  void read(int box);

  /** Returns reads as the library makes them. */
  static WinnerReads of(LiveInsides insides, WinnerCheck check) {
    WinnerView view = insides.catalog().newWinnerView();
    return box -> {
      if (view.read(box)) {
        check.check(
            box,
            view.sequence(),
            view.winner(),
            view.priceMinor(),
            view.shippingMinor(),
            view.score());
      }
    };
  }

  /** Returns reads that do not look whether the state stayed the same meanwhile. */
  static WinnerReads broken(LiveInsides insides, WinnerCheck check) {
    UncheckedWinnerView view = insides.uncheckedWinnerView();
    return box -> {
      view.read(box);
      if (view.holder() != 0) {
        check.check(
            box,
            view.sequence(),
            view.winner(),
            view.priceMinor(),
            view.shippingMinor(),
            view.score());
      }
    };
  }
}
