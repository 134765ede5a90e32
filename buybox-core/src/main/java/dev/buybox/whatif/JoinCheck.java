package dev.buybox.whatif;

import com.google.common.collect.ImmutableList;
import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.internal.CodePoints;
import dev.buybox.internal.Excerpt;
import dev.buybox.internal.StrictJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what the sellers of a scenario that join, and their offers, contradict. */
final class JoinCheck {
  private final Catalog catalog;
  private final ScenarioFaults faults;
  private final Map<List<String>, String> placeById = new HashMap<>();
  private final Map<List<String>, Stated> currencies = new HashMap<>();
  private final Map<List<String>, Stated> categories = new HashMap<>();

  /** What the first offer of a box or a product says, and where. */
  private record Stated(String value, String place) {}

  JoinCheck(Catalog catalog, ScenarioFaults faults) {
    this.catalog = catalog;
    this.faults = faults;
  }

  void check(Change.Join join, String place) {
    if (catalog.findSeller(join.seller().seller()) >= 0) {
      faults.add(
          place + ".seller",
          ScenarioFaults.quoted(join.seller().seller()),
          "must be a seller that the data do not have",
          "to change its prices or attributes use changes of those");
    }
    String ofSeller = place + ".seller";
    attributes(join.seller().numbers().keySet(), Scope.SELLER, AttributeKind.NUMBER, ofSeller);
    attributes(join.seller().counts().keySet(), Scope.SELLER, AttributeKind.COUNTS, ofSeller);
    attributes(join.seller().texts().keySet(), Scope.SELLER, AttributeKind.TEXT, ofSeller);
    for (int i = 0; i < join.offers().size() && !faults.isFull(); i++) {
      offer(join.offers().get(i), place + ".offers[" + i + "]");
    }
  }

  private void offer(Offer offer, String place) {
    attributes(offer.numbers().keySet(), Scope.OFFER, AttributeKind.NUMBER, place);
    attributes(offer.counts().keySet(), Scope.OFFER, AttributeKind.COUNTS, place);
    attributes(offer.texts().keySet(), Scope.OFFER, AttributeKind.TEXT, place);
    int box = catalog.findBox(offer.product(), offer.condition(), offer.segment());
    List<String> ofBox = List.of(offer.product(), offer.condition(), offer.segment());
    id(offer.offer(), ofBox, box, place + ".offer");
    if (box >= 0) {
      same(place + ".currency", offer.currency(), catalog.currency(box), "currency of its box");
    } else {
      agrees(currencies, ofBox, new Stated(offer.currency(), place + ".currency"), "box");
    }
    category(offer, box >= 0 ? box : anyBox(offer.product()), place + ".category");
  }

  private void category(Offer offer, int box, String place) {
    if (box >= 0) {
      same(place, offer.category(), catalog.category(box), "category of its product");
    } else {
      agrees(categories, List.of(offer.product()), new Stated(offer.category(), place), "product");
    }
  }

  /** Returns a box of a product, -1 if there is none; boxes are in the order of products. */
  private int anyBox(String product) {
    int from = 0;
    int to = catalog.boxCount();
    while (from < to) {
      int middle = (from + to) >>> 1;
      boolean isBefore = CodePoints.compare(catalog.product(middle), product) < 0;
      from = isBefore ? middle + 1 : from;
      to = isBefore ? to : middle;
    }
    return from < catalog.boxCount() && catalog.product(from).equals(product) ? from : -1;
  }

  private void id(String id, List<String> ofBox, int box, String place) {
    List<String> whole = ImmutableList.<String>builder().addAll(ofBox).add(id).build();
    String earlier = placeById.putIfAbsent(whole, place);
    if (earlier != null || (box >= 0 && catalog.findOffer(box, id) >= 0)) {
      faults.add(
          place,
          ScenarioFaults.quoted(id),
          "must be an id that no offer of its box has"
              + (earlier == null ? "" : ", and " + earlier + " has it"),
          "");
    }
  }

  private void agrees(
      Map<List<String>, Stated> first, List<String> of, Stated stated, String noun) {
    Stated earlier = first.putIfAbsent(of, stated);
    if (earlier != null && !earlier.value().equals(stated.value())) {
      faults.add(
          stated.place(),
          ScenarioFaults.quoted(stated.value()),
          "must be the same for all offers of the %s, and is %s in %s"
              .formatted(noun, ScenarioFaults.quoted(earlier.value()), earlier.place()),
          "");
    }
  }

  private void same(String place, String given, String there, String what) {
    if (!given.equals(there)) {
      faults.add(
          place,
          ScenarioFaults.quoted(given),
          "must be the " + what + ", " + ScenarioFaults.quoted(there),
          "");
    }
  }

  private void attributes(Collection<String> names, Scope scope, AttributeKind kind, String place) {
    List<String> known =
        catalog.schema().attributes().stream()
            .filter(each -> each.scope() == scope && each.kind() == kind)
            .map(Attribute::name)
            .toList();
    for (String name : names) {
      if (!known.contains(name)) {
        faults.unknown(
            StrictJson.placeOf(place + "." + key(kind), Excerpt.of(name)),
            name,
            "must be an attribute of that kind that the data have",
            known);
      }
    }
  }

  private static String key(AttributeKind kind) {
    return switch (kind) {
      case NUMBER -> "numbers";
      case COUNTS -> "counts";
      case TEXT -> "texts";
    };
  }
}
