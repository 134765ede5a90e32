package dev.buybox.whatif;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.CatalogEdit;
import dev.buybox.catalog.ContradictionException;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Scope;
import dev.buybox.internal.Prices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the changes of a scenario to offers and sellers; for once. */
final class DataEdits {
  private final Catalog catalog;
  private final Scenario scenario;
  private final ScenarioFaults faults;
  private final CatalogEdit edit;
  private final JoinCheck joins;
  private final SubsetOffers offers;

  private final ChangedOffers changed;

  /** The places of changes of sellers' attributes, by column and seller. */
  private final Map<List<Integer>, String> placeBySellerCell = new HashMap<>();

  DataEdits(Catalog catalog, Scenario scenario, ScenarioFaults faults) {
    this.catalog = catalog;
    this.scenario = scenario;
    this.faults = faults;
    this.edit = CatalogEdit.of(catalog);
    this.joins = new JoinCheck(catalog, faults);
    this.changed = new ChangedOffers(catalog, faults);
    this.offers =
        new SubsetOffers(
            catalog, scenario.changes().stream().filter(Change.OfData.class::isInstance).count());
  }

  /** Returns the changed catalogue; it is to be thrown away if there is any fault. */
  Catalog apply() {
    List<Change> changes = scenario.changes();
    if (changes.stream().noneMatch(Change.OfData.class::isInstance)) {
      return catalog;
    }
    for (int i = 0; i < changes.size() && !faults.isFull(); i++) {
      if (changes.get(i) instanceof Change.OfData change) {
        edit(change, scenario.place(i));
      }
    }
    return faults.isEmpty() ? built() : catalog;
  }

  private Catalog built() {
    try {
      return edit.build();
    } catch (ContradictionException | InvalidDataException wrong) {
      faults.add(scenario.place(), "", "joins what the data contradict: " + wrong.getMessage(), "");
      return catalog;
    }
  }

  private void edit(Change.OfData change, String place) {
    if (change instanceof Change.Leave leave) {
      int seller = seller(leave.seller(), place + ".seller");
      if (seller >= 0) {
        edit.leave(seller);
      }
    } else if (change instanceof Change.Join join) {
      joins.check(join, place);
      edit.join(join.seller());
      join.offers().forEach(edit::join);
    } else if (change instanceof Change.SetAttribute set) {
      set(set, place);
    } else {
      price(change, place);
    }
  }

  private int seller(String id, String place) {
    int seller = catalog.findSeller(id);
    if (seller < 0) {
      faults.unknown(place, id, "must be a seller that the data have", new SellerIds(catalog));
    }
    return seller;
  }

  private void price(Change.OfData change, String place) {
    NewPrice rule = NewPrice.of(change, place, faults);
    forEach(
        ScenarioCheck.subset(change),
        place,
        ChangedOffers.PRICES,
        "the price",
        (box, offer) -> {
          long minor = rule.of(catalog.priceMinor(offer), catalog.currencyDigits(box));
          if (minor > 0) {
            edit.price(offer, minor);
          }
        });
  }

  private void set(Change.SetAttribute set, String place) {
    Optional<Attribute> found = catalog.schema().find(set.attribute());
    if (found.isEmpty()) {
      tellUnknown(set.attribute(), place + ".attribute");
    } else if (!fits(set.value(), found.get().kind())) {
      faults.add(
          place,
          ScenarioFaults.quoted(set.attribute()),
          "must be set to what it is in the data: " + key(found.get().kind()),
          "");
    } else if (found.get().scope() == Scope.SELLER) {
      setOfSeller(set, place);
    } else {
      int column = catalog.schema().column(set.attribute());
      forEach(
          set.of(),
          place,
          column,
          set.attribute(),
          (box, offer) -> write(column, offer, set.value(), place));
    }
  }

  private void tellUnknown(String attribute, String place) {
    if (Prices.isPrice(attribute)) {
      faults.add(
          place, ScenarioFaults.quoted(attribute), "must not be money", "use a change of prices");
      return;
    }
    faults.unknown(
        place,
        attribute,
        "must be an attribute that the data have",
        catalog.schema().attributes().stream().map(Attribute::qualifiedName).toList());
  }

  private static boolean fits(NewValue value, AttributeKind kind) {
    return value instanceof NewValue.Missing
        || (value instanceof NewValue.Quantity && kind == AttributeKind.NUMBER)
        || (value instanceof NewValue.Rate && kind == AttributeKind.COUNTS)
        || (value instanceof NewValue.Text && kind == AttributeKind.TEXT);
  }

  private static String key(AttributeKind kind) {
    return switch (kind) {
      case NUMBER -> "a number";
      case COUNTS -> "counts";
      case TEXT -> "a text";
    };
  }

  private void setOfSeller(Change.SetAttribute set, String place) {
    Subset of = set.of();
    if (of.seller().isEmpty() || of.category().isPresent() || !of.texts().isEmpty()) {
      faults.add(
          place,
          ScenarioFaults.quoted(set.attribute()),
          "must name a seller, and nothing else: it is an attribute of sellers",
          "");
      return;
    }
    int seller = seller(of.seller().get(), place + ".seller");
    if (seller < 0) {
      return;
    }
    int column = catalog.schema().column(set.attribute());
    String earlier = placeBySellerCell.putIfAbsent(List.of(column, seller), place);
    if (earlier != null) {
      ScenarioCheck.contradicts(
          faults, place, set.attribute() + " of seller " + of.seller().get(), earlier);
    }
    write(column, seller, set.value(), place);
  }

  private void write(int column, int row, NewValue value, String place) {
    try {
      if (value instanceof NewValue.Quantity number) {
        edit.number(column, row, number.value());
      } else if (value instanceof NewValue.Rate rate) {
        edit.counts(column, row, rate.num(), rate.den());
      } else if (value instanceof NewValue.Text text) {
        edit.text(column, row, text.value());
      } else {
        edit.missing(column, row);
      }
    } catch (InvalidDataException wrong) {
      faults.add(place, wrong.fault().value(), wrong.fault().rule(), wrong.fault().advice());
    }
  }

  private void forEach(
      Subset of, String place, int column, String what, SubsetOffers.OfferEdit each) {
    SubsetMatch match = new SubsetMatch(catalog, of, place, faults);
    if (!match.isThere()) {
      return;
    }
    ChangedOffers.OneChange change = changed.begin(column, what, match, place);
    int before = faults.count();
    SubsetOffers.OfferEdit edit =
        (box, offer) -> {
          change.add(box, offer);
          each.edit(box, offer);
        };
    if (offers.forEach(match, () -> faults.count() == before, edit) == 0) {
      faults.add(place, "about no offer", "must be about at least one offer of the data", "");
    }
  }
}
