package dev.buybox.live;

import dev.buybox.internal.IdHash;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Names that are texts; what they take is reckoned as they come and go. */
final class TextNames implements BoxNames {
  /** A product with its boxes, and what one of them adds: its key and a place in three lists. */
  private static final long PRODUCT = ObjectBytes.MAP_ENTRY + 32 + 3 * 16;

  private static final long BOX = 24 + 3 * ObjectBytes.REFERENCE;

  /** The list of a box's ids, empty. */
  private static final long ID_LIST = 16 + 16;

  private final ConcurrentHashMap<String, ProductBoxes> products = new ConcurrentHashMap<>();
  private final ObjectPages<BoxKey> keys = new ObjectPages<>();
  private final ObjectPages<BoxIds.Texts> ids = new ObjectPages<>();
  private final BoxCategories categories = new BoxCategories();
  private final BoxHeaders headers;
  private final LiveLimits limits;
  private final LongAdder offerIdBytes = new LongAdder();
  private long nameBytes;
  private volatile int count;

  TextNames(BoxHeaders headers, LiveLimits limits) {
    this.headers = headers;
    this.limits = limits;
  }

  @Override
  public int find(String product, String condition, String segment) {
    ProductBoxes boxes = products.get(product);
    return boxes == null ? NONE : boxes.find(condition, segment);
  }

  @Override
  public int find(long product) {
    return find(Long.toString(product), "", "");
  }

  @Override
  public void require(String product, String condition, String segment) {
    // Any text is a name.
  }

  @Override
  public int findOrAdd(String product, String condition, String segment, int category) {
    ProductBoxes boxes = products.get(product);
    if (boxes != null) {
      boxes.requireCategory(product, category);
      int found = boxes.find(condition, segment);
      if (found != NONE) {
        return found;
      }
    }
    return add(product, condition, segment, category);
  }

  private synchronized int add(String product, String condition, String segment, int category) {
    ProductBoxes boxes = products.getOrDefault(product, new ProductBoxes(category));
    boxes.requireCategory(product, category);
    int found = boxes.find(condition, segment);
    if (found != NONE) {
      return found;
    }
    int box = count;
    limits.requireBox(box);
    headers.add(box);
    keys.reach(box + 1);
    ids.reach(box + 1);
    keys.set(box, new BoxKey(product, condition, segment));
    ids.set(box, BoxIds.Texts.NONE);
    categories.add(box, category);
    count = box + 1;
    nameBytes += (boxes.all().length == 0 ? PRODUCT : 0) + BOX;
    nameBytes +=
        ObjectBytes.text(product) + ObjectBytes.text(condition) + ObjectBytes.text(segment);
    offerIdBytes.add(ID_LIST);
    products.put(product, boxes.with(condition, segment, box));
    return box;
  }

  @Override
  public int findOrAdd(long product, int category) {
    return findOrAdd(Long.toString(product), "", "", category);
  }

  @Override
  public int categoryOf(String product) {
    ProductBoxes boxes = products.get(product);
    return boxes == null ? TextCodes.NONE : boxes.category();
  }

  @Override
  public int[] boxes(String product) {
    ProductBoxes boxes = products.get(product);
    return boxes == null ? new int[0] : boxes.all();
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public BoxKey key(int box) {
    return keys.get(box);
  }

  @Override
  public int category(int box) {
    return categories.of(box);
  }

  @Override
  public IdHash add(int box, IdHash hash) {
    BoxKey key = keys.get(box);
    return hash.add(key.product()).next().add(key.condition()).next().add(key.segment()).next();
  }

  @Override
  public BoxIds ids(int box) {
    return ids.get(box);
  }

  @Override
  public void insert(int box, int place, OfferId id) {
    ids.set(box, ids.get(box).with(place, id.text()));
    offerIdBytes.add(bytes(id.text()));
  }

  @Override
  public void remove(int box, int place) {
    offerIdBytes.add(-bytes(ids.get(box).text(place, 0)));
    ids.set(box, ids.get(box).without(place));
  }

  @Override
  public synchronized long bytes() {
    return keys.bytes() + ids.bytes() + categories.bytes() + nameBytes;
  }

  @Override
  public long offerIdBytes() {
    return offerIdBytes.sum();
  }

  private static long bytes(String offerId) {
    return ObjectBytes.REFERENCE + ObjectBytes.text(offerId);
  }
}
