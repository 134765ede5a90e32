package dev.buybox.bench.catalogue.data;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;

/**
 * A box while it is drawn, in fields that the next box overwrites. Its offers stand in the
 * catalogue's order, which is that of the hash that ends ties (scoring rule 8).
 */
final class DrawnBox {
  static final int MISSING = -1;

  private static final int FIRST_PRODUCT = 100_000_000;
  private static final HashFunction HASH = Hashing.murmur3_128();

  int box;
  int width;
  int firstOffer;

  /** The offer that holds the box, by its place; {@link #MISSING} if nobody does. */
  int incumbent;

  final int[] number = new int[Widths.MOST];
  final int[] seller = new int[Widths.MOST];
  final int[] price = new int[Widths.MOST];
  final int[] shipping = new int[Widths.MOST];
  final int[] deliveryDays = new int[Widths.MOST];
  final int[] warrantyMonths = new int[Widths.MOST];
  final int[] stock = new int[Widths.MOST];
  final int[] referencePrice = new int[Widths.MOST];

  private final long[] hashes = new long[Widths.MOST];

  /** Begins a box and puts its offers' numbers in order. */
  void begin(int newBox, int newWidth, int first) {
    box = newBox;
    width = newWidth;
    firstOffer = first;
    String head = product(box) + "\n\n\n";
    for (int place = 0; place < width; place++) {
      insert(place, first + place, head);
    }
  }

  private void insert(int count, int offer, String head) {
    long hash = HASH.hashBytes((head + offerId(offer)).getBytes(US_ASCII)).asLong();
    int at = count;
    while (at > 0 && Long.compareUnsigned(hashes[at - 1], hash) > 0) {
      hashes[at] = hashes[at - 1];
      number[at] = number[at - 1];
      at--;
    }
    hashes[at] = hash;
    number[at] = offer;
  }

  long hash(int place) {
    return hashes[place];
  }

  /** Ids of one length, so that the catalogue's order of boxes is that of the numbers. */
  static String product(int box) {
    return Integer.toString(FIRST_PRODUCT + box);
  }

  static String offerId(int number) {
    return Integer.toString(1 + number);
  }
}
