package dev.buybox.live;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sellers. What stands beside an offer is a row: a seller as it was put once. A seller that is
 * put again gets another row, and its boxes follow one after the other; the old row is used again
 * when the last of them has.
 */
final class SellerTable implements SellerRows {
  /** A row without its words; the array of these with it. */
  private static final long ROW = 24 + 16;

  /** An entry with its place in the map and its list of boxes, without their numbers. */
  private static final long ENTRY = ObjectBytes.MAP_ENTRY + 40 + 24 + 16;

  private final ConcurrentHashMap<String, Entry> byId = new ConcurrentHashMap<>();
  private final IntArrayList freeRows = new IntArrayList();
  private final LiveLimits limits;
  private volatile Entry[] entries = new Entry[0];
  private volatile SellerRow[] rows = new SellerRow[0];
  private volatile int count;
  private int rowCount;
  private long entryBytes;

  SellerTable(LiveLimits limits) {
    this.limits = limits;
  }

  /** A seller, and the boxes that it may sell in. */
  static final class Entry {
    final String id;
    final int seller;

    /** Those that it sells in, and perhaps some where it no longer does; guarded by this. */
    private final IntArrayList boxes = new IntArrayList();

    private int sortedBoxes;

    /** How many offers are about to be put into a box that was noted; guarded by this. */
    private int pending;

    volatile int row;
    volatile boolean known;

    Entry(String id, int seller) {
      this.id = id;
      this.seller = seller;
    }

    /** Notes a box before an offer is put into it; {@link #putDone} must follow. */
    synchronized void putBegins(int box) {
      boxes.add(box);
      pending++;
      if (boxes.size() > 2 * sortedBoxes + 16) {
        tidy();
      }
    }

    synchronized void putDone() {
      pending--;
    }

    /** Notes a box while nobody else writes; {@link #loaded} must follow. */
    void load(int box) {
      if (boxes.isEmpty() || boxes.getInt(boxes.size() - 1) != box) {
        boxes.add(box);
      }
    }

    /** Takes no more memory for the boxes than they need. */
    void loaded() {
      boxes.trim();
      sortedBoxes = boxes.size();
    }

    private void tidy() {
      int[] all = boxes.toIntArray();
      Arrays.sort(all);
      boxes.clear();
      for (int i = 0; i < all.length; i++) {
        if (i == 0 || all[i] != all[i - 1]) {
          boxes.add(all[i]);
        }
      }
      sortedBoxes = boxes.size();
    }

    /** Returns each box that it may sell in once; to be called, and used, under its monitor. */
    int[] boxes() {
      tidy();
      return boxes.toIntArray();
    }

    /** Keeps these boxes only, unless an offer is on its way; under its monitor. */
    void keep(int[] sellsIn, int size) {
      if (pending == 0) {
        boxes.clear();
        boxes.addElements(0, sellsIn, 0, size);
        sortedBoxes = size;
      }
    }

    synchronized long bytes() {
      return (long) boxes.elements().length * Integer.BYTES;
    }
  }

  @Nullable Entry find(String seller) {
    return byId.get(seller);
  }

  Entry get(int seller) {
    return entries[seller];
  }

  int count() {
    return count;
  }

  /** Returns whether there is such a row; of a number that was read while it may have changed. */
  boolean has(int row) {
    return row >= 0 && row < rows.length;
  }

  @Override
  public SellerRow row(int row) {
    return rows[row];
  }

  /** Returns a seller, a new one of which nothing is known if there is none. */
  Entry findOrAdd(String id, long[] nothingKnown) {
    Entry found = byId.get(id);
    return found == null ? add(id, nothingKnown) : found;
  }

  private synchronized Entry add(String id, long[] nothingKnown) {
    Entry found = byId.get(id);
    if (found != null) {
      return found;
    }
    limits.requireSeller(count);
    Entry entry = new Entry(id, count);
    entry.row = addRow(new SellerRow(entry.seller, null, nothingKnown));
    Entry[] grown =
        count < entries.length ? entries : Arrays.copyOf(entries, Math.max(16, 2 * count));
    grown[count] = entry;
    entries = grown;
    count++;
    entryBytes += ENTRY + ObjectBytes.text(id);
    byId.put(id, entry);
    return entry;
  }

  synchronized int addRow(SellerRow row) {
    int free = freeRows.isEmpty() ? rowCount++ : freeRows.removeInt(freeRows.size() - 1);
    SellerRow[] grown =
        free < rows.length ? rows : Arrays.copyOf(rows, Math.max(16, 2 * rows.length));
    grown[free] = row;
    rows = grown;
    return free;
  }

  synchronized void freeRow(int row) {
    freeRows.add(row);
  }

  /** Returns how many rows there are, those to be used again included. */
  synchronized int rowCount() {
    return rowCount;
  }

  /** Returns about how many bytes the sellers take, without their attributes and boxes. */
  synchronized long bytes() {
    return (long) rowCount * ROW
        + ObjectBytes.array(rows.length, ObjectBytes.REFERENCE)
        + ObjectBytes.array(entries.length, ObjectBytes.REFERENCE)
        + entryBytes;
  }

  /** Returns how many bytes the lists of their boxes take; waits for sellers that change. */
  long boxBytes() {
    long bytes = 0;
    for (int seller = 0; seller < count; seller++) {
      bytes += entries[seller].bytes();
    }
    return bytes;
  }
}
