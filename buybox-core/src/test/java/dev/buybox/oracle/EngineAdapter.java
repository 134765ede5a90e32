package dev.buybox.oracle;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.NumberText;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.catalog.Seller;
import dev.buybox.oracle.OracleDecision.Excluded;
import dev.buybox.oracle.OracleDecision.Ranked;
import dev.buybox.policy.AttributeUse;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.DecidedBy;
import dev.buybox.ranking.Decision;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.RankedOffer;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.UnknownAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the engine on a neutral case, and turns its answer into the oracle's shape. */
public final class EngineAdapter {
  private final PolicySet policies;
  private final Catalog catalog;
  private final Incumbents incumbents;
  private final Ranker ranker;
  private final Optional<String> visitorKey;

  private EngineAdapter(
      PolicySet policies,
      Catalog catalog,
      Incumbents incumbents,
      Ranker ranker,
      Optional<String> key) {
    this.incumbents = incumbents;
    this.policies = policies;
    this.catalog = catalog;
    this.ranker = ranker;
    this.visitorKey = key;
  }

  /** Builds policies, catalogue and ranker; attributes without a column are taken as missing. */
  public static EngineAdapter of(NeutralCase neutral) {
    PolicySet policies = PolicySet.parse(neutral.policy().toString());
    Catalog catalog = catalog(policies, neutral);
    Incumbents.Builder holders = Incumbents.builder(catalog);
    for (Map<String, String> row : neutral.incumbents()) {
      holders.hold(
          cell(row, "product"), cell(row, "condition"), cell(row, "segment"), cell(row, "offer"));
    }
    Incumbents incumbents = holders.build();
    Ranker ranker =
        Ranker.of(
            CompiledPolicies.compile(policies, catalog.schema(), UnknownAttributes.TAKE_AS_MISSING),
            catalog,
            incumbents);
    return new EngineAdapter(policies, catalog, incumbents, ranker, neutral.visitorKey());
  }

  /** Returns the policies as the engine parsed them. */
  public PolicySet policies() {
    return policies;
  }

  /** Returns the case's rows as a catalogue. */
  public Catalog catalog() {
    return catalog;
  }

  /** Returns who holds the boxes, as the case says. */
  public Incumbents incumbents() {
    return incumbents;
  }

  /** Returns the engine's ranker over the catalogue. */
  public Ranker ranker() {
    return ranker;
  }

  /** Decides every box, as the ranker's accessors tell it, for the case's visitor. */
  public static List<OracleDecision> decide(NeutralCase neutral) {
    return of(neutral).decideAll();
  }

  /** Decides every box again, as the ranker's accessors tell it, for the case's visitor. */
  public List<OracleDecision> decideAll() {
    List<OracleDecision> decisions = new ArrayList<>();
    for (int box = 0; box < catalog.boxCount(); box++) {
      if (visitorKey.isPresent()) {
        ranker.rank(box, Ranker.visitorHash(visitorKey.get()));
      } else {
        ranker.rank(box);
      }
      decisions.add(ranked(box));
    }
    return decisions;
  }

  /** Decides every box, as the values of {@link Decision} tell it, for the case's visitor. */
  public List<OracleDecision> decideAllCold() {
    List<OracleDecision> decisions = new ArrayList<>();
    for (int box = 0; box < catalog.boxCount(); box++) {
      decisions.add(
          neutral(
              visitorKey.isPresent()
                  ? ranker.decide(box, Ranker.visitorHash(visitorKey.get()))
                  : ranker.decide(box)));
    }
    return decisions;
  }

  private OracleDecision ranked(int box) {
    List<Ranked> ranking = new ArrayList<>();
    for (int place = 0; place < ranker.rankedCount(); place++) {
      int offer = ranker.rankedOffer(place);
      ranking.add(new Ranked(id(offer), seller(offer), ranker.rankedScore(place)));
    }
    List<Excluded> excluded = new ArrayList<>();
    for (int k = 0; k < ranker.excludedCount(); k++) {
      int offer = ranker.excludedOffer(k);
      excluded.add(
          new Excluded(id(offer), seller(offer), List.of(ranker.excludedReasons(k).split(";"))));
    }
    return new OracleDecision(
        catalog.product(box),
        catalog.condition(box),
        catalog.segment(box),
        ranker.outcome().name(),
        id(ranker.winner()),
        id(ranker.second()),
        ranker.decidedBy().map(DecidedBy::label).orElse(""),
        ranker.policy().name(),
        ranker.policy().version(),
        ranking,
        excluded);
  }

  private String id(int offer) {
    return offer < 0 ? "" : catalog.offerId(offer);
  }

  private String seller(int offer) {
    return catalog.sellerId(catalog.seller(offer));
  }

