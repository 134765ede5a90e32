package dev.buybox.analyst.generate;

/**
 * Who sells. Sellers are numbered from the largest on; a seller's traits follow from the seed and
 * the number alone; what every offer asks for is kept, in a byte a seller. For one thread.
 */
final class Sellers {
  private static final int FEWEST = 30;
  private static final long PRODUCTS_A_SELLER = 4;

  /** One seller in so many is a giant, and there are two at least. */
  private static final int SELLERS_A_GIANT = 2_000;

  private static final int FEWEST_GIANTS = 2;

  /** Sellers of whom the sellers table does not know, among the smaller ones. */
  private static final double UNKNOWN = 0.02;

  private final long seed;
  private final int count;

  /** One more than the days, so that 0 stands for what was not drawn yet. */
  private final byte[] handlingDays;

  /** The sellers of a marketplace of so many products. */
  Sellers(long seed, long products) {
    this.seed = seed;
    this.count = Math.toIntExact(FEWEST + products / PRODUCTS_A_SELLER);
    this.handlingDays = new byte[count];
  }

  /** Returns how many there are. */
  int count() {
    return count;
  }

  /** Returns the id of a seller. */
  String id(int seller) {
    return SellerNames.name(seller);
  }

  /** Draws the number of a seller: the tenth with the most offers has more than half of them. */
  int draw(Draw draw) {
    double unit = draw.unit();
    double square = unit * unit;
    return (int) (count * (square * square));
  }

  /** Returns what a seller is like. */
  SellerTraits traits(int seller) {
    Draw draw = Draw.of(seed, Draw.Kind.SELLER, seller);
    boolean giant = seller < Math.max(FEWEST_GIANTS, count / SELLERS_A_GIANT);
    boolean known = seller < count / 4 || !draw.chance(UNKNOWN);
    return SellerTraits.draw(draw, giant, (seller + draw.unit()) / count, known);
  }

  /** Returns what a seller's parcels take longer than the fastest. */
  int handlingDays(int seller) {
    if (handlingDays[seller] == 0) {
      handlingDays[seller] = (byte) (1 + traits(seller).handlingDays());
    }
    return handlingDays[seller] - 1;
  }
}
