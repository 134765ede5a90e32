package dev.buybox.whatif;

import dev.buybox.catalog.CatalogLimits;
import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.internal.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ObjDoubleConsumer;
import tools.jackson.databind.JsonNode;

/** Reads a seller that joins, and its offers. */
final class JoinReader {
  private static final String STAND_IN = "stand-in";

  private final ScenarioObject change;
  private final String place;
  private final ScenarioFaults faults;

  JoinReader(ScenarioObject change, String place, ScenarioFaults faults) {
    this.change = change;
    this.place = place;
    this.faults = faults;
  }

  Change read() {
    String at = place + ".seller";
    ScenarioObject object =
        new ScenarioObject(change.required("seller"), at, change.faultsOf("seller"));
    object.allow(List.of("seller", "numbers", "counts", "texts"));
    String id = object.isObject() ? object.requiredText("seller") : STAND_IN;
    Seller seller = Seller.builder(STAND_IN).build();
    try {
      seller = seller(object, id);
    } catch (InvalidDataException wrong) {
      tell(wrong, at);
    }
    List<Offer> offers = new ArrayList<>();
    List<JsonNode> nodes = change.list("offers");
    for (int i = 0; i < nodes.size() && !faults.isFull(); i++) {
      offer(nodes.get(i), place + ".offers[" + i + "]", seller.seller()).ifPresent(offers::add);
    }
    return new Change.Join(seller, offers);
  }

  private Seller seller(ScenarioObject object, String id) {
    Seller.Builder seller = Seller.builder(id);
    attributes(object, seller::number, seller::counts, seller::text);
    return seller.build();
  }

  private Optional<Offer> offer(JsonNode node, String at, String seller) {
    ScenarioObject object = new ScenarioObject(node, at, faults);
    object.allow(
        List.of(
            "product",
            "offer",
            "price",
            "currency",
            "condition",
            "segment",
            "category",
            "shipping",
            "numbers",
            "counts",
            "texts"));
    if (!object.isObject()) {
      return Optional.empty();
    }
    try {
      return Optional.of(offer(object, seller));
    } catch (InvalidDataException wrong) {
      tell(wrong, at);
      return Optional.empty();
    }
  }

  private Offer offer(ScenarioObject object, String seller) {
    Offer.Builder offer =
        Offer.builder(object.requiredText("product"), object.requiredText("offer"), seller)
            .condition(object.text("condition").orElse(""))
            .segment(object.text("segment").orElse(""))
            .category(object.text("category").orElse(""))
            .price(object.requiredText("price"), object.text("currency").orElse(""));
    object.text("shipping").ifPresent(offer::shipping);
    attributes(object, offer::number, offer::counts, offer::text);
    return offer.build();
  }

  /** Takes the counts of a rate. */
  @FunctionalInterface
  private interface CountsTaker {
    void take(String name, long num, long den);
  }

  private void attributes(
      ScenarioObject object,
      ObjDoubleConsumer<String> numbers,
      CountsTaker rates,
      BiConsumer<String, String> texts) {
    object.forEach(
        "numbers",
        (name, value, at) -> set(at, () -> numbers.accept(name, object.numberOrFault(value, at))));
    object.forEach(
        "counts",
        (name, value, at) ->
            set(
                at,
                () -> {
                  long[] counts = object.counts(value, at, CatalogLimits.MAX_COUNT);
                  rates.take(name, counts[0], counts[1]);
                }));
    object.forEach(
        "texts",
        (name, value, at) -> set(at, () -> texts.accept(name, object.textOrFault(value, at))));
  }

  /** What stands in for a value of another type is wrong, too, and not to be told besides. */
  private void set(String at, Runnable attribute) {
    int before = faults.count();
    try {
      attribute.run();
    } catch (InvalidDataException wrong) {
      if (faults.count() == before) {
        add(at, wrong.fault());
      }
    } catch (IllegalStateException twice) {
      // One name stands among numbers, counts or texts twice.
      faults.add(at, Excerpt.of(String.valueOf(twice.getMessage())), "must set nothing twice", "");
    }
  }

  private void tell(InvalidDataException wrong, String at) {
    String field = wrong.fault().field();
    String member = field.isEmpty() ? at : at + "." + field;
    // What stands in for a text that is wrong or not there has been told of.
    if (!faults.has(member)) {
      add(member, wrong.fault());
    }
  }

  private void add(String at, DataFault fault) {
    String value = fault.value();
    faults.add(
        at, value.isEmpty() ? "" : ScenarioFaults.quoted(value), fault.rule(), fault.advice());
  }
}
