package dev.buybox.live;

import dev.buybox.internal.CodePoints;
import dev.buybox.internal.IdHash;

/**
 * The id of the offer that a writer is at, as text or as a number; reused, so that numbers cost no
 * object.
 */
final class OfferId {
  private String text = "";
  private long number;
  private boolean isNumber;

  OfferId of(String id) {
    text = id;
    isNumber = false;
    return this;
  }

  OfferId of(long id) {
    number = id;
    isNumber = true;
    return this;
  }

  /** Returns what is kept among the offer's words. */
  long word() {
    return number;
  }

  String text() {
    return isNumber ? Long.toString(number) : text;
  }

  boolean is(SlabOffers offers, int offer) {
    return isNumber ? offers.idNumber(offer) == number : text.equals(offers.id(offer));
  }

  IdHash add(IdHash hash) {
    return isNumber ? hash.add(number) : hash.add(text);
  }

  /** Compares with an offer's id by code points. */
  int compare(SlabOffers offers, int offer) {
    return CodePoints.compare(text(), offers.id(offer));
  }
}
