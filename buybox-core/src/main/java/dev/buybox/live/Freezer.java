package dev.buybox.live;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.catalog.Seller;
import dev.buybox.internal.CodePoints;
import dev.buybox.internal.box.BoxInterventions;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Intervention;
import dev.buybox.ranking.Intervention.Kind;
import dev.buybox.ranking.OfferIntervention;
import dev.buybox.ranking.Ranker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns boxes back into offers and sellers, and these into a frozen catalogue. For one thread. */
final class Freezer {
  private final LiveState state;
  private final RankingView view;

  Freezer(LiveState state) {
    this.state = state;
    this.view = new RankingView(state);
  }

  BoxSnapshot snapshot(int box) {
    List<OfferIntervention> interventions = readWithInterventions(box);
    Catalog.Builder builder = builder();
    Set<Integer> sellers = new LinkedHashSet<>();
    for (int offer = 0; offer < view.offerCount(); offer++) {
      builder.add(offer(box, offer));
      if (sellers.add(seller(offer).seller)) {
        builder.add(seller(seller(offer)));
      }
    }
    Catalog catalog = builder.build();
    Optional<String> winner = winner();
    Incumbents.Builder held = Incumbents.builder(catalog);
    winner.ifPresent(id -> hold(held, box, id));
    CompiledPolicies policies = state.compile(view.edition().set(), catalog.schema());
    Ranker ranker = Ranker.of(policies, catalog, held.build(), new BoxInterventions(interventions));
    return new BoxSnapshot(ranker, state.names.key(box), view.sequence(), winner, interventions);
  }

  private Optional<String> winner() {
    long winner = view.winner();
    if (winner == LiveOffers.NONE) {
      return Optional.empty();
    }
    SlabOffers offers = view.offers();
    return Optional.of(offers.id(offers.find(LiveOffers.serial(winner), view.offerCount())));
  }

  /** Reads a box and what people decided about its offers, both of one state. */
  private List<OfferIntervention> readWithInterventions(int box) {
    List<OfferIntervention> interventions = new ArrayList<>();
    boolean consistent;
    do {
      view.read(box);
      interventions.clear();
      consistent = true;
      for (int offer = 0; offer < view.offerCount(); offer++) {
        consistent &= note(box, offer, interventions);
      }
    } while (!consistent);
    interventions.sort((a, b) -> CodePoints.compare(a.offer(), b.offer()));
    return List.copyOf(interventions);
  }

  /** Returns false where the box was read before or after what is noted came into force. */
  private boolean note(int box, int offer, List<OfferIntervention> interventions) {
    SlabOffers offers = view.offers();
    long handle = LiveOffers.handle(box, offers.serial(offer));
    @Nullable Intervention suspension = ofOffers(Kind.SUSPEND).get(handle);
    @Nullable Intervention pin = ofOffers(Kind.PIN).get(handle);
    note(offer, Scope.OFFER, suspension, interventions);
    note(offer, Scope.SELLER, seller(offer).suspension, interventions);
    note(offer, Scope.OFFER, pin, interventions);
    return (suspension != null) == offers.isSuspendedItself(offer)
        && (pin != null) == offers.isPinned(offer);
  }

  private Map<Long, Intervention> ofOffers(Kind kind) {
    return state.interventions.ofOffers(kind);
  }

  private void note(
      int offer,
      Scope scope,
      @Nullable Intervention intervention,
      List<OfferIntervention> interventions) {
    if (intervention != null) {
      interventions.add(new OfferIntervention(view.offers().id(offer), scope, intervention));
    }
  }

  private void hold(Incumbents.Builder incumbents, int box, String offer) {
    BoxKey key = state.names.key(box);
    incumbents.hold(key.product(), key.condition(), key.segment(), offer);
  }

  FrozenState freeze() {
    Catalog.Builder builder = builder();
    Map<Integer, String> holders = new LinkedHashMap<>();
    int boxes = state.names.count();
    for (int box = 0; box < boxes; box++) {
      int each = box;
      view.read(box);
      for (int offer = 0; offer < view.offerCount(); offer++) {
        if (!view.offers().suspended(offer)) {
          builder.add(offer(box, offer));
        }
      }
      winner().ifPresent(id -> holders.put(each, id));
    }
    for (int seller = 0; seller < state.sellers.count(); seller++) {
      SellerTable.Entry entry = state.seller(seller);
      // Nobody may put it meanwhile: its row would be free for another seller's.
      synchronized (entry) {
        if (entry.known) {
          builder.add(seller(state.sellers.row(entry.row)));
        }
      }
    }
    Catalog catalog = builder.build();
    Incumbents.Builder held = Incumbents.builder(catalog);
    holders.forEach((box, offer) -> hold(held, box, offer));
    return new FrozenState(catalog, held.build());
  }

  private Catalog.Builder builder() {
    Catalog.Builder builder = Catalog.builder();
    state.layout.schema.attributes().forEach(builder::declare);
    return builder;
  }

  private SellerRow seller(int offer) {
    return view.offers().sellerRow(offer);
  }

  private Offer offer(int box, int offer) {
    SlabOffers offers = view.offers();
    BoxKey key = state.names.key(box);
    String currency = state.currencies.text(view.currency());
    String category = state.categories.text(state.names.category(box));
    Offer.Builder built =
        Offer.builder(key.product(), offers.id(offer), state.seller(seller(offer).seller).id)
            .condition(key.condition())
            .segment(key.segment())
            .category(category)
            .priceMinor(offers.priceMinor(offer), currency);
    if (offers.shippingStated(offer)) {
      built.shippingMinor(offers.shippingMinor(offer));
    }
    for (Attribute attribute : state.layout.schema.attributes()) {
      int column = state.layout.schema.column(attribute.qualifiedName());
      if (!state.layout.ofSeller(column)) {
        set(built, attribute, column, offer);
      }
    }
    return built.build();
  }

  private void set(Offer.Builder built, Attribute attribute, int column, int offer) {
    SlabOffers offers = view.offers();
    switch (attribute.kind()) {
      case NUMBER -> {
        double number = offers.number(column, offer);
        if (!Double.isNaN(number)) {
          built.number(attribute.name(), number);
        }
      }
      case COUNTS -> {
        if (offers.denominator(column, offer) >= 0) {
          built.counts(
              attribute.name(), offers.numerator(column, offer), offers.denominator(column, offer));
        }
      }
      case TEXT -> {
        int code = offers.textCode(column, offer);
        if (code >= 0) {
          built.text(attribute.name(), state.texts[column].text(code));
        }
      }
    }
  }

  private Seller seller(SellerRow row) {
    Seller.Builder built = Seller.builder(state.seller(row.seller).id);
    for (Attribute attribute : state.layout.schema.attributes()) {
      int column = state.layout.schema.column(attribute.qualifiedName());
      if (state.layout.ofSeller(column)) {
        set(built, attribute, column, row);
      }
    }
    return built.build();
  }

  private void set(Seller.Builder built, Attribute attribute, int column, SellerRow row) {
    int word = state.layout.word(column);
    switch (attribute.kind()) {
      case NUMBER -> {
        double number = Double.longBitsToDouble(row.word(word));
        if (!Double.isNaN(number)) {
          built.number(attribute.name(), number);
        }
      }
      case COUNTS -> {
        if (row.word(word + 1) >= 0) {
          built.counts(attribute.name(), row.word(word), row.word(word + 1));
        }
      }
      case TEXT -> {
        int code = (int) row.word(word);
        if (code >= 0) {
          built.text(attribute.name(), state.texts[column].text(code));
        }
      }
    }
  }
}
