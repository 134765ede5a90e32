package dev.buybox.analyst.generate;

/** The state a product is sold in: what it costs beside a new one, and what its battery holds. */
enum Condition {
  NEW("new", 1.0, 100, 100),
  EXCELLENT("excellent", 0.80, 90, 100),
  GOOD("good", 0.70, 82, 97),
  FAIR("fair", 0.55, 77, 90);

  private final String label;
  private final double priceFactor;
  private final int leastBattery;
  private final int greatestBattery;

  Condition(String label, double priceFactor, int leastBattery, int greatestBattery) {
    this.label = label;
    this.priceFactor = priceFactor;
    this.leastBattery = leastBattery;
    this.greatestBattery = greatestBattery;
  }

  /** Returns what the offers table calls it. */
  String label() {
    return label;
  }

  /** Returns its price as a part of that of a new one. */
  double priceFactor() {
    return priceFactor;
  }

  /** Draws what a battery holds, in per cent of when it was new. */
  int drawBattery(Draw draw) {
    return draw.between(leastBattery, greatestBattery);
  }
}
