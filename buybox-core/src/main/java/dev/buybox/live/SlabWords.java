package dev.buybox.live;

import dev.buybox.internal.box.PriceWords;

/**
 * Reads and writes the words of one box's offers where they lie, whatever the {@link SlabForm}.
 * What is written must fit the form. For one thread.
 */
final class SlabWords {
  static final int NOBODY = -1;

  /** Below the landed price, where the shipping does not fit there and has a row of its own. */
  private static final int SHIPPING_ELSEWHERE = PriceWords.MOST_BELOW;

  private static final long FOUR_BYTES = 0xFFFF_FFFFL;

  private final SlabLayout layout;
  private long[] page = new long[0];
  private int begin;
  private int capacity;
  private boolean wideIds;
  private boolean wideValues;

  /** Places in the page, of words, or of halves of words where four bytes are enough. */
  private int idsAt;

  private int shippingAt;
  private int valuesAt;

  SlabWords(SlabLayout layout) {
    this.layout = layout;
  }

  /** Turns to a slab. */
  void turnTo(long[] newPage, int at, int newCapacity, int form) {
    page = newPage;
    begin = at;
    capacity = newCapacity;
    wideIds = SlabForm.hasWideIds(form);
    wideValues = SlabForm.hasWideValues(form);
    int rowsAt = at + PriceWords.WORDS * newCapacity;
    int narrowAt = 2 * (at + layout.wideWords(newCapacity, form));
    idsAt = wideIds ? rowsAt : narrowAt;
    shippingAt = wideIds ? rowsAt + newCapacity : rowsAt;
    valuesAt = wideValues ? shippingAt + newCapacity : narrowAt + (wideIds ? 0 : newCapacity);
  }

  /** Returns what the price words lie in. */
  long[] page() {
    return page;
  }

  /** Returns where the price words of the first offer lie; those of the others follow. */
  int pricesAt() {
    return begin;
  }

  /** Returns the offer of a number, -1 if there is none. */
  int find(int serial, int count) {
    return find(page, pricesAt(), serial, count);
  }

  /** Returns the offer of a number, by the price words of all, -1 if there is none. */
  static int find(long[] words, int pricesAt, int serial, int count) {
    int expected = serial - 1; // Unless one before it was removed or put since.
    if (expected >= 0 && expected < count && serial(words, pricesAt, expected) == serial) {
      return expected;
    }
    for (int offer = 0; offer < count; offer++) {
      if (serial(words, pricesAt, offer) == serial) {
        return offer;
      }
    }
    return NOBODY;
  }

  private static int serial(long[] words, int pricesAt, int offer) {
    return BoxHeaders.high(words[pricesAt + offer * PriceWords.WORDS + SlabLayout.WHO]);
  }

  private int priceAt(int offer) {
    return begin + SlabLayout.priceAt(offer);
  }

  long landedMinor(int offer) {
    return PriceWords.landed(page[priceAt(offer) + PriceWords.PRICE]);
  }

  /** Returns the shipping in minor units, -1 if it is unstated. */
  long shippingMinor(int offer) {
    long price = page[priceAt(offer) + PriceWords.PRICE];
    return hasShipping(price) ? shippingMinor(price) : page[shippingAt + offer];
  }

  /** Returns whether the word of a price has the shipping, too. */
  static boolean hasShipping(long price) {
    return PriceWords.below(price) != SHIPPING_ELSEWHERE;
  }

  /** Returns the shipping that the word of a price has, -1 if it is unstated. */
  static long shippingMinor(long price) {
    return PriceWords.below(price) - 1L;
  }

  void price(int offer, long landedMinor, long shippingMinor) {
    boolean fits = SlabForm.ofShipping(shippingMinor) == SlabForm.NARROW;
    int below = fits ? (int) shippingMinor + 1 : SHIPPING_ELSEWHERE;
    page[priceAt(offer) + PriceWords.PRICE] = PriceWords.price(landedMinor, below);
    if (!fits) {
      page[shippingAt + offer] = shippingMinor;
    }
  }

  long points(int offer) {
    return page[priceAt(offer) + PriceWords.POINTS];
  }

  void points(int offer, long points) {
    page[priceAt(offer) + PriceWords.POINTS] = points;
  }

  long who(int offer) {
    return page[priceAt(offer) + SlabLayout.WHO];
  }

  void who(int offer, long who) {
    page[priceAt(offer) + SlabLayout.WHO] = who;
  }

  /** Returns the id, where ids are numbers. */
  long id(int offer) {
    return wideIds ? page[idsAt + offer] : narrow(idsAt + offer) & FOUR_BYTES;
  }

  void id(int offer, long id) {
    write(wideIds, idsAt + offer, id);
  }

  /** Returns a word of an attribute. */
  long value(int word, int offer) {
    int at = valuesAt + word * capacity + offer;
    if (wideValues) {
      return page[at];
    }
    return layout.isNumber(word)
        ? Double.doubleToRawLongBits(NarrowNumber.decode(narrow(at)))
        : narrow(at);
  }

  void value(int word, int offer, long value) {
    boolean encoded = !wideValues && layout.isNumber(word);
    long kept = encoded ? NarrowNumber.encode(Double.longBitsToDouble(value)) : value;
    write(wideValues, valuesAt + word * capacity + offer, kept);
  }

  private int narrow(int at) {
    return (int) (page[at >>> 1] >>> shift(at));
  }

  private void write(boolean wide, int at, long value) {
    if (wide) {
      page[at] = value;
    } else {
      long others = page[at >>> 1] & ~(FOUR_BYTES << shift(at));
      page[at >>> 1] = others | (value & FOUR_BYTES) << shift(at);
    }
  }

  private static int shift(int at) {
    return (at & 1) * Integer.SIZE;
  }

  /** Copies all words of an offer to a place here. */
  void copy(SlabWords from, int offer, int place) {
    System.arraycopy(from.page, from.priceAt(offer), page, priceAt(place), PriceWords.WORDS);
    if (!hasShipping(page[priceAt(place) + PriceWords.PRICE])) {
      page[shippingAt + place] = from.page[from.shippingAt + offer];
    }
    id(place, from.id(offer));
    for (int word = 0; word < layout.offerWords; word++) {
      if (wideValues || from.wideValues) {
        value(word, place, from.value(word, offer));
      } else {
        int source = from.valuesAt + word * from.capacity + offer;
        write(false, valuesAt + word * capacity + place, from.narrow(source));
      }
    }
  }
}
