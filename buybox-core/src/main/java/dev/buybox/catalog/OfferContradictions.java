package dev.buybox.catalog;

import dev.buybox.catalog.Contradiction.Kind;
import dev.buybox.internal.Work;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the rows of offers that contradict each other. The checks follow each other on what is
 * left: repeated ids, two currencies in a box, two categories in a product, too many offers in a
 * box.
 */
final class OfferContradictions {
  private static final int NONE = -1;
  private static final List<Kind> KINDS = List.of(Kind.values());

  private final OfferRows rows;
  private final int[] order;
  private final byte[] links;
  private final int maxInBox;

  /** By row: the kind of its contradiction, from 1 in the order of kinds; 0 if there is none. */
  private final byte[] kinds;

  /** The rows that contradicting rows contradict. */
  private final Int2IntOpenHashMap others = new Int2IntOpenHashMap();

  /** Finds them all, on several threads. */
  OfferContradictions(OfferRows rows, BoxOrder order, int maxInBox, int threads) {
    this.rows = rows;
    this.order = order.rows;
    this.links = order.links;
    this.maxInBox = maxInBox;
    this.kinds = new byte[order.rows.length];
    int pieces = order.pieces();
    Work.forEach(
        threads,
        pieces,
        piece -> {
          int end = order.firstProduct(piece + 1, pieces);
          for (int product = order.firstProduct(piece, pieces); product < end; product++) {
            checkProduct(order.start(product), order.ends[product]);
          }
        });
  }

  boolean isKept(int row) {
    return kinds[row] == 0 && !rows.isRejected(row);
  }

  /** Tells of every row that contradicts others, in the order in which rows were added. */
  void tell(Consumer<Contradiction> leftOut) {
    for (int row = 0; row < kinds.length; row++) {
      if (kinds[row] != 0) {
        leftOut.accept(contradiction(row, KINDS.get(kinds[row] - 1)));
      }
    }
  }

  private Contradiction contradiction(int row, Kind kind) {
    int other = others.getOrDefault(row, NONE);
    return new Contradiction(
        kind,
        rows.rowNumber.get(row),
        other == NONE ? 0 : rows.rowNumber.get(other),
        rows.products.text(rows.product.getInt(row)),
        rows.conditions.text(rows.condition.getInt(row)),
        rows.segments.text(rows.segment.getInt(row)),
        rows.id.get(row),
        value(row, kind),
        kind.rule(),
        kind.advice());
  }

  private String value(int row, Kind kind) {
    return switch (kind) {
      case TWO_CURRENCIES -> rows.currencies.text(rows.currency.getInt(row));
      case TWO_CATEGORIES -> rows.categories.text(rows.category.getInt(row));
      default -> rows.id.get(row);
    };
  }

  private void checkProduct(int from, int to) {
    for (int box = from, end; box < to; box = end) {
      end = endOfBox(box, to);
      checkRepeats(box, end);
      checkSame(box, end, rows.currency, Kind.TWO_CURRENCIES);
    }
    checkSame(from, to, rows.category, Kind.TWO_CATEGORIES);
    for (int box = from, end; box < to; box = end) {
      end = endOfBox(box, to);
      checkWidth(box, end);
    }
  }

  private int endOfBox(int from, int to) {
    int end = from + 1;
    while (end < to && links[end] != BoxOrder.FIRST_OF_BOX) {
      end++;
    }
    return end;
  }

  private void checkRepeats(int from, int to) {
    for (int first = from, end; first < to; first = end) {
      end = first + 1;
      while (end < to && repeats(end, first)) {
        end++;
      }
      if (end - first > 1) {
        markRepeats(first, end);
      }
    }
  }

  private boolean repeats(int place, int first) {
    return links[place] == BoxOrder.SAME_HASH && rows.id.same(order[first], order[place]);
  }

  private void markRepeats(int from, int to) {
    int least = NONE;
    for (int i = from; i < to; i++) {
      least = RowNumbers.least(rows.rowNumber, least, order[i]);
    }
    int second = NONE;
    for (int i = from; i < to; i++) {
      second = order[i] == least ? second : RowNumbers.least(rows.rowNumber, second, order[i]);
    }
    for (int i = from; i < to; i++) {
      if (!rows.isRejected(order[i])) {
        mark(order[i], Kind.REPEATED_OFFER, order[i] == least ? second : least);
      }
    }
  }

  /** Marks all rows left in a range unless their codes are the same. */
  private void checkSame(int from, int to, LongColumn codes, Kind kind) {
    int first = NONE;
    boolean same = true;
    for (int i = from; i < to; i++) {
      if (isKept(order[i])) {
        first = first == NONE ? order[i] : first;
        same &= codes.get(first) == codes.get(order[i]);
      }
    }
    if (!same) {
      markDifferent(from, to, codes, kind);
    }
  }

  private void markDifferent(int from, int to, LongColumn codes, Kind kind) {
    int least = NONE;
    for (int i = from; i < to; i++) {
      if (isKept(order[i])) {
        least = RowNumbers.least(rows.rowNumber, least, order[i]);
      }
    }
    int other = NONE;
    for (int i = from; i < to; i++) {
      if (isKept(order[i]) && codes.get(order[i]) != codes.get(least)) {
        other = RowNumbers.least(rows.rowNumber, other, order[i]);
      }
    }
    for (int i = from; i < to; i++) {
      if (isKept(order[i])) {
        boolean likeLeast = codes.get(order[i]) == codes.get(least);
        mark(order[i], kind, likeLeast ? other : least);
      }
    }
  }

  private void checkWidth(int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width += isKept(order[i]) ? 1 : 0;
    }
    for (int i = from; i < to && width > maxInBox; i++) {
      if (isKept(order[i])) {
        mark(order[i], Kind.TOO_MANY_OFFERS, NONE);
      }
    }
  }

  private void mark(int row, Kind kind, int other) {
    kinds[row] = (byte) (KINDS.indexOf(kind) + 1);
    synchronized (others) {
      others.put(row, other);
    }
  }
}
