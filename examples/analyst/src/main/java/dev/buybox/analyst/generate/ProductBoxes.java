package dev.buybox.analyst.generate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Draws the boxes of a product: conditions, segments, and the price of each. */
final class ProductBoxes {
  private static final double NEW = 0.6;
  private static final double EXCELLENT = 0.3;
  private static final double GOOD = 0.45;
  private static final double FAIR = 0.2;
  private static final double USED_BOOK = 0.25;
  private static final double MEMBERS = 0.06;
  private static final double MEMBERS_PRICE = 0.96;
  private static final double REFERENCE = 0.7;

  private final Draw draw;
  private final Category category;
  private final String product;
  private final double price;
  private final boolean hasReference;

  private ProductBoxes(Draw draw, long number) {
    this.draw = draw;
    this.category = Category.draw(draw);
    this.product = category.product() + "-" + number;
    this.price = category.drawPrice(draw);
    this.hasReference = draw.chance(REFERENCE);
  }

  /** Draws the boxes of the product of a number, counted from 1. */
  static List<Box> draw(Draw draw, long number) {
    return new ProductBoxes(draw, number).boxes();
  }

  private List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    for (Condition condition : conditions()) {
      double conditionPrice = price * condition.priceFactor() * (0.9 + 0.2 * draw.unit());
      boxes.add(box(condition, "", conditionPrice));
      if (draw.chance(MEMBERS)) {
        boxes.add(box(condition, "members", conditionPrice * MEMBERS_PRICE));
      }
    }
    return boxes;
  }

  private Set<Condition> conditions() {
    EnumSet<Condition> conditions = EnumSet.noneOf(Condition.class);
    if (category.isRefurbished()) {
      addIf(draw.chance(NEW), Condition.NEW, conditions);
      addIf(draw.chance(EXCELLENT), Condition.EXCELLENT, conditions);
      addIf(draw.chance(GOOD), Condition.GOOD, conditions);
      addIf(draw.chance(FAIR), Condition.FAIR, conditions);
    } else if (category == Category.BOOKS) {
      addIf(draw.chance(USED_BOOK), Condition.GOOD, conditions);
    }
    addIf(conditions.isEmpty() || category == Category.BOOKS, Condition.NEW, conditions);
    return conditions;
  }

  private static void addIf(boolean wanted, Condition condition, Set<Condition> conditions) {
    if (wanted) {
      conditions.add(condition);
    }
  }

  private Box box(Condition condition, String segment, double wished) {
    long lowest = Prices.shaped(wished, draw);
    return new Box(product, category, condition, segment, lowest, reference(lowest));
  }

  /** A little above the lowest price, in tenths of the currency's unit. */
  private OptionalLong reference(long lowest) {
    double reference = lowest * (1.05 + 0.25 * draw.unit());
    return hasReference
        ? OptionalLong.of(10 * (long) Math.ceil(reference / 10))
        : OptionalLong.empty();
  }
}
