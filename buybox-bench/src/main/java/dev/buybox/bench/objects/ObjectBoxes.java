package dev.buybox.bench.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The straightforward live catalogue: a concurrent map from product to box, whose objects are
 * scored and sorted at every change; readers see one list or the next. What no rival can change is
 * summed up when an offer comes in. Safe for any number of threads.
 */
public final class ObjectBoxes {
  private final ConcurrentHashMap<Long, RankedBox> boxes = new ConcurrentHashMap<>();
  private final ObjectRules rules;

  private record PreparedOffer(OfferRecord offer, int points) {
    PreparedOffer priced(long priceMinor) {
      OfferRecord priced =
          new OfferRecord(
              offer.id(),
              offer.seller(),
              priceMinor,
              offer.shippingMinor(),
              offer.deliveryDays(),
              offer.warrantyMonths(),
              offer.fulfilment(),
              offer.stock(),
              offer.tieHash());
      return new PreparedOffer(priced, points);
    }
  }

  private record RankedBox(List<PreparedOffer> offers, List<ScoredOffer> ranking) {}

  /** Makes an empty catalogue by rules without gates. */
  public ObjectBoxes(ObjectRules rules) {
    this.rules = rules;
  }

  /** Puts a box. */
  public void put(long product, List<OfferRecord> offers) {
    boxes.put(product, ranked(offers.stream().map(this::prepared).toList()));
  }

  private PreparedOffer prepared(OfferRecord offer) {
    int points = 0;
    for (ObjectCriterion criterion : rules.ofOneOffer()) {
      points += criterion.points(offer, Double.NaN);
    }
    return new PreparedOffer(offer, points);
  }

  /** Changes the price of an offer, ranks its box and publishes it. */
  public void price(long product, String offer, long priceMinor) {
    boxes.computeIfPresent(product, (key, box) -> ranked(priced(box.offers(), offer, priceMinor)));
  }

  private static List<PreparedOffer> priced(
      List<PreparedOffer> offers, String id, long priceMinor) {
    List<PreparedOffer> changed = new ArrayList<>(offers);
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).offer().id().equals(id)) {
        changed.set(i, changed.get(i).priced(priceMinor));
      }
    }
    return changed;
  }

  private RankedBox ranked(List<PreparedOffer> offers) {
    double leastLanded = Double.POSITIVE_INFINITY;
    for (PreparedOffer each : offers) {
      leastLanded = Math.min(leastLanded, each.offer().landed());
    }
    List<ScoredOffer> ranking = new ArrayList<>(offers.size());
    for (PreparedOffer each : offers) {
      int points = each.points() + rules.price().points(each.offer(), leastLanded);
      ranking.add(new ScoredOffer(each.offer(), points));
    }
    ranking.sort(ScoredOffer.ORDER);
    return new RankedBox(offers, ranking);
  }

  /** Returns the winner of a box. */
  public Optional<OfferRecord> winner(long product) {
    RankedBox box = boxes.get(product);
    return box == null
        ? Optional.empty()
        : box.ranking().stream().findFirst().map(ScoredOffer::offer);
  }
}
