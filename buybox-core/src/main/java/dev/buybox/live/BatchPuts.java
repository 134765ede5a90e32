package dev.buybox.live;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Offer;
import dev.buybox.internal.Excerpt;
import java.util.Collection;

/** Puts many offers, one after the other; a refusal says which it was. */
final class BatchPuts {
  private final OfferPuts puts;

  BatchPuts(OfferPuts puts) {
    this.puts = puts;
  }

  /** Returns how many times a winner changed. */
  int putAll(Collection<Offer> offers) {
    requireAll(offers);
    int changed = 0;
    int number = 0;
    for (Offer offer : offers) {
      number++;
      try {
        changed += puts.putRequired(offer).changedWinner() ? 1 : 0;
      } catch (InvalidDataException refused) {
        throw refusal(refused, offer, number, "those before it are put");
      }
    }
    return changed;
  }

  private void requireAll(Collection<Offer> offers) {
    int number = 0;
    for (Offer offer : offers) {
      number++;
      try {
        puts.require(offer);
      } catch (InvalidDataException refused) {
        throw refusal(refused, offer, number, "none is put");
      }
    }
  }

  private static InvalidDataException refusal(
      InvalidDataException refused, Offer offer, int number, String done) {
    DataFault fault = refused.fault();
    String which = number + ": " + Excerpt.of(offer.offer()) + " of " + Excerpt.of(offer.product());
    String rule = fault.rule() + " (offer " + which + "; " + done + ")";
    InvalidDataException named =
        new InvalidDataException(new DataFault(fault.field(), fault.value(), rule, fault.advice()));
    named.initCause(refused);
    return named;
  }
}
