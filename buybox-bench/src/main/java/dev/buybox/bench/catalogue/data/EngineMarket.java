package dev.buybox.bench.catalogue.data;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Ranker;
import java.util.List;
import java.util.function.Consumer;

/**
 * A marketplace as the engine takes it. Only what the policy uses is added, as a load from files
 * does. Ids are numbers as texts: product, offer and seller.
 *
 * @param policies the policy
 * @param catalog the frozen catalogue
 * @param incumbents who holds its boxes: nobody, unless the policy asks
 */
public record EngineMarket(PolicySet policies, Catalog catalog, Incumbents incumbents) {
  private static final List<String> SELLER_COUNTS =
      List.of("on_time", "defects", "satisfaction", "cancellations", "wrong_items");
  private static final List<String> SELLER_NUMBERS = List.of("reply_hours", "return_days");
  private static final String EUR = "EUR";

  /** Above it, ids as texts would take more memory than all columns. */
  private static final int MOST_IDS_AS_TEXTS = 50_000_000;

  /** Draws a marketplace and freezes it. */
  public static EngineMarket draw(Shape shape, BenchPolicy policy) {
    Catalog.Builder builder = withSellers(shape.seed(), policy);
    MarketDraw.draw(shape, box -> add(box, policy, builder));
    if (shape.offers() > MOST_IDS_AS_TEXTS) {
      builder.idsAsBytes();
    }
    Catalog catalog = builder.threads(Runtime.getRuntime().availableProcessors()).build();
    return new EngineMarket(policy.policies(), catalog, incumbents(shape, policy, catalog));
  }

  /** Begins a catalogue with all sellers and no offers. */
  static Catalog.Builder withSellers(long seed, BenchPolicy policy) {
    Catalog.Builder builder = declared(policy);
    SellerTable.draw(seed).stream().map(SellerTable::forCatalogue).forEach(builder::add);
    return builder;
  }

  private static Catalog.Builder declared(BenchPolicy policy) {
    Catalog.Builder builder = Catalog.builder();
    Consumer<Attribute> declare = builder::declare;
    SELLER_COUNTS.forEach(
        name -> declare.accept(new Attribute(Scope.SELLER, name, AttributeKind.COUNTS)));
    SELLER_NUMBERS.forEach(
        name -> declare.accept(new Attribute(Scope.SELLER, name, AttributeKind.NUMBER)));
    policy
        .offerNumbers()
        .forEach(name -> declare.accept(new Attribute(Scope.OFFER, name, AttributeKind.NUMBER)));
    return builder;
  }

  static void add(DrawnBox box, BenchPolicy policy, Catalog.Builder builder) {
    String product = DrawnBox.product(box.box);
    for (int place = 0; place < box.width; place++) {
      Offer.Builder offer =
          Offer.builder(
                  product, DrawnBox.offerId(box.number[place]), SellerTable.id(box.seller[place]))
              .priceMinor(box.price[place], EUR)
              .shippingMinor(box.shipping[place]);
      number(offer, "delivery_days", box.deliveryDays[place]);
      number(offer, "warranty_months", box.warrantyMonths[place]);
      if (policy == BenchPolicy.GENERAL_MERCHANDISE) {
        number(offer, "stock", box.stock[place]);
        reference(offer, box.referencePrice[place]);
      }
      builder.add(offer.build());
    }
  }

  private static void number(Offer.Builder offer, String name, int number) {
    if (number != DrawnBox.MISSING) {
      offer.number(name, number);
    }
  }

  private static void reference(Offer.Builder offer, int minor) {
    if (minor != DrawnBox.MISSING) {
      offer.number("reference_price", minor / 100.0);
    }
  }

  private static Incumbents incumbents(Shape shape, BenchPolicy policy, Catalog catalog) {
    if (policy != BenchPolicy.GENERAL_MERCHANDISE) {
      return Incumbents.none();
    }
    Incumbents.Builder incumbents = Incumbents.builder(catalog);
    MarketDraw.draw(
        shape,
        box -> {
          if (box.incumbent != DrawnBox.MISSING) {
            String held = DrawnBox.offerId(box.number[box.incumbent]);
            incumbents.hold(DrawnBox.product(box.box), "", "", held);
          }
        });
    return incumbents.build();
  }

  /** Compiles the policy and sums up what no rival can change; a ranker for one thread. */
  public Ranker ranker() {
    return Ranker.of(CompiledPolicies.compile(policies, catalog.schema()), catalog, incumbents);
  }

  /** Compiles the policy; a bulk ranker that has prepared nothing yet. */
  public BulkRanker bulkRanker() {
    return BulkRanker.of(CompiledPolicies.compile(policies, catalog.schema()), catalog, incumbents);
  }
}
