package dev.buybox.whatif;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Scope;
import dev.buybox.internal.Excerpt;
import dev.buybox.internal.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which offers of a catalogue are in a subset. */
final class SubsetMatch {
  /** In place of a seller or a category: any. */
  static final int ANY = -1;

  private final Catalog catalog;
  private final String place;
  private final ScenarioFaults faults;
  private final List<Text> texts = new ArrayList<>();
  private int seller = ANY;
  private int category = ANY;
  private boolean there = true;

  /**
   * A text that is asked for.
   *
   * @param column its column
   * @param ofSeller whether sellers have it
   * @param code its code there
   */
  private record Text(int column, boolean ofSeller, int code) {}

  /** Finds what a subset names; adds a fault for each name that is not there. */
  SubsetMatch(Catalog catalog, Subset of, String place, ScenarioFaults faults) {
    this.catalog = catalog;
    this.place = place;
    this.faults = faults;
    of.seller().ifPresent(this::findSeller);
    of.category().ifPresent(this::findCategory);
    of.texts().forEach(this::findText);
  }

  private void findSeller(String id) {
    seller = catalog.findSeller(id);
    if (seller < 0) {
      there = false;
      faults.unknown(
          place + ".seller", id, "must be a seller that the data have", new SellerIds(catalog));
    }
  }

  private void findCategory(String name) {
    category = catalog.categories().indexOf(name);
    if (category < 0) {
      there = false;
      faults.unknown(
          place + ".category", name, "must be a category of the data", catalog.categories());
    }
  }

  private void findText(String attribute, String text) {
    String at = StrictJson.placeOf(place + ".where", Excerpt.of(attribute));
    Optional<Attribute> found =
        catalog.schema().find(attribute).filter(each -> each.kind() == AttributeKind.TEXT);
    if (found.isEmpty()) {
      there = false;
      faults.unknown(at, attribute, "must be a text attribute that the data have", textNames());
      return;
    }
    int column = catalog.schema().column(attribute);
    int code = catalog.textValues(column).indexOf(text);
    if (code < 0) {
      there = false;
      faults.unknown(at, text, "must be a text that the data have", catalog.textValues(column));
    }
    texts.add(new Text(column, found.get().scope() == Scope.SELLER, code));
  }

  private List<String> textNames() {
    return catalog.schema().attributes().stream()
        .filter(each -> each.kind() == AttributeKind.TEXT)
        .map(Attribute::qualifiedName)
        .toList();
  }

  /** Returns whether all that the subset names is there. */
  boolean isThere() {
    return there;
  }

  /** Returns the only seller, or {@link #ANY}. */
  int seller() {
    return seller;
  }

  /** Returns the only category, or {@link #ANY}. */
  int category() {
    return category;
  }

  /** Returns whether offers of a box can be in the subset. */
  boolean isBox(int box) {
    return category == ANY || catalog.categoryCode(box) == category;
  }

  /** Returns whether an offer of such a box is in the subset. */
  boolean isOffer(int offer) {
    if (seller != ANY && catalog.seller(offer) != seller) {
      return false;
    }
    for (Text text : texts) {
      int row = text.ofSeller() ? catalog.seller(offer) : offer;
      if (catalog.textCode(text.column(), row) != text.code()) {
        return false;
      }
    }
    return true;
  }
}
