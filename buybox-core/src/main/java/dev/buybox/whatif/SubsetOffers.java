package dev.buybox.whatif;

import com.google.common.base.Suppliers;
import dev.buybox.catalog.Catalog;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Goes through the offers of subsets, one subset after the other. Where there are many, offers are
 * sorted by seller and boxes by category once, in place of a pass over all of them for each. For
 * one thread.
 */
final class SubsetOffers {
  /** So few passes take less time than sorting, and less memory. */
  private static final long FEW = 4;

  private final Catalog catalog;
  private final boolean many;
  private final Supplier<Grouped> offersBySeller;
  private final Supplier<Grouped> boxesByCategory;

  /** Is given an offer of a subset. */
  @FunctionalInterface
  interface OfferEdit {
    void edit(int box, int offer);
  }

  /**
   * Prepares to go through offers.
   *
   * @param subsets how many at most
   */
  SubsetOffers(Catalog catalog, long subsets) {
    this.catalog = catalog;
    this.many = subsets > FEW;
    this.offersBySeller =
        Suppliers.memoize(
            () -> new Grouped(catalog.offerCount(), catalog.sellerCount(), catalog::seller));
    this.boxesByCategory =
        Suppliers.memoize(
            () ->
                new Grouped(
                    catalog.boxCount(), catalog.categories().size(), catalog::categoryCode));
  }

  /**
   * Goes through the offers of a subset in the catalogue's order, and returns how many they are.
   *
   * @param goesOn asked before each box
   */
  long forEach(SubsetMatch match, BooleanSupplier goesOn, OfferEdit each) {
    if (many && match.seller() != SubsetMatch.ANY) {
      return ofSeller(match, goesOn, each);
    }
    boolean sorted = many && match.category() != SubsetMatch.ANY;
    int boxes = sorted ? boxesByCategory.get().count(match.category()) : catalog.boxCount();
    long met = 0;
    for (int i = 0; i < boxes && goesOn.getAsBoolean(); i++) {
      int box = sorted ? boxesByCategory.get().get(match.category(), i) : i;
      met += match.isBox(box) ? ofBox(box, match, each) : 0;
    }
    return met;
  }

  private int ofBox(int box, SubsetMatch match, OfferEdit each) {
    int met = 0;
    for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
      if (match.isOffer(offer)) {
        met++;
        each.edit(box, offer);
      }
    }
    return met;
  }

  private long ofSeller(SubsetMatch match, BooleanSupplier goesOn, OfferEdit each) {
    Grouped bySeller = offersBySeller.get();
    long met = 0;
    int box = -1;
    for (int i = 0; i < bySeller.count(match.seller()); i++) {
      int offer = bySeller.get(match.seller(), i);
      boolean next = box < 0 || offer >= catalog.endOffer(box);
      if (next && !goesOn.getAsBoolean()) {
        return met;
      }
      box = next ? catalog.boxOf(offer) : box;
      if (match.isBox(box) && match.isOffer(offer)) {
        met++;
        each.edit(box, offer);
      }
    }
    return met;
  }
}
