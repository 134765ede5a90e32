package dev.buybox.live;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.internal.Excerpt;
import java.util.Arrays;

/** The boxes of one product. Immutable. */
final class ProductBoxes {
  private final int category;
  private final String[] conditions;
  private final String[] segments;
  private final int[] boxes;

  ProductBoxes(int category) {
    this(category, new String[0], new String[0], new int[0]);
  }

  private ProductBoxes(int category, String[] conditions, String[] segments, int[] boxes) {
    this.category = category;
    this.conditions = conditions;
    this.segments = segments;
    this.boxes = boxes;
  }

  int find(String condition, String segment) {
    for (int i = 0; i < boxes.length; i++) {
      if (conditions[i].equals(condition) && segments[i].equals(segment)) {
        return boxes[i];
      }
    }
    return BoxNames.NONE;
  }

  ProductBoxes with(String condition, String segment, int box) {
    int more = boxes.length + 1;
    String[] moreConditions = Arrays.copyOf(conditions, more);
    String[] moreSegments = Arrays.copyOf(segments, more);
    int[] moreBoxes = Arrays.copyOf(boxes, more);
    moreConditions[more - 1] = condition;
    moreSegments[more - 1] = segment;
    moreBoxes[more - 1] = box;
    return new ProductBoxes(category, moreConditions, moreSegments, moreBoxes);
  }

  int[] all() {
    return boxes.clone();
  }

  int category() {
    return category;
  }

  /** Tells of an offer whose category is not that of its product. */
  static InvalidDataException anotherCategory(String product, String offered) {
    return new InvalidDataException(
        new DataFault(
            "category",
            offered,
            "a product has one category, which its first offer settled (product "
                + Excerpt.of(product)
                + ")",
            "put the offer with the category that the product has"));
  }

  void requireCategory(String product, int wanted) {
    if (category != wanted) {
      throw anotherCategory(product, "another");
    }
  }
}
