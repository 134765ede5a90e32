package dev.buybox.catalog;

import java.util.stream.Stream;

/** The offers as they came, a growing column a field; texts that repeat are codes. */
final class OfferRows {
  static final long UNSTATED = -1;

  private static final int REJECTED = -1;

  final TextTable products = new TextTable();
  final TextTable conditions = new TextTable();
  final TextTable segments = new TextTable();
  final TextTable categories = new TextTable();
  final TextTable currencies = new TextTable();
  final LongColumn product = new LongColumn();
  final LongColumn condition = new LongColumn();
  final LongColumn segment = new LongColumn();
  final ByteTexts id = new ByteTexts();
  final LongColumn seller = new LongColumn();
  final LongColumn category = new LongColumn();
  final LongColumn currency = new LongColumn();
  final LongColumn price = new LongColumn();
  final LongColumn shipping = new LongColumn();
  final LongColumn rowNumber = new LongColumn();

  private boolean anyRejected;

  int size() {
    return id.size();
  }

  void add(Offer offer, int sellerCode, long row) {
    addId(offer.product(), offer.condition(), offer.segment(), offer.offer(), row);
    seller.add(sellerCode);
    addRest(
        categories.code(offer.category()),
        currencies.code(offer.currency()),
        offer.priceMinor(),
        offer.shippingMinor().orElse(UNSTATED));
  }

  private void addRest(int categoryCode, int currencyCode, long minor, long shippingMinor) {
    category.add(categoryCode);
    currency.add(currencyCode);
    price.add(minor);
    shipping.add(shippingMinor);
  }

  /** Adds a row that only takes part in finding repeated ids. */
  void addRejected(String ofProduct, String ofCondition, String ofSegment, String offer, long row) {
    anyRejected = true;
    addId(ofProduct, ofCondition, ofSegment, offer, row);
    seller.add(REJECTED);
    addRest(REJECTED, REJECTED, 0, UNSTATED);
  }

  private void addId(
      String ofProduct, String ofCondition, String ofSegment, String offer, long row) {
    product.add(products.code(ofProduct));
    condition.add(conditions.code(ofCondition));
    segment.add(segments.code(ofSegment));
    id.add(offer);
    rowNumber.add(row);
  }

  /**
   * Adds all rows of others.
   *
   * @param firstSeller the first code of a seller there that is another one here
   * @param sellerCodes the codes here of their sellers from that one on
   * @param rowsBefore is added to their row numbers
   */
  void addAll(OfferRows others, int firstSeller, int[] sellerCodes, long rowsBefore) {
    product.addAllCodes(others.product, products.codesOf(others.products));
    condition.addAllCodes(others.condition, conditions.codesOf(others.conditions));
    segment.addAllCodes(others.segment, segments.codesOf(others.segments));
    category.addAllCodes(others.category, categories.codesOf(others.categories));
    currency.addAllCodes(others.currency, currencies.codesOf(others.currencies));
    anyRejected |= others.anyRejected;
    seller.addAllCodes(others.seller, firstSeller, sellerCodes);
    id.addAll(others.id);
    price.addAll(others.price);
    shipping.addAll(others.shipping);
    for (int i = 0; i < others.rowNumber.size(); i++) {
      rowNumber.add(rowNumber(others.rowNumber.get(i), rowsBefore));
    }
  }

  /** Returns where a row was found of which a batch knows where; 0 stays what is not known. */
  static long rowNumber(long inBatch, long rowsBefore) {
    return inBatch == 0 ? 0 : rowsBefore + inBatch;
  }

  /** Forgets all rows, and keeps the memory for others. */
  void restart() {
    Stream.of(products, conditions, segments, categories, currencies).forEach(TextTable::restart);
    Stream.of(product, condition, segment, seller, category, currency, price, shipping, rowNumber)
        .forEach(LongColumn::restart);
    id.restart();
    anyRejected = false;
  }

  /** Lets go of what has become columns of boxes. */
  void clearBoxes() {
    product.clear();
    condition.clear();
    segment.clear();
    category.clear();
    currency.clear();
    rowNumber.clear();
    products.clear();
  }

  boolean isRejected(int row) {
    return anyRejected && seller.get(row) == REJECTED;
  }

  /** Begins hashes of the offers of a box. */
  void hashBox(TieHash hash, int productCode, int conditionCode, int segmentCode) {
    hash.begin(
        products.texts(),
        productCode,
        conditions.texts(),
        conditionCode,
        segments.texts(),
        segmentCode);
  }
}
