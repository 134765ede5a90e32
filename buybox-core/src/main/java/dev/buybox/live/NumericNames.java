package dev.buybox.live;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.internal.IdHash;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.SplittableRandom;

/**
 * Names that are whole numbers. The index is an open table with linear steps; its hash is keyed, so
 * that nobody can choose ids that collide. A slot is half of the hash beside the box, so that
 * hardly any other box's number is read on the way.
 */
final class NumericNames implements BoxNames {
  private static final long MOST = 999_999_999_999_999_999L;
  private static final int PAGE_BITS = 14;
  private static final int FIRST_SLOTS = 1 << 10;
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);

  private final long key = new SplittableRandom().nextLong();
  private final Pages words = new Pages(PAGE_BITS);
  private final BoxHeaders headers;
  private final LiveLimits limits;
  private volatile long[] slots = new long[FIRST_SLOTS];
  private volatile int count;

  NumericNames(BoxHeaders headers, LiveLimits limits) {
    this.headers = headers;
    this.limits = limits;
  }

  @Override
  public int find(long product) {
    long[] table = slots;
    long hash = hash(product);
    int slot = (int) hash & (table.length - 1);
    long entry = (long) SLOT.getAcquire(table, slot);
    while (entry != 0) {
      if (((entry ^ hash) >>> Integer.SIZE) == 0 && product(box(entry)) == product) {
        return box(entry);
      }
      slot = (slot + 1) & (table.length - 1);
      entry = (long) SLOT.getAcquire(table, slot);
    }
    return NONE;
  }

  private static int box(long entry) {
    return (int) entry - 1;
  }

  private long hash(long product) {
    long z = (product ^ key) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 32)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 29);
  }

  private long product(int box) {
    long[] page = words.page(2L * box);
    return page[words.at(2L * box)];
  }

  private int category(int box) {
    return (int) words.page(2L * box)[words.at(2L * box) + 1];
  }

  @Override
  public int findOrAdd(long product, int category) {
    int found = find(checked("product", product));
    return found == NONE ? add(product, category) : requireCategory(found, category);
  }

  private int requireCategory(int box, int wanted) {
    if (category(box) != wanted) {
      new ProductBoxes(category(box)).requireCategory(Long.toString(product(box)), wanted);
    }
    return box;
  }

  private synchronized int add(long product, int category) {
    int found = find(product);
    if (found != NONE) {
      return requireCategory(found, category);
    }
    int box = count;
    limits.requireBox(box);
    headers.add(box);
    words.reach(2L * box + 2);
    long[] page = words.page(2L * box);
    page[words.at(2L * box)] = product;
    page[words.at(2L * box) + 1] = category;
    count = box + 1;
    if (2 * count > slots.length) {
      grow();
    } else {
      enter(slots, box);
    }
    return box;
  }

  private void grow() {
    long[] grown = new long[2 * slots.length];
    for (int box = 0; box < count; box++) {
      enter(grown, box);
    }
    slots = grown;
  }

  private void enter(long[] table, int box) {
    long hash = hash(product(box));
    int slot = (int) hash & (table.length - 1);
    while (table[slot] != 0) {
      slot = (slot + 1) & (table.length - 1);
    }
    SLOT.setRelease(table, slot, (hash >>> Integer.SIZE << Integer.SIZE) | (box + 1));
  }

  @Override
  public int find(String product, String condition, String segment) {
    return condition.isEmpty() && segment.isEmpty() && isNumeric(product)
        ? find(Long.parseLong(product))
        : NONE;
  }

  @Override
  public int findOrAdd(String product, String condition, String segment, int category) {
    requirePlain("condition", condition);
    requirePlain("segment", segment);
    return findOrAdd(number("product", product), category);
  }

  private static void requirePlain(String field, String text) {
    if (!text.isEmpty()) {
      throw new InvalidDataException(
          new DataFault(
              field,
              text,
              "where ids are numbers, boxes have neither condition nor segment",
              "use text ids, or give each box a product number of its own"));
    }
  }

  /** Returns the number that an id stands for. */
  static long number(String field, String id) {
    if (!isNumeric(id)) {
      throw notNumeric(field, id);
    }
    return Long.parseLong(id);
  }

  /** Returns the number if it may be an id. */
  static long checked(String field, long id) {
    if (id < 0 || id > MOST) {
      throw notNumeric(field, Long.toString(id));
    }
    return id;
  }

  private static InvalidDataException notNumeric(String field, String id) {
    return new InvalidDataException(
        new DataFault(
            field,
            id,
            "ids of this catalogue are whole numbers from 0 to 10^18 - 1, without leading zeros",
            "use such a number, or build the catalogue with text ids"));
  }

  static boolean isNumeric(String id) {
    int length = id.length();
    boolean numeric = length > 0 && length <= 18 && (id.charAt(0) != '0' || length == 1);
    for (int i = 0; i < length && numeric; i++) {
      numeric = id.charAt(i) >= '0' && id.charAt(i) <= '9';
    }
    return numeric;
  }

  @Override
  public int[] boxes(String product) {
    int box = find(product, "", "");
    return box == NONE ? new int[0] : new int[] {box};
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public BoxKey key(int box) {
    return new BoxKey(Long.toString(product(box)), "", "");
  }

  @Override
  public IdHash add(int box, IdHash hash) {
    return hash.add(product(box)).next().next().next();
  }

  @Override
  public BoxIds ids(int box) {
    return BoxIds.IN_WORDS;
  }

  @Override
  public void insert(int box, int place, OfferId id) {
    // Stands among the offer's words.
  }

  @Override
  public void remove(int box, int place) {
    // Stood among the offer's words.
  }

  @Override
  public long bytes() {
    return words.bytes() + (long) slots.length * Long.BYTES;
  }
}
