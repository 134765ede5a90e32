package dev.buybox.bench.live;

import dev.buybox.live.LiveWriter;
import dev.buybox.live.TouchControl;
import dev.buybox.live.UnprotectedWriter;

/** The ways to change prices, one after the other. */
final class PriceChanges {
  private static final int PORTION = 1 << 12;

  private PriceChanges() {}

  /** Touches, writes and does nothing else. */
  static Contender control(TouchControl control, Changes changes) {
    return new OneThread("control", PORTION, count -> touch(control, changes, count));
  }

  private static void touch(TouchControl control, Changes changes, int count) {
    int at = changes.advance(count);
    long[] handles = changes.handles();
    long[] prices = changes.prices();
    for (int i = at; i < at + count; i++) {
      control.price(handles[i], prices[i]);
    }
  }

  /** One price after the other. */
  static Contender single(String name, LiveWriter writer, Changes changes) {
    return new OneThread(name, PORTION, count -> change(writer, changes, count));
  }

  private static void change(LiveWriter writer, Changes changes, int count) {
    int at = changes.advance(count);
    long[] handles = changes.handles();
    long[] prices = changes.prices();
    for (int i = at; i < at + count; i++) {
      writer.price(handles[i], prices[i]);
    }
  }

  /** As the other, by a writer without lock and version. */
  static Contender unprotected(UnprotectedWriter writer, Changes changes) {
    return new OneThread("price-unprotected", PORTION, count -> change(writer, changes, count));
  }

  private static void change(UnprotectedWriter writer, Changes changes, int count) {
    int at = changes.advance(count);
    long[] handles = changes.handles();
    long[] prices = changes.prices();
    for (int i = at; i < at + count; i++) {
      writer.price(handles[i], prices[i]);
    }
  }

  /** Many prices in a call. */
  static Contender batches(int size, LiveWriter writer, Changes changes) {
    return batches(size, PORTION, writer, changes);
  }

  /** Many prices in a call; copying them together is part of what is measured. */
  static Contender batches(int size, int portion, LiveWriter writer, Changes changes) {
    long[] handles = new long[size];
    long[] prices = new long[size];
    return new OneThread(
        "prices-" + size,
        portion,
        count -> {
          for (int done = 0; done < count; done += size) {
            int at = changes.advance(size);
            System.arraycopy(changes.handles(), at, handles, 0, size);
            System.arraycopy(changes.prices(), at, prices, 0, size);
            writer.prices(handles, prices, size);
          }
        });
  }
}
