package dev.buybox.ranking;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the combinations of what the criteria of offers look at, as they are met: offers of one
 * combination have the same points under any weights. For one thread.
 */
final class ValueCombinations {
  /** The most combinations; with more of them the tables would no longer fit into caches. */
  static final int MOST = 1 << 16;

  /** Stands for all barred offers. */
  static final int BARRED = 0;

  private static final int NEW = -1;

  private final List<BoundCriterion> criteria;
  private final List<Long2IntOpenHashMap> numbers = new ArrayList<>();
  private final List<Long2IntOpenHashMap> combined = new ArrayList<>();
  private final IntArrayList offers = new IntArrayList();

  ValueCombinations(List<BoundCriterion> criteria) {
    this.criteria = criteria;
    // Each criterion looks at a number and, relative to another attribute, at a second one.
    for (int i = 0; i < 2 * criteria.size(); i++) {
      numbers.add(empty());
      combined.add(empty());
    }
    offers.add(NEW);
  }

  private static Long2IntOpenHashMap empty() {
    Long2IntOpenHashMap map = new Long2IntOpenHashMap();
    map.defaultReturnValue(NEW);
    return map;
  }

  /** Returns the number of an offer's combination, from 1 on; -1 if there are too many. */
  int of(int offer) {
    int combination = 0;
    for (int c = 0; c < criteria.size(); c++) {
      combination = with(2 * c, combination, criteria.get(c).number(offer));
      combination = with(2 * c + 1, combination, criteria.get(c).reference(offer));
    }
    while (offers.size() <= combination + 1) {
      offers.add(offer);
    }
    return offers.size() > MOST ? NEW : combination + 1;
  }

  private int with(int step, int combination, double number) {
    int ofNumber = intern(numbers.get(step), Double.doubleToLongBits(number));
    return intern(combined.get(step), (long) combination << Integer.SIZE | ofNumber);
  }

  private static int intern(Long2IntOpenHashMap map, long key) {
    int known = map.get(key);
    if (known != NEW) {
      return known;
    }
    map.put(key, map.size());
    return map.size() - 1;
  }

  /** Returns how many there are, that of barred offers among them. */
  int count() {
    return offers.size();
  }

  /** Returns an offer of a combination, from 1 on. */
  int offer(int combination) {
    return offers.getInt(combination);
  }
}
