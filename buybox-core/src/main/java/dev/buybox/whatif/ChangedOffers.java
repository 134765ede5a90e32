package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tells where two changes of a scenario set one thing of one offer: its price or an attribute. One
 * bit for each offer and thing. For one thread.
 */
final class ChangedOffers {
  /** In place of an attribute's column. */
  static final int PRICES = -1;

  private final Catalog catalog;
  private final ScenarioFaults faults;
  private final Int2ObjectOpenHashMap<BitSet> changedByColumn = new Int2ObjectOpenHashMap<>();
  private final List<OneChange> all = new ArrayList<>();

  ChangedOffers(Catalog catalog, ScenarioFaults faults) {
    this.catalog = catalog;
    this.faults = faults;
  }

  /**
   * Begins with the offers of a change.
   *
   * @param column of the attribute, or {@link #PRICES}
   * @param what it sets, in words
   * @param match the offers that it is about
   * @param place of the change
   */
  OneChange begin(int column, String what, SubsetMatch match, String place) {
    OneChange change =
        new OneChange(
            column,
            what,
            match,
            place,
            changedByColumn.computeIfAbsent(column, fresh -> new BitSet()));
    all.add(change);
    return change;
  }

  /** One of the changes. */
  final class OneChange {
    private final int column;
    private final String what;
    private final SubsetMatch match;
    private final String place;
    private final BitSet changed;
    private boolean told;

    private OneChange(int column, String what, SubsetMatch match, String place, BitSet changed) {
      this.column = column;
      this.what = what;
      this.match = match;
      this.place = place;
      this.changed = changed;
    }

    /** Takes an offer that it changes, and tells the first that an earlier change has changed. */
    void add(int box, int offer) {
      if (changed.get(offer) && !told) {
        told = true;
        tell(box, offer);
      }
      changed.set(offer);
    }

    private void tell(int box, int offer) {
      faults.add(
          place,
          "a second change of %s of offer %s of product %s"
              .formatted(
                  what,
                  ScenarioFaults.quoted(catalog.offerId(offer)),
                  ScenarioFaults.quoted(catalog.product(box))),
          "must not change what " + earlier(box, offer) + " changes",
          "make the two about different offers");
    }

    /** Looked for only now: a place for each offer would take more memory than a bit. */
    private String earlier(int box, int offer) {
      return all.stream()
          .filter(each -> each.column == column && each.match.isBox(box))
          .filter(each -> each.match.isOffer(offer))
          .findFirst()
          .orElse(this)
          .place;
    }
  }
}
