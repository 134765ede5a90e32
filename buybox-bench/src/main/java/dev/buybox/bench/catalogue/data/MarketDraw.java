package dev.buybox.bench.catalogue.data;

/**
 * Draws boxes, one after the other: prices around the product's own, ending in 9 as they do in
 * shops so that some are equal; now and then a price that must be an error, no stock, a number that
 * is not known.
 */
final class MarketDraw {
  private static final int[] WARRANTIES = {0, 6, 12, 12, 24, 36, DrawnBox.MISSING};
  private static final int SHIPPING = 499;

  private final Shape shape;
  private final Draws draws;
  private final DrawnBox box = new DrawnBox();

  /** Takes the boxes as they are drawn. */
  interface Taker {
    void take(DrawnBox box);
  }

  private MarketDraw(Shape shape) {
    this.shape = shape;
    this.draws = new Draws(shape.seed());
  }

  /** Draws all boxes of a shape and returns how many there are. */
  static int draw(Shape shape, Taker taker) {
    return new MarketDraw(shape).draw(taker);
  }

  private int draw(Taker taker) {
    Widths widths = Widths.ofMean(shape.meanWidth());
    int boxes = 0;
    for (int offer = 0; offer < shape.offers(); boxes++) {
      int width = Math.min(widths.draw(draws), shape.offers() - offer);
      box.begin(boxes, width, offer);
      fill();
      taker.take(box);
      offer += width;
    }
    return boxes;
  }

  private void fill() {
    double productPrice = 100 * draws.between(5, 2_000);
    int reference = draws.oneIn(3) ? DrawnBox.MISSING : (int) (productPrice * 1.1);
    for (int place = 0; place < box.width; place++) {
      box.seller[place] = (int) (Shape.SELLERS * draws.unit() * draws.unit());
      box.price[place] = price(productPrice);
      box.shipping[place] = draws.below(2) * SHIPPING;
      box.deliveryDays[place] = draws.oneIn(50) ? DrawnBox.MISSING : 1 + draws.below(8);
      box.warrantyMonths[place] = WARRANTIES[draws.below(WARRANTIES.length)];
      box.stock[place] = draws.oneIn(20) ? 0 : 1 + draws.below(50);
      box.referencePrice[place] = reference;
    }
    int held = draws.below(2 * box.width);
    box.incumbent = held < box.width ? held : DrawnBox.MISSING;
  }

  private int price(double productPrice) {
    double factor =
        draws.oneIn(100) ? 0.02 + 0.28 * draws.unit() : 1 + 0.6 * draws.unit() * draws.unit();
    return Math.max(9, (int) (productPrice * factor) / 10 * 10 + 9);
  }
}
