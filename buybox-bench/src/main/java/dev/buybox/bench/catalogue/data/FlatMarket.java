package dev.buybox.bench.catalogue.data;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.buybox.bench.objects.SellerRecord;
import java.util.Arrays;
import java.util.List;

/**
 * A marketplace as columns of numbers, in the catalogue's order of boxes, offers and sellers: what
 * contenders load that are not the engine. 13 bytes an offer. The arrays are not copied, and nobody
 * may change them.
 */
public final class FlatMarket {
  /** Stands for a number that is not known. */
  public static final int MISSING = DrawnBox.MISSING;

  private final List<SellerRecord> sellers;
  private final int boxCount;
  private final int[] firstOffer;
  private final Columns columns;

  private FlatMarket(List<SellerRecord> sellers, int boxCount, int[] firstOffer, Columns columns) {
    this.sellers = sellers;
    this.boxCount = boxCount;
    this.firstOffer = firstOffer;
    this.columns = columns;
  }

  /** Draws a marketplace. */
  public static FlatMarket draw(Shape shape) {
    int[] ends = new int[shape.offers() + 1];
    Columns columns = new Columns(shape.offers());
    int boxes =
        MarketDraw.draw(
            shape,
            box -> {
              ends[box.box + 1] = box.firstOffer + box.width;
              columns.set(box);
            });
    int[] firstOffer = Arrays.copyOf(ends, boxes + 1);
    return new FlatMarket(SellerTable.draw(shape.seed()), boxes, firstOffer, columns);
  }

  /** Returns the sellers. */
  public List<SellerRecord> sellers() {
    return sellers;
  }

  /** Returns how many boxes there are. */
  public int boxCount() {
    return boxCount;
  }

  /** Returns how many offers there are. */
  public int offerCount() {
    return columns.seller.length;
  }

  /** Returns the first offer of every box, and at the end the number of offers. */
  public int[] firstOffer() {
    return firstOffer;
  }

  /** Returns the seller of an offer. */
  public int seller(int offer) {
    return columns.seller[offer];
  }

  /** Returns the price of an offer in minor units. */
  public int priceMinor(int offer) {
    return columns.price[offer];
  }

  /** Returns the shipping of an offer in minor units. */
  public int shippingMinor(int offer) {
    return columns.shipping[offer];
  }

  /** Returns price and shipping of an offer in minor units. */
  public int landedMinor(int offer) {
    return columns.price[offer] + columns.shipping[offer];
  }

  /** Returns in how many days an offer is delivered, or {@link #MISSING}. */
  public int deliveryDays(int offer) {
    return columns.deliveryDays[offer];
  }

  /** Returns for how many months an offer is under warranty, or {@link #MISSING}. */
  public int warrantyMonths(int offer) {
    return columns.warrantyMonths[offer];
  }

  /** Returns the id of an offer. */
  public String offerId(int box, int offer) {
    return DrawnBox.offerId(firstOffer[box] + columns.numberInBox[offer]);
  }

  /** Returns a hash of everything, to tell whether two machines drew the same. */
  public String fingerprint() {
    Hasher hasher = Hashing.sha256().newHasher();
    for (int first : firstOffer) {
      hasher.putInt(first);
    }
    columns.putInto(hasher);
    sellers.forEach(seller -> hasher.putUnencodedChars(seller.toString()));
    return hasher.hash().toString();
  }

  /** The columns of offers. */
  private static final class Columns {
    final byte[] numberInBox;
    final int[] seller;
    final int[] price;
    final short[] shipping;
    final byte[] deliveryDays;
    final byte[] warrantyMonths;

    Columns(int offers) {
      numberInBox = new byte[offers];
      seller = new int[offers];
      price = new int[offers];
      shipping = new short[offers];
      deliveryDays = new byte[offers];
      warrantyMonths = new byte[offers];
    }

    void set(DrawnBox box) {
      for (int place = 0; place < box.width; place++) {
        int offer = box.firstOffer + place;
        numberInBox[offer] = (byte) (box.number[place] - box.firstOffer);
        seller[offer] = box.seller[place];
        price[offer] = box.price[place];
        shipping[offer] = (short) box.shipping[place];
        deliveryDays[offer] = (byte) box.deliveryDays[place];
        warrantyMonths[offer] = (byte) box.warrantyMonths[place];
      }
    }

    void putInto(Hasher hasher) {
      for (int offer = 0; offer < seller.length; offer++) {
        hasher
            .putByte(numberInBox[offer])
            .putInt(seller[offer])
            .putInt(price[offer])
            .putShort(shipping[offer])
            .putByte(deliveryDays[offer])
            .putByte(warrantyMonths[offer]);
      }
    }
  }
}
