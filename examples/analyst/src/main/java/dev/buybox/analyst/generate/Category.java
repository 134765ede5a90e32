package dev.buybox.analyst.generate;

/** What is sold: how often, at what prices, and whether it is sold refurbished. */
enum Category {
  PHONES("phones", "phone", 0.10, 8_000, 110_000, true, true),
  LAPTOPS("laptops", "laptop", 0.06, 20_000, 180_000, true, true),
  AUDIO("audio", "speaker", 0.10, 1_500, 40_000, true, false),
  KITCHEN("kitchen", "kettle", 0.16, 900, 30_000, false, false),
  TOYS("toys", "toy", 0.14, 600, 9_000, false, false),
  BOOKS("books", "book", 0.22, 400, 6_000, false, false),
  GARDEN("garden", "rake", 0.10, 700, 25_000, false, false),
  BEAUTY("beauty", "cream", 0.12, 400, 8_000, false, false);

  private static final Category[] ALL = values();

  private final String label;
  private final String product;
  private final double share;
  private final int leastPrice;
  private final int greatestPrice;
  private final boolean refurbished;
  private final boolean battery;

  Category(
      String label,
      String product,
      double share,
      int leastPrice,
      int greatestPrice,
      boolean refurbished,
      boolean battery) {
    this.label = label;
    this.product = product;
    this.share = share;
    this.leastPrice = leastPrice;
    this.greatestPrice = greatestPrice;
    this.refurbished = refurbished;
    this.battery = battery;
  }

  /** Draws a category by its share. */
  static Category draw(Draw draw) {
    double left = draw.unit();
    for (Category category : ALL) {
      left -= category.share;
      if (left < 0) {
        return category;
      }
    }
    return ALL[ALL.length - 1];
  }

  /** Draws what a new one costs, in minor units; cheap ones are more frequent. */
  double drawPrice(Draw draw) {
    return leastPrice * StrictMath.pow((double) greatestPrice / leastPrice, draw.unit());
  }

  /** Returns what the offers table calls it. */
  String label() {
    return label;
  }

  /** Returns how the ids of its products begin. */
  String product() {
    return product;
  }

  /** Whether used ones are sold in grades. */
  boolean isRefurbished() {
    return refurbished;
  }

  /** Whether it has a battery that ages. */
  boolean hasBattery() {
    return battery;
  }
}
