package dev.buybox.live;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.internal.IdHash;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.SplittableRandom;

/**
 * Names that are whole numbers. The index is an open table with linear steps; its hash is keyed, so
 * that nobody can choose ids that collide. A slot is 4 bytes: the number of the box, and as much of
 * the hash as fits above it, so that hardly any box but the right one is looked at. Small as it is,
 * much of the table stays in caches; the id is compared by the column of all products while the
 * box's header is already on its way.
 */
final class NumericNames implements BoxNames {
  private static final long MOST = 999_999_999_999_999_999L;

  private static final int EMPTY = 0;
  private static final int FIRST_SLOTS = 1 << 10;

  /** At most so many of ten slots are taken. */
  private static final int MOST_OF_TEN = 7;

  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(int[].class);

  private final long key = new SplittableRandom().nextLong();
  private final Pages products = new Pages();
  private final BoxCategories categories = new BoxCategories();

  private final BoxHeaders headers;
  private final LiveLimits limits;
  private volatile int[] slots = new int[FIRST_SLOTS];
  private volatile int count;

  NumericNames(BoxHeaders headers, LiveLimits limits) {
    this.headers = headers;
    this.limits = limits;
  }

  @Override
  public int find(long product) {
    int[] table = slots;
    int boxMask = table.length - 1;
    long hash = hash(product);
    int mark = mark(hash, boxMask);
    int at = (int) hash & boxMask;
    for (int slot = slot(table, at); slot != EMPTY; slot = slot(table, at)) {
      int box = (slot & boxMask) - 1;
      if ((slot & ~boxMask) == mark && product(box) == product) {
        return box;
      }
      at = at + 1 & boxMask;
    }
    return NONE;
  }

  private static int slot(int[] table, int at) {
    return (int) SLOT.getAcquire(table, at);
  }

  /** Returns what stands above a box in its slot: bits of the hash that did not lead there. */
  private static int mark(long hash, int boxMask) {
    return (int) (hash >>> Integer.SIZE) & ~boxMask;
  }

  private long hash(long product) {
    long z = (product ^ key) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 32)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 29);
  }

  private long product(int box) {
    return products.get(box);
  }

  @Override
  public int category(int box) {
    return categories.of(box);
  }

  @Override
  public int findOrAdd(long product, int category) {
    int found = find(checked("product", product));
    return found == NONE ? add(product, category) : requireCategory(product, found, category);
  }

  private int requireCategory(long product, int box, int wanted) {
    if (category(box) != wanted) {
      new ProductBoxes(category(box)).requireCategory(Long.toString(product), wanted);
    }
    return box;
  }

  private synchronized int add(long product, int category) {
    int found = find(product);
    if (found != NONE) {
      return requireCategory(product, found, category);
    }
    int box = count;
    limits.requireBox(box);
    if (10L * (box + 1) > (long) MOST_OF_TEN * slots.length) {
      grow();
    }
    headers.add(box);
    products.reach(box + 1L);
    products.set(box, product);
    categories.add(box, category);
    count = box + 1;
    enter(slots, product, box);
    return box;
  }

  private void grow() {
    int[] grown = new int[2 * slots.length];
    for (int box = 0; box < count; box++) {
      enter(grown, product(box), box);
    }
    slots = grown;
  }

  private void enter(int[] table, long product, int box) {
    int boxMask = table.length - 1;
    long hash = hash(product);
    int at = (int) hash & boxMask;
    while (table[at] != EMPTY) {
      at = at + 1 & boxMask;
    }
    SLOT.setRelease(table, at, mark(hash, boxMask) | (box + 1));
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
  public int categoryOf(String product) {
    int box = find(product, "", "");
    return box == NONE ? TextCodes.NONE : category(box);
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
    return products.bytes() + categories.bytes() + (long) slots.length * Integer.BYTES;
  }

  @Override
  public long offerIdBytes() {
    return 0;
  }
}
