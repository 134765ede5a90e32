package dev.buybox.live;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.NumberText;
import dev.buybox.catalog.Scope;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.ranking.UnknownAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A live catalogue, and the rows of the files that say the same; both change together. */
final class LiveModel {
  private static final List<String> SHIPPINGS = List.of("", "", "3", "3", "90000");
  private static final List<String> PRICES = List.of("1", "99", "100", "101", "105", "250", "3000");

  final NeutralCase rows;
  final LiveCatalog live;
  final LiveWriter writer;
  private final List<Attribute> attributes;
  private int fresh;

  LiveModel(NeutralCase neutral) {
    this.rows = neutral.withVisitorKey(Optional.empty());
    EngineAdapter engine = EngineAdapter.of(rows);
    this.live =
        LiveCatalog.builder(engine.policies())
            .unknownAttributes(UnknownAttributes.TAKE_AS_MISSING)
            .load(engine.catalog(), engine.incumbents());
    this.writer = live.newWriter();
    this.attributes = live.schema().attributes();
  }

  /** Changes something at random, on both sides. */
  String change(SplittableRandom random) {
    int kind = rows.offers().isEmpty() ? 3 : random.nextInt(10);
    if (kind < 3) {
      return price(random);
    } else if (kind == 3) {
      return add(random);
    } else if (kind == 4) {
      return remove(random);
    } else if (kind < 7 && !attributes.isEmpty()) {
      return attribute(random);
    } else if (kind == 7) {
      return seller(random);
    } else if (kind == 8) {
      return replace(random);
    }
    return price(random);
  }

  private Map<String, String> any(SplittableRandom random) {
    return rows.offers().get(random.nextInt(rows.offers().size()));
  }

  long handle(Map<String, String> row) {
    int box = live.box(cell(row, "product"), cell(row, "condition"), cell(row, "segment"));
    return live.offer(box, cell(row, "offer"));
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private String price(SplittableRandom random) {
    Map<String, String> row = any(random);
    long handle = handle(row);
    row.put("price", PRICES.get(random.nextInt(PRICES.size())));
    if (random.nextInt(4) == 0) {
      row.put("shipping", SHIPPINGS.get(random.nextInt(SHIPPINGS.size())));
    }
    var offer = EngineAdapter.offer(row, attributes);
    return row
        + " price "
        + writer.price(handle, offer.priceMinor(), offer.shippingMinor().orElse(-1));
  }

  private String add(SplittableRandom random) {
    if (rows.offers().isEmpty()) {
      return "nothing left";
    }
    Map<String, String> row = new LinkedHashMap<>(any(random));
    row.put("offer", "new-" + fresh++);
    row.put("price", PRICES.get(random.nextInt(PRICES.size())));
    rows.offers().add(row);
    return row + " added " + writer.put(EngineAdapter.offer(row, attributes));
  }

  private String replace(SplittableRandom random) {
    Map<String, String> row = any(random);
    Map<String, String> other = any(random);
    for (Attribute attribute : attributes) {
      if (attribute.scope() == Scope.OFFER) {
        copyCells(attribute, other, row);
      }
    }
    row.put("seller", cell(other, "seller"));
    return row + " replaced " + writer.put(EngineAdapter.offer(row, attributes));
  }

  private static void copyCells(
      Attribute attribute, Map<String, String> from, Map<String, String> to) {
    for (String suffix : List.of("", ".num", ".den")) {
      String column = attribute.name() + suffix;
      if (from.containsKey(column) || to.containsKey(column)) {
        to.put(column, cell(from, column));
      }
    }
  }

  private String remove(SplittableRandom random) {
    Map<String, String> row = any(random);
    long handle = handle(row);
    rows.offers().remove(row);
    return row + " removed " + writer.remove(handle);
  }

  private String attribute(SplittableRandom random) {
    Attribute attribute = attributes.get(random.nextInt(attributes.size()));
    if (attribute.scope() == Scope.SELLER) {
      return sellerAttribute(attribute, random);
    }
    Map<String, String> row = any(random);
    copyCells(attribute, any(random), row);
    return row + " " + attribute + " " + set(handle(row), attribute, row);
  }

  private Effect set(long handle, Attribute attribute, Map<String, String> row) {
    int column = live.column(attribute.qualifiedName());
    String name = attribute.name();
    boolean counts = attribute.kind() == AttributeKind.COUNTS;
    String text = cell(row, counts ? name + ".num" : name);
    if (text.isEmpty()) {
      return writer.clear(handle, column);
    }
    return switch (attribute.kind()) {
      case NUMBER -> writer.number(handle, column, NumberText.parseNumber(name, text));
      case TEXT -> writer.text(handle, column, text);
      case COUNTS ->
          writer.counts(
              handle,
              column,
              NumberText.parseCount(name, text),
              NumberText.parseCount(name, cell(row, name + ".den")));
    };
  }

  private String seller(SplittableRandom random) {
    if (rows.sellers().size() < 2) {
      return "no sellers";
    }
    Map<String, String> row = rows.sellers().get(random.nextInt(rows.sellers().size()));
    Map<String, String> other = rows.sellers().get(random.nextInt(rows.sellers().size()));
    attributes.stream()
        .filter(attribute -> attribute.scope() == Scope.SELLER)
        .forEach(attribute -> copyCells(attribute, other, row));
    return row + " changed " + writer.put(EngineAdapter.seller(row, attributes));
  }

  private String sellerAttribute(Attribute attribute, SplittableRandom random) {
    if (rows.sellers().size() < 2) {
      return "no sellers";
    }
    Map<String, String> row = rows.sellers().get(random.nextInt(rows.sellers().size()));
    Map<String, String> other = rows.sellers().get(random.nextInt(rows.sellers().size()));
    String name = attribute.name();
    boolean counts = attribute.kind() == AttributeKind.COUNTS;
    String text = cell(other, counts ? name + ".num" : name);
    copyCells(attribute, other, row);
    int seller = live.seller(cell(row, "seller"));
    int column = live.column(attribute.qualifiedName());
    if (text.isEmpty()) {
      return row + " " + attribute + " cleared " + writer.sellerClear(seller, column);
    }
    int changed =
        switch (attribute.kind()) {
          case NUMBER -> writer.sellerNumber(seller, column, NumberText.parseNumber(name, text));
          case TEXT -> writer.sellerText(seller, column, text);
          case COUNTS ->
              writer.sellerCounts(
                  seller,
                  column,
                  NumberText.parseCount(name, text),
                  NumberText.parseCount(name, cell(row, name + ".den")));
        };
    return row + " " + attribute + " changed " + changed;
  }

  /** Makes those who win now the incumbents of the rows. */
  void hold() {
    rows.incumbents().clear();
    RankingView view = live.newRankingView();
    for (int box = 0; box < live.boxCount(); box++) {
      view.read(box);
      for (int place = 0; place < view.rankedCount(); place++) {
        if (view.offer(place) == view.winner()) {
          Map<String, String> row = new LinkedHashMap<>();
          row.put("product", live.product(box));
          row.put("condition", live.condition(box));
          row.put("segment", live.segment(box));
          row.put("offer", view.offerId(place));
          rows.incumbents().add(row);
        }
      }
    }
  }
}
