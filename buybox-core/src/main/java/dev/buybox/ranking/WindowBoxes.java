package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;

/** What all ways of laying boxes side by side ask of a box. For one thread. */
final class WindowBoxes {
  private final Incumbents incumbents;
  private final Catalog catalog;
  private final int[] bandByCategory;

  WindowBoxes(Ranker ranker) {
    this.incumbents = ranker.incumbents();
    this.catalog = ranker.catalog();
    this.bandByCategory = BoxWinners.bands(ranker);
  }

  /** Returns the groups of neighbouring boxes, all of them counted. */
  WindowGroups groups(int from, int to) {
    WindowGroups groups = new WindowGroups();
    for (int each = from; each < to; each++) {
      groups.count(width(each), bandOf(each));
    }
    return groups;
  }

  int width(int each) {
    return catalog.endOffer(each) - catalog.firstOffer(each);
  }

  int bandOf(int each) {
    return incumbents.of(each) < 0
        ? WindowGroups.NOT_HELD
        : bandByCategory[catalog.categoryCode(each)];
  }
}
