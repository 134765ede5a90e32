package dev.buybox.bench.market;

import dev.buybox.bench.objects.BoxRecord;
import dev.buybox.bench.objects.OfferRecord;
import dev.buybox.bench.objects.SellerRecord;
import dev.buybox.catalog.Catalog;
import dev.buybox.ranking.Incumbents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws a marketplace: the same for the same number of boxes, on every machine. */
public final class MarketplaceDraw {
  /** How many offers each box has. */
  public static final int OFFERS_IN_BOX = 10;

  private static final int SELLERS = 4_000;
  private static final long SEED = 20_261_122;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Catalog.Builder catalog = Catalog.builder();
  private final List<BoxRecord> boxes = new ArrayList<>();
  private final OfferDraw offers;

  private MarketplaceDraw() {
    List<SellerRecord> sellers = new ArrayList<>();
    SellerDraw draw = new SellerDraw(random);
    for (int i = 0; i < SELLERS; i++) {
      SellerRecord seller = draw.next(i);
      sellers.add(seller);
      catalog.add(SellerDraw.forCatalogue(seller));
    }
    this.offers = new OfferDraw(random, sellers);
  }

  /** Draws a marketplace of so many boxes, at most 10,000,000; half of them are held. */
  public static Marketplace of(int boxCount) {
    MarketplaceDraw draw = new MarketplaceDraw();
    for (int i = 0; i < boxCount; i++) {
      draw.addBox(product(i));
    }
    Catalog catalog = draw.catalog.build();
    return new Marketplace(catalog, draw.incumbents(catalog), List.copyOf(draw.boxes));
  }

  /** Ids of one length, so that the catalogue's order of boxes is that of the numbers. */
  private static String product(int number) {
    return "p-" + (10_000_000 + number);
  }

  private void addBox(String product) {
    long price = offers.productPrice();
    List<OfferRecord> box = new ArrayList<>();
    for (int i = 0; i < OFFERS_IN_BOX; i++) {
      OfferRecord offer = offers.next(product, i, price);
      box.add(offer);
      catalog.add(OfferDraw.forCatalogue(product, offer));
    }
    int held = random.nextInt(2 * OFFERS_IN_BOX);
    Optional<OfferRecord> incumbent =
        held < OFFERS_IN_BOX ? Optional.of(box.get(held)) : Optional.empty();
    boxes.add(new BoxRecord(List.copyOf(box), incumbent));
  }

  private Incumbents incumbents(Catalog frozen) {
    Incumbents.Builder incumbents = Incumbents.builder(frozen);
    for (int i = 0; i < boxes.size(); i++) {
      String product = product(i);
      boxes.get(i).incumbent().ifPresent(held -> incumbents.hold(product, "", "", held.id()));
    }
    return incumbents.build();
  }
}
