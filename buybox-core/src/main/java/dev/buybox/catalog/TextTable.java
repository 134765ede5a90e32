package dev.buybox.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Texts and their codes, in the order in which they came: each text is kept once, as UTF-8. For one
 * writer.
 */
final class TextTable {
  private static final int FIRST_SLOTS = 16;
  private static final int FREE = 0;

  private final long key = new SplittableRandom().nextLong();
  private final ByteTexts texts = new ByteTexts();

  /**
   * Code + 1 in the lower half and a part of the hash in the upper half, so that most look-ups read
   * no other text than the one that they find, and growing reads none.
   */
  private long[] slots = new long[FIRST_SLOTS];

  /** Whether the slots are those of {@link #known} texts, too, and must stay as they are. */
  private boolean slotsAreKnown;

  private int latest = -1;

  /** Returns the code of a text, a new one if it has none yet. */
  int code(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return code(bytes, 0, bytes.length);
  }

  /** Returns the code of a text of valid UTF-8, a new one if it has none yet. */
  int code(byte[] utf8, int from, int to) {
    // Rows of one product, condition or seller tend to follow each other.
    if (latest >= 0 && texts.is(latest, utf8, from, to)) {
      return latest;
    }
    long hash = TextHash.of(utf8, from, to, key);
    int slot = slot(slots, texts, hash, utf8, from, to);
    latest = codeAt(slots, slot);
    if (latest < 0) {
      latest = texts.add(utf8, from, to - from);
      set(slot, entry(hash, latest));
      growIfFull();
    }
    return latest;
  }

  boolean contains(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    long hash = TextHash.of(bytes, 0, bytes.length, key);
    return codeAt(slots, slot(slots, texts, hash, bytes, 0, bytes.length)) >= 0;
  }

  /** Returns the texts so far, which other threads can look up while more are added here. */
  KnownTexts known() {
    slotsAreKnown = true;
    return new KnownTexts(key, texts.known(), slots);
  }

  private void set(int slot, long entry) {
    if (slotsAreKnown) {
      slots = slots.clone();
      slotsAreKnown = false;
    }
    slots[slot] = entry;
  }

  /** Returns the codes here of all texts of another table, new ones where there are none yet. */
  int[] codesOf(TextTable other) {
    return codesOf(other.texts);
  }

  /** Returns the codes of texts, new ones where there are none yet. */
  int[] codesOf(ByteTexts others) {
    int[] codes = new int[others.size()];
    byte[] scratch = new byte[FIRST_SLOTS];
    for (int i = 0; i < codes.length; i++) {
      int length = others.length(i);
      scratch = length <= scratch.length ? scratch : new byte[2 * length];
      others.copy(i, scratch, 0);
      codes[i] = code(scratch, 0, length);
    }
    return codes;
  }

  /** Returns the slot of a text, or the free one where it would go. */
  static int slot(long[] slots, ByteTexts texts, long hash, byte[] utf8, int from, int to) {
    int mask = slots.length - 1;
    int slot = firstSlot(hash, mask);
    while (slots[slot] != FREE) {
      boolean perhaps = (slots[slot] ^ hash) >>> Integer.SIZE == 0;
      if (perhaps && texts.is(codeAt(slots, slot), utf8, from, to)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Returns where to look first, by the half of the hash that entries keep. */
  static int firstSlot(long hashOrEntry, int mask) {
    return (int) (hashOrEntry >>> Integer.SIZE) & mask;
  }

  private static long entry(long hash, int code) {
    return hash >>> Integer.SIZE << Integer.SIZE | (code + 1);
  }

  /** Returns the code in a slot, -1 if it is free. */
  static int codeAt(long[] slots, int slot) {
    return (int) slots[slot] - 1;
  }

  private void growIfFull() {
    if (texts.size() * 2L > slots.length) {
      grow();
    }
  }

  private void grow() {
    long[] before = slots;
    slots = new long[2 * before.length];
    slotsAreKnown = false;
    int mask = slots.length - 1;
    for (long entry : before) {
      if (entry != FREE) {
        int slot = firstSlot(entry, mask);
        while (slots[slot] != FREE) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
      }
    }
  }

  String text(int code) {
    return texts.get(code);
  }

  /** Returns the texts by their codes. */
  ByteTexts texts() {
    return texts;
  }

  int size() {
    return texts.size();
  }

  /** Returns those codes that are used, in code-point order of their texts. */
  int[] sorted(BitSet used) {
    int[] sorted = used.stream().toArray();
    TextOrder.sort(sorted, texts);
    return sorted;
  }

  /** Returns the place of each code among {@code sorted}, -1 for the others. */
  int[] ranks(int[] sorted) {
    int[] ranks = new int[size()];
    Arrays.fill(ranks, -1);
    for (int rank = 0; rank < sorted.length; rank++) {
      ranks[sorted[rank]] = rank;
    }
    return ranks;
  }

  /** Returns the place of every code in code-point order. */
  int[] ranks() {
    BitSet all = new BitSet();
    all.set(0, size());
    return ranks(sorted(all));
  }

  /** Returns the texts of codes; those of the same code are the same. */
  String[] texts(int[] ofCodes) {
    @Nullable String[] known = new @Nullable String[size()];
    String[] found = new String[ofCodes.length];
    for (int i = 0; i < found.length; i++) {
      @Nullable String text = known[ofCodes[i]];
      if (text == null) {
        text = texts.get(ofCodes[i]);
        known[ofCodes[i]] = text;
      }
      found[i] = text;
    }
    return found;
  }

  /** Lets go of all texts. */
  void clear() {
    texts.clear();
    slots = new long[FIRST_SLOTS];
    slotsAreKnown = false;
    latest = -1;
  }

  /** Forgets all texts, of which none are {@link #known}, and keeps the memory for others. */
  void restart() {
    texts.restart();
    Arrays.fill(slots, FREE);
    latest = -1;
  }
}
