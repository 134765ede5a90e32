package dev.buybox.advice;

import dev.buybox.catalog.Money;
import dev.buybox.internal.report.JsonReport;
import dev.buybox.ranking.GateFailure;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Advice as JSON. */
final class AdviceJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AdviceJson() {}

  static String write(Advice advice) {
    ObjectNode object = price(advice.price());
    ArrayNode qualities = object.putArray("qualities");
    advice.qualities().forEach(quality -> qualities.add(quality(quality)));
    return JsonReport.write(object);
  }

  static String write(SellerAdvice advice) {
    ObjectNode object = NODES.objectNode();
    object.put("seller", advice.seller());
    ArrayNode offers = object.putArray("offers");
    advice.offers().forEach(price -> offers.add(price(price)));
    return JsonReport.write(object);
  }

  private static ObjectNode price(PriceToWin price) {
    ObjectNode object = NODES.objectNode();
    object.put("product", price.product());
    object.put("condition", price.condition());
    object.put("segment", price.segment());
    object.put("offer", price.offer());
    object.put("seller", price.seller());
    object.put("currency", price.currency());
    object.put("outcome", price.outcome().name().toLowerCase(Locale.ROOT));
    object.put("price", Money.format(price.currentPriceMinor(), price.currencyDigits()));
    if (price.highestPriceMinor().isPresent()) {
      long highest = price.highestPriceMinor().getAsLong();
      object.put("highest_price", Money.format(highest, price.currencyDigits()));
    } else {
      object.putNull("highest_price");
    }
    object.put("every_price_wins", price.everyPriceWins());
    ArrayNode gates = object.putArray("gates");
    price.gates().stream().map(GateFailure::code).forEach(gates::add);
    return object;
  }

  private static ObjectNode quality(QualityToWin quality) {
    ObjectNode object = NODES.objectNode();
    object.put("criterion", quality.criterion());
    object.put("of", quality.of());
    object.put("rate", quality.rate());
    object.put("outcome", quality.outcome().name().toLowerCase(Locale.ROOT));
    JsonReport.number(object, "now", quality.now());
    JsonReport.text(object, "now_text", quality.nowText());
    JsonReport.number(object, "needed", quality.needed());
    ArrayNode texts = object.putArray("needed_texts");
    quality.neededTexts().forEach(texts::add);
    return object;
  }
}
