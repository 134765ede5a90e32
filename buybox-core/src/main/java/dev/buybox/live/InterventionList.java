package dev.buybox.live;

import dev.buybox.ranking.Intervention;
import dev.buybox.ranking.Intervention.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists what people decided and is in force; for one thread. */
final class InterventionList {
  private final LiveState state;
  private final RankingView view;
  private final List<InterventionInForce> all = new ArrayList<>();

  InterventionList(LiveState state) {
    this.state = state;
    this.view = new RankingView(state);
  }

  List<InterventionInForce> all() {
    for (Kind kind : Kind.values()) {
      Map<Long, Intervention> byOffer = new TreeMap<>(state.interventions.ofOffers(kind));
      byOffer.forEach(this::addOffer);
    }
    Map<Integer, Intervention> bySeller = new TreeMap<>(state.interventions.suspendedSellers());
    bySeller.forEach(this::addSeller);
    return List.copyOf(all);
  }

  private void addOffer(long offer, Intervention intervention) {
    view.read(LiveOffers.box(offer));
    int place = view.offers().find(LiveOffers.serial(offer), view.offerCount());
    if (place >= 0) { // Unless it was removed meanwhile.
      int seller = view.offers().sellerRow(place).seller;
      add(offer, view.offers().id(place), seller, intervention);
    }
  }

  private void addSeller(int seller, Intervention intervention) {
    add(LiveOffers.NONE, "", seller, intervention);
  }

  private void add(long offer, String offerId, int seller, Intervention intervention) {
    all.add(new InterventionInForce(offer, offerId, seller, state.seller(seller).id, intervention));
  }
}
