package dev.buybox.catalog;

import dev.buybox.internal.CodePoints;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rows that a builder has taken so far, within the limits. */
final class CatalogRows {
  final OfferRows offers = new OfferRows();
  final SellerRows sellers = new SellerRows();
  final AttributeRows offerAttributes = new AttributeRows(Scope.OFFER);
  final AttributeRows sellerAttributes = new AttributeRows(Scope.SELLER);
  final Limits limits;

  private @Nullable DataFault refusal;

  CatalogRows(Limits limits) {
    this.limits = limits;
  }

  /** Throws if an earlier row was refused for a reason that depends on the order of rows. */
  void checkRefusal() {
    if (refusal != null) {
      throw new InvalidDataException(refusal);
    }
  }

  void declare(Attribute attribute) {
    AttributeRows attributes = attributes(attribute.scope());
    checkNew(checkKind(attributes, attribute.name(), attribute.kind()));
    attributes.declare(attribute.name(), attribute.kind());
  }

  void add(Offer offer, long row) {
    checkCount("offer", "offers", offers.size(), limits.offers());
    checkSeller(offer.seller());
    checkAttributes(offerAttributes, offer.values());
    offerAttributes.set(offers.size(), offer.values());
    offers.add(offer, sellers.table.code(offer.seller()), row);
  }

  /** Adds the rows of a batch that was begun here, and empties it. */
  void add(OfferBatch batch, long rowsBefore) {
    if (batch.size() > limits.offers() - offers.size()) {
      throw refuseForGood(Limits.tooMany("offer", "offers", limits.offers()));
    }
    OfferRows added = batch.rows();
    BatchSellers named = batch.sellers();
    checkSellers(named.others().texts());
    addAll(offerAttributes, offers.size(), batch.attributes());
    int[] codes = sellers.table.codesOf(named.others());
    offers.addAll(added, named.firstOther(), codes, rowsBefore);
    batch.restart();
  }

  /** Adds the rows of a batch that was begun here, and empties it. */
  void add(SellerBatch batch, long rowsBefore) {
    if (batch.size() > limits.sellers() - sellers.size()) {
      throw refuseForGood(Limits.tooMany("seller", "sellers", limits.sellers()));
    }
    checkSellers(batch.ids());
    addAll(sellerAttributes, sellers.size(), batch.attributes());
    sellers.addAll(batch, rowsBefore);
    batch.restart();
  }

  private void addAll(AttributeRows into, int row, BatchAttributes added) {
    checkNew(
        added.attributes().stream()
            .mapToInt(each -> checkKind(into, each.name(), each.kind()))
            .sum());
    added.attributes().forEach(each -> into.declare(each.name(), each.kind()));
    into.addAll(row, added.values());
  }

  private void checkSellers(ByteTexts named) {
    int room = limits.sellers() - sellers.table.size();
    if (named.size() <= room) {
      return;
    }
    Set<String> fresh = new HashSet<>();
    for (int i = 0; i < named.size() && fresh.size() <= room; i++) {
      if (!sellers.table.contains(named.get(i))) {
        fresh.add(named.get(i));
      }
    }
    if (fresh.size() > room) {
      throw refuseForGood(Limits.tooMany("seller", "sellers", limits.sellers()));
    }
  }

  void add(Seller seller, long row) {
    checkCount("seller", "sellers", sellers.size(), limits.sellers());
    checkSeller(seller.seller());
    checkAttributes(sellerAttributes, seller.values());
    sellerAttributes.set(sellers.size(), seller.values());
    sellers.add(seller.seller(), row);
  }

  void reject(String product, String condition, String segment, String offer, long row) {
    if (couldRepeat(product, condition, segment, offer)) {
      checkCount("offer", "offers", offers.size(), limits.offers());
      offers.addRejected(product, condition, segment, offer, row);
    }
  }

  /** Whether texts could be those of a row that is taken. */
  static boolean couldRepeat(String product, String condition, String segment, String offer) {
    return Checks.isId(product)
        && Checks.isPart(condition)
        && Checks.isPart(segment)
        && Checks.isId(offer);
  }

  void rejectSeller(String seller, long row) {
    if (Checks.isId(seller)) {
      checkCount("seller", "sellers", sellers.size(), limits.sellers());
      checkSeller(seller);
      sellers.addRejected(seller, row);
    }
  }

  /** Returns the attributes in the order of their columns. */
  List<Attribute> schema() {
    return Stream.concat(offerAttributes.attributes(), sellerAttributes.attributes())
        .sorted(Comparator.comparing(Attribute::qualifiedName, CodePoints.ORDER))
        .toList();
  }

  AttributeRows attributes(Scope scope) {
    return scope == Scope.OFFER ? offerAttributes : sellerAttributes;
  }

  private void checkSeller(String seller) {
    if (sellers.table.size() >= limits.sellers() && !sellers.table.contains(seller)) {
      throw refuseForGood(Limits.tooMany("seller", "sellers", limits.sellers()));
    }
  }

  private void checkCount(String field, String what, int count, int limit) {
    if (count >= limit) {
      throw refuseForGood(Limits.tooMany(field, what, limit));
    }
  }

  private void checkAttributes(AttributeRows attributes, AttributeValues values) {
    int fresh = 0;
    fresh += checkKinds(attributes, values.numbers().keySet(), AttributeKind.NUMBER);
    fresh += checkKinds(attributes, values.counts().keySet(), AttributeKind.COUNTS);
    fresh += checkKinds(attributes, values.texts().keySet(), AttributeKind.TEXT);
    checkNew(fresh);
  }

  /** Returns how many of the attributes are new. */
  private int checkKinds(AttributeRows attributes, Set<String> names, AttributeKind kind) {
    int fresh = 0;
    for (String name : names) {
      fresh += checkKind(attributes, name, kind);
    }
    return fresh;
  }

  private int checkKind(AttributeRows attributes, String name, AttributeKind kind) {
    Optional<AttributeKind> known = attributes.kind(name);
    if (known.isPresent() && known.get() != kind) {
      DataFault fault = otherKind(attributes.scope, name, kind, known.get());
      throw attributes.isDeclared(name) ? new InvalidDataException(fault) : refuseForGood(fault);
    }
    return known.isPresent() ? 0 : 1;
  }

  static DataFault otherKind(Scope scope, String name, AttributeKind kind, AttributeKind known) {
    return new DataFault(
        name,
        kind.toString(),
        scope.prefix() + name + " is " + known + " in other places",
        "use one kind everywhere");
  }

  private void checkNew(int fresh) {
    if (fresh > 0
        && offerAttributes.size() + sellerAttributes.size() + fresh > limits.attributes()) {
      throw refuseForGood(Limits.tooManyAttributes(limits.attributes()));
    }
  }

  /**
   * Refuses a row whose refusal depends on the rows before it. Whoever skips such a row gets no
   * catalogue, as which rows it has would depend on their order.
   */
  private InvalidDataException refuseForGood(DataFault fault) {
    refusal = refusal == null ? fault : refusal;
    return new InvalidDataException(fault);
  }
}
