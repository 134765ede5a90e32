package dev.buybox.catalog;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;

/** The offers as they came, a growing column a field; texts that repeat are codes. */
final class OfferRows {
  static final long UNSTATED = -1;

  private static final int REJECTED = -1;

  final TextTable products = new TextTable();
  final TextTable conditions = new TextTable();
  final TextTable segments = new TextTable();
  final TextTable categories = new TextTable();
  final TextTable currencies = new TextTable();
  final IntArrayList product = new IntArrayList();
  final IntArrayList condition = new IntArrayList();
  final IntArrayList segment = new IntArrayList();
  final List<String> id = new ArrayList<>();
  final IntArrayList seller = new IntArrayList();
  final IntArrayList category = new IntArrayList();
  final IntArrayList currency = new IntArrayList();
  final LongArrayList price = new LongArrayList();
  final LongArrayList shipping = new LongArrayList();
  final LongArrayList rowNumber = new LongArrayList();

  int size() {
    return id.size();
  }

  void add(Offer offer, int sellerCode, long row) {
    addId(offer.product(), offer.condition(), offer.segment(), offer.offer(), row);
    seller.add(sellerCode);
    category.add(categories.code(offer.category()));
    currency.add(currencies.code(offer.currency()));
    price.add(offer.priceMinor());
    shipping.add(offer.shippingMinor().orElse(UNSTATED));
  }

  /** Adds a row that only takes part in finding repeated ids. */
  void addRejected(String ofProduct, String ofCondition, String ofSegment, String offer, long row) {
    addId(ofProduct, ofCondition, ofSegment, offer, row);
    seller.add(REJECTED);
    category.add(REJECTED);
    currency.add(REJECTED);
    price.add(0);
    shipping.add(UNSTATED);
  }

  private void addId(
      String ofProduct, String ofCondition, String ofSegment, String offer, long row) {
    product.add(products.code(ofProduct));
    condition.add(conditions.code(ofCondition));
    segment.add(segments.code(ofSegment));
    id.add(offer);
    rowNumber.add(row);
  }

  boolean isRejected(int row) {
    return seller.getInt(row) == REJECTED;
  }

  boolean sameProduct(int a, int b) {
    return product.getInt(a) == product.getInt(b);
  }

  boolean sameBox(int a, int b) {
    return sameProduct(a, b)
        && condition.getInt(a) == condition.getInt(b)
        && segment.getInt(a) == segment.getInt(b);
  }

  long tieHash(int row) {
    return TieHash.of(
        products.text(product.getInt(row)),
        conditions.text(condition.getInt(row)),
        segments.text(segment.getInt(row)),
        id.get(row));
  }
}
