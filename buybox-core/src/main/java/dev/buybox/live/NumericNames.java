package dev.buybox.live;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.internal.IdHash;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.SplittableRandom;

/**
 * Names that are whole numbers. The index is an open table with linear steps; its hash is keyed, so
 * that nobody can choose ids that collide. A slot is the number, and the box and its category
 * beside it, so that whoever asks for a box reads one line of memory, and seldom two.
 */
final class NumericNames implements BoxNames {
  private static final long MOST = 999_999_999_999_999_999L;
  private static final int PAGE_BITS = 15;

  /** A slot's two words: the product, and box and category; the second is 0 in an empty slot. */
  private static final int SLOT_WORDS = 2;

  private static final int FIRST_SLOTS = 1 << 10;

  /** At most so many of ten slots are taken. */
  private static final int MOST_OF_TEN = 7;

  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  private final long key = new SplittableRandom().nextLong();
  private final Pages products = new Pages(PAGE_BITS, 1);
  private final BoxHeaders headers;
  private final LiveLimits limits;
  private volatile long[] slots = new long[SLOT_WORDS * FIRST_SLOTS];
  private volatile int count;

  NumericNames(BoxHeaders headers, LiveLimits limits) {
    this.headers = headers;
    this.limits = limits;
  }

  @Override
  public int find(long product) {
    return box(entry(product));
  }

  /** Returns the box of a product and its category as they stand in a slot, 0 if there is none. */
  private long entry(long product) {
    long[] table = slots;
    int at = first(product, table);
    long entry = (long) WORD.getAcquire(table, at + 1);
    while (entry != 0 && table[at] != product) {
      at = next(at, table);
      entry = (long) WORD.getAcquire(table, at + 1);
    }
    return entry;
  }

  private int first(long product, long[] table) {
    return SLOT_WORDS * (int) hash(product) & (table.length - 1);
  }

  private static int next(int at, long[] table) {
    return at + SLOT_WORDS & (table.length - 1);
  }

  private static int box(long entry) {
    return BoxHeaders.high(entry) - 1;
  }

  private long hash(long product) {
    long z = (product ^ key) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 32)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 29);
  }

  private long product(int box) {
    return products.page(box)[products.at(box)];
  }

  @Override
  public int findOrAdd(long product, int category) {
    long found = entry(checked("product", product));
    return found == 0 ? add(product, category) : requireCategory(product, found, category);
  }

  private static int requireCategory(long product, long entry, int wanted) {
    int category = BoxHeaders.low(entry);
    if (category != wanted) {
      new ProductBoxes(category).requireCategory(Long.toString(product), wanted);
    }
    return box(entry);
  }

  private synchronized int add(long product, int category) {
    long found = entry(product);
    if (found != 0) {
      return requireCategory(product, found, category);
    }
    int box = count;
    limits.requireBox(box);
    if (10L * (box + 1) > (long) MOST_OF_TEN * slots.length / SLOT_WORDS) {
      grow();
    }
    headers.add(box);
    products.reach(box + 1L);
    products.page(box)[products.at(box)] = product;
    count = box + 1;
    enter(slots, product, BoxHeaders.pair(box + 1, category));
    return box;
  }

  private void grow() {
    long[] table = slots;
    long[] grown = new long[2 * table.length];
    for (int at = 0; at < table.length; at += SLOT_WORDS) {
      if (table[at + 1] != 0) {
        enter(grown, table[at], table[at + 1]);
      }
    }
    slots = grown;
  }

  private void enter(long[] table, long product, long entry) {
    int at = first(product, table);
    while (table[at + 1] != 0) {
      at = next(at, table);
    }
    table[at] = product;
    WORD.setRelease(table, at + 1, entry);
  }

  @Override
  public int find(String product, String condition, String segment) {
    return condition.isEmpty() && segment.isEmpty() && isNumeric(product)
        ? find(Long.parseLong(product))
        : NONE;
  }

  @Override
  public void require(String product, String condition, String segment) {
    requirePlain("condition", condition);
    requirePlain("segment", segment);
    if (!isNumeric(product)) {
      throw notNumeric("product", product);
    }
  }

  @Override
  public int findOrAdd(String product, String condition, String segment, int category) {
    require(product, condition, segment);
    return findOrAdd(Long.parseLong(product), category);
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
    return products.bytes() + (long) slots.length * Long.BYTES;
  }

  @Override
  public long offerIdBytes() {
    return 0;
  }
}
