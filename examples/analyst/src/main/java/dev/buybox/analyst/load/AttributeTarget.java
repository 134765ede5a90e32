package dev.buybox.analyst.load;

import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;

/** What takes the attributes of one row: an offer or a seller being built. */
interface AttributeTarget {
  void number(String name, double value);

  void counts(String name, long num, long den);

  void text(String name, String value);

  /** Fills an offer. */
  record OfOffer(Offer.Builder offer) implements AttributeTarget {
    @Override
    public void number(String name, double value) {
      offer.number(name, value);
    }

    @Override
    public void counts(String name, long num, long den) {
      offer.counts(name, num, den);
    }

    @Override
    public void text(String name, String value) {
      offer.text(name, value);
    }
  }

  /** Fills a seller. */
  record OfSeller(Seller.Builder seller) implements AttributeTarget {
    @Override
    public void number(String name, double value) {
      seller.number(name, value);
    }

    @Override
    public void counts(String name, long num, long den) {
      seller.counts(name, num, den);
    }

    @Override
    public void text(String name, String value) {
      seller.text(name, value);
    }
  }
}
