package dev.buybox.live;

/**
 * A ring of one event, whose words all say the same, and a reader that counts those that do not;
 * for stress tests. Box and both offers are one number, which rises with every event of a writer.
 */
public final class RingInsides {
  private static final int BOXES = 1_000;
  private static final int WORDS = 4;

  private final boolean checked;
  private final EventRing ring = new EventRing(1);
  private final EventReader reader = new EventReader(ring, 1);
  private final UncheckedRing unchecked = new UncheckedRing();
  private final long[] copied = new long[WORDS];
  private final long[] latest = new long[2];
  private int mixed;
  private int outOfOrder;

  /**
   * Makes a ring.
   *
   * @param checked whether it is the library's, or one that is broken on purpose
   */
  public RingInsides(boolean checked) {
    this.checked = checked;
  }

  /** Adds so many events. */
  public void add(int first, int count) {
    for (int each = first; each < first + count; each++) {
      if (checked) {
        ring.add(each, each, each, Cause.PRICE, 0, each);
      } else {
        unchecked.add(each, each);
      }
    }
  }

  /** Reads all events that are there. */
  public void poll() {
    if (checked) {
      reader.poll(Integer.MAX_VALUE, this::take);
    } else if (unchecked.read(0, copied)) {
      take(copied[1], copied[2], copied[2], copied[3]);
    }
  }

  private void take(WinnerEvent event) {
    int before = LiveOffers.serial(event.before());
    int after = LiveOffers.serial(event.after());
    take(event.box(), before, after, event.sequence());
  }

  private void take(long box, long before, long after, long sequence) {
    mixed += box == before && box == after && box == sequence ? 0 : 1;
    int writer = (int) (box / BOXES);
    outOfOrder += box > latest[writer] ? 0 : 1;
    latest[writer] = box;
  }

  /** Returns how many events were mixes. */
  public int mixed() {
    return mixed;
  }

  /** Returns how many events came after a later one of the same writer. */
  public int outOfOrder() {
    return outOfOrder;
  }
}
