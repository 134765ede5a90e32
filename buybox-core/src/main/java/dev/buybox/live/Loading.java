package dev.buybox.live;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Scope;
import dev.buybox.ranking.Incumbents;
import java.util.List;

/**
 * Takes over a frozen catalogue, whose offers already lie in the order in which ties end. Tells of
 * no events: nobody's box is changed, and nobody listens yet.
 */
final class Loading {
  private final LiveState state;
  private final Catalog catalog;
  private final Incumbents incumbents;
  private final OpenBox box;
  private final OfferId id = new OfferId();
  private final SellerTable.Entry[] sellers;
  private final List<Attribute> attributes;

  Loading(LiveState state, Catalog catalog, Incumbents incumbents) {
    if (!incumbents.fits(catalog)) {
      throw new IllegalArgumentException("the incumbents were built for another catalogue");
    }
    this.state = state;
    this.catalog = catalog;
    this.incumbents = incumbents;
    this.box = new OpenBox(state, false);
    this.sellers = new SellerTable.Entry[catalog.sellerCount()];
    this.attributes = catalog.schema().attributes();
  }

  void run() {
    for (int seller = 0; seller < sellers.length; seller++) {
      sellers[seller] = load(seller);
    }
    for (int each = 0; each < catalog.boxCount(); each++) {
      load(
          each,
          state.names.findOrAdd(
              catalog.product(each),
              catalog.condition(each),
              catalog.segment(each),
              state.categories.code(catalog.category(each))));
    }
    for (SellerTable.Entry seller : sellers) {
      seller.loaded();
    }
  }

  private SellerTable.Entry load(int seller) {
    long[] words = state.nothingKnown.clone();
    for (Attribute attribute : attributes) {
      if (attribute.scope() == Scope.SELLER) {
        int word = state.layout.word(column(attribute));
        words[word] = word(attribute, seller);
        if (attribute.kind() == AttributeKind.COUNTS) {
          words[word + 1] = catalog.denominator(source(attribute), seller);
        }
      }
    }
    SellerTable.Entry entry = state.sellers.findOrAdd(catalog.sellerId(seller), words);
    entry.known = catalog.sellerHasRow(seller);
    return entry;
  }

  private int source(Attribute attribute) {
    return catalog.schema().column(attribute.qualifiedName());
  }

  private int column(Attribute attribute) {
    return state.layout.schema.column(attribute.qualifiedName());
  }

  /** Returns the first word of an attribute. */
  private long word(Attribute attribute, int row) {
    int source = source(attribute);
    return switch (attribute.kind()) {
      case NUMBER -> Double.doubleToRawLongBits(catalog.number(source, row));
      case COUNTS -> catalog.numerator(source, row);
      case TEXT -> {
        int code = catalog.textCode(source, row);
        yield code < 0
            ? -1
            : state.texts[column(attribute)].code(catalog.textValues(source).get(code));
      }
    };
  }

  private void load(int from, int into) {
    int first = catalog.firstOffer(from);
    int count = catalog.endOffer(from) - first;
    state.limits.requireOffer(count - 1);
    int currency = state.currency(catalog.currency(from));
    box.open(into);
    try {
      box.change();
      box.slab().widen(form(first, count));
      box.slab().room(count);
      for (int place = 0; place < count; place++) {
        load(first + place, place, currency);
      }
      box.fit();
      for (int place = 0; place < count; place++) {
        box.value(place);
      }
      int holder = incumbents.of(from);
      if (holder >= 0) {
        box.hold(box.offers().serial(holder - first));
      }
      box.decide(Cause.OFFER_PUT, -1);
    } finally {
      box.close();
    }
  }

  /** Returns the form that all offers of a box need together. */
  private int form(int first, int count) {
    int form = SlabForm.NARROW;
    for (int offer = first; offer < first + count; offer++) {
      form |= SlabForm.ofShipping(shipping(offer));
      if (state.numericIds()) {
        form |= SlabForm.ofId(NumericNames.number("offer", catalog.offerId(offer)));
      }
      for (Attribute attribute : attributes) {
        form |= attribute.scope() == Scope.OFFER ? form(attribute, offer) : SlabForm.NARROW;
      }
    }
    return form;
  }

  private int form(Attribute attribute, int offer) {
    if (attribute.kind() == AttributeKind.TEXT) {
      return SlabForm.NARROW; // A code.
    }
    int word = state.layout.word(column(attribute));
    int form = state.layout.form(word, word(attribute, offer));
    return attribute.kind() == AttributeKind.COUNTS
        ? form | state.layout.form(word + 1, catalog.denominator(source(attribute), offer))
        : form;
  }

  private long shipping(int offer) {
    return catalog.shippingStated(offer) ? catalog.shippingMinor(offer) : -1;
  }

  private void load(int offer, int place, int currency) {
    id(catalog.offerId(offer));
    SellerTable.Entry seller = sellers[catalog.seller(offer)];
    int serial = place + 1; // The first numbers of a new box.
    box.insert(place, serial, currency);
    state.names.insert(box.box(), place, id);
    SlabWords slab = box.slab().words();
    slab.price(place, catalog.landedPriceMinor(offer), shipping(offer));
    slab.id(place, id.word());
    box.offers().who(place, serial, seller.row);
    for (Attribute attribute : attributes) {
      if (attribute.scope() == Scope.OFFER) {
        int word = state.layout.word(column(attribute));
        slab.value(word, place, word(attribute, offer));
        if (attribute.kind() == AttributeKind.COUNTS) {
          slab.value(word + 1, place, catalog.denominator(source(attribute), offer));
        }
      }
    }
    seller.load(box.box());
    state.offers.increment();
  }

  private void id(String offer) {
    if (state.numericIds()) {
      id.of(NumericNames.number("offer", offer));
    } else {
      id.of(offer);
    }
  }
}