  /** Returns a decision in the oracle's shape. */
  public static OracleDecision neutral(Decision decision) {
    return new OracleDecision(
        decision.product(),
        decision.condition(),
        decision.segment(),
        decision.outcome().name(),
        decision.winner().map(RankedOffer::offer).orElse(""),
        decision.second().map(RankedOffer::offer).orElse(""),
        decision.decidedBy().map(DecidedBy::label).orElse(""),
        decision.policy().name(),
        decision.policy().version(),
        decision.ranking().stream()
            .map(ranked -> new Ranked(ranked.offer(), ranked.seller(), ranked.score()))
            .toList(),
        decision.excluded().stream()
            .map(excluded -> new Excluded(excluded.offer(), excluded.seller(), excluded.reasons()))
            .toList());
  }

  private static Catalog catalog(PolicySet policies, NeutralCase neutral) {
    List<Attribute> ofOffers = attributes(policies, Scope.OFFER, "offer.", neutral.offers());
    List<Attribute> ofSellers = attributes(policies, Scope.SELLER, "seller.", neutral.sellers());
    Catalog.Builder catalog = Catalog.builder();
    ofOffers.forEach(catalog::declare);
    ofSellers.forEach(catalog::declare);
    neutral.offers().forEach(row -> catalog.add(offer(row, ofOffers)));
    neutral.sellers().forEach(row -> catalog.add(seller(row, ofSellers)));
    return catalog.build();
  }

  /** The attributes that the policies use and that the rows have a column for. */
  private static List<Attribute> attributes(
      PolicySet policies, Scope scope, String prefix, List<Map<String, String>> rows) {
    List<Attribute> attributes = new ArrayList<>();
    policies
        .attributes()
        .forEach(
            (qualified, use) -> {
              if (!qualified.startsWith(prefix)) {
                return;
              }
              String name = qualified.substring(prefix.length());
              if (rows.stream().anyMatch(row -> row.containsKey(name + ".num"))) {
                attributes.add(new Attribute(scope, name, AttributeKind.COUNTS));
              } else if (rows.stream().anyMatch(row -> row.containsKey(name))) {
                boolean text = use == AttributeUse.TEXT;
                attributes.add(
                    new Attribute(scope, name, text ? AttributeKind.TEXT : AttributeKind.NUMBER));
              }
            });
    return attributes;
  }

  /** Returns an offer as its row says, with those of these attributes that are its own. */
  public static Offer offer(Map<String, String> row, List<Attribute> attributes) {
    Offer.Builder offer =
        Offer.builder(cell(row, "product"), cell(row, "offer"), cell(row, "seller"))
            .condition(cell(row, "condition"))
            .segment(cell(row, "segment"))
            .category(cell(row, "category"))
            .price(cell(row, "price"), cell(row, "currency"));
    if (!cell(row, "shipping").isEmpty()) {
      offer.shipping(cell(row, "shipping"));
    }
    for (Attribute attribute : of(attributes, Scope.OFFER)) {
      String name = attribute.name();
      if (attribute.kind() == AttributeKind.COUNTS && !cell(row, name + ".num").isEmpty()) {
        offer.counts(name, count(row, name + ".num"), count(row, name + ".den"));
      } else if (attribute.kind() == AttributeKind.TEXT && !cell(row, name).isEmpty()) {
        offer.text(name, cell(row, name));
      } else if (attribute.kind() == AttributeKind.NUMBER && !cell(row, name).isEmpty()) {
        offer.number(name, NumberText.parseNumber(name, cell(row, name)));
      }
    }
    return offer.build();
  }

  /** Returns a seller as its row says, with those of these attributes that are its own. */
  public static Seller seller(Map<String, String> row, List<Attribute> attributes) {
    Seller.Builder seller = Seller.builder(cell(row, "seller"));
    for (Attribute attribute : of(attributes, Scope.SELLER)) {
      String name = attribute.name();
      if (attribute.kind() == AttributeKind.COUNTS && !cell(row, name + ".num").isEmpty()) {
        seller.counts(name, count(row, name + ".num"), count(row, name + ".den"));
      } else if (attribute.kind() == AttributeKind.TEXT && !cell(row, name).isEmpty()) {
        seller.text(name, cell(row, name));
      } else if (attribute.kind() == AttributeKind.NUMBER && !cell(row, name).isEmpty()) {
        seller.number(name, NumberText.parseNumber(name, cell(row, name)));
      }
    }
    return seller.build();
  }

  private static List<Attribute> of(List<Attribute> attributes, Scope scope) {
    return attributes.stream().filter(attribute -> attribute.scope() == scope).toList();
  }

  private static long count(Map<String, String> row, String column) {
    return NumberText.parseCount(column, cell(row, column));
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
