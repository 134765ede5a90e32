package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which offer holds each box of a catalogue. Immutable, for any number of threads; 4 bytes a box.
 */
public final class Incumbents {
  private static final int NOBODY = -1;

  private final Optional<Catalog> catalog;
  private final int[] offerByBox;

  private Incumbents(Optional<Catalog> catalog, int[] offerByBox) {
    this.catalog = catalog;
    this.offerByBox = offerByBox;
  }

  /** Returns that nobody holds any box. */
  public static Incumbents none() {
    return new Incumbents(Optional.empty(), new int[0]);
  }

  /** Returns a builder for the boxes of a catalogue. */
  public static Builder builder(Catalog catalog) {
    return new Builder(catalog);
  }

  /** Returns whether these can be used with a catalogue: nobody, or built for it. */
  public boolean fits(Catalog other) {
    return catalog.isEmpty() || catalog.get() == other;
  }

  /**
   * Returns the same holders for another catalogue. Takes no time where that has the same offers by
   * the same numbers ({@link Catalog#isNumberedAs}). Otherwise a box is found by its three texts
   * and the offer by its id; a holder that is not there holds nothing any more.
   */
  public Incumbents movedTo(Catalog other) {
    if (catalog.isEmpty()) {
      return this;
    } else if (catalog.get().isNumberedAs(other)) {
      return new Incumbents(Optional.of(other), offerByBox);
    }
    return moved(catalog.get(), other);
  }

  private Incumbents moved(Catalog from, Catalog to) {
    Builder builder = builder(to);
    for (int box = 0; box < offerByBox.length; box++) {
      int offer = offerByBox[box];
      if (offer >= 0) {
        builder.hold(
            from.product(box), from.condition(box), from.segment(box), from.offerId(offer));
      }
    }
    return builder.build();
  }

  /** Returns the offer that holds a box, -1 if nobody does. */
  public int of(int box) {
    return box < offerByBox.length ? offerByBox[box] : NOBODY;
  }

  /** Builds {@link Incumbents}; for one thread. */
  public static final class Builder {
    private final Catalog catalog;
    private final int[] offerByBox;

    private Builder(Catalog catalog) {
      this.catalog = catalog;
      this.offerByBox = new int[catalog.boxCount()];
      Arrays.fill(offerByBox, NOBODY);
    }

    /**
     * Says that an offer holds a box, in place of what was said before.
     *
     * @return whether the catalogue has that offer in that box; if not, nothing is changed
     */
    public boolean hold(String product, String condition, String segment, String offer) {
      int box = catalog.findBox(product, condition, segment);
      int found = box < 0 ? NOBODY : catalog.findOffer(box, offer);
      if (found >= 0) {
        offerByBox[box] = found;
      }
      return found >= 0;
    }

    /**
     * Says that an offer holds its box, in place of what was said before.
     *
     * @param box of the offer
     * @param offer by its number in the catalogue
     * @return this
     * @throws IllegalArgumentException if the offer stands in another box
     */
    public Builder hold(int box, int offer) {
      if (offer < catalog.firstOffer(box) || offer >= catalog.endOffer(box)) {
        throw new IllegalArgumentException("offer " + offer + " is not in box " + box);
      }
      offerByBox[box] = offer;
      return this;
    }

    /** Returns the incumbents. */
    public Incumbents build() {
      return new Incumbents(Optional.of(catalog), offerByBox.clone());
    }
  }
}
