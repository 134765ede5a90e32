package dev.buybox.analyst.load;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.CatalogLimits;
import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Gathers from rows of decisions who won each box. The order of rows does not matter. */
final class EarlierBoxes {
  /** Only rows without a winner so far, each of an excluded offer. */
  private static final int EXCLUDED_ONLY = -4;

  /** Rows of ranked offers, and not yet the one that won. */
  private static final int WINNER_TO_COME = -5;

  private final Catalog catalog;
  private final int[] winners;
  private final Set<Box> gone = new HashSet<>();
  private int lastBox = -1;

  /** What names a box. */
  private record Box(String product, String condition, String segment) {}

  EarlierBoxes(Catalog catalog) {
    this.catalog = catalog;
    winners = new int[catalog.boxCount()];
    Arrays.fill(winners, EarlierWinners.NO_BOX);
  }

  /**
   * Takes one row.
   *
   * @throws InvalidDataException if it is wrong, or contradicts another one
   */
  void add(String product, String condition, String segment, String offer, String status) {
    checkFilled("product", product);
    boolean nobody = status.equals("NO_WINNER");
    if (!nobody) {
      checkFilled("offer", offer);
    }
    int box = box(product, condition, segment);
    if (box < 0) {
      checkStatus(status);
      addGone(new Box(product, condition, segment));
    } else if (nobody) {
      set(box, EarlierWinners.NOBODY, winners[box] == EarlierWinners.NO_BOX);
    } else {
      addOffer(box, offer, status);
    }
  }

  private void addOffer(int box, String offer, String status) {
    int before = winners[box];
    checkStatus(status);
    if (status.equals("WINNER")) {
      int winner = catalog.findOffer(box, offer);
      boolean first = before <= EarlierWinners.NO_BOX;
      set(box, winner < 0 ? EarlierWinners.OFFER_GONE : winner, first);
    } else if (before == EarlierWinners.NOBODY) {
      throw contradiction(box);
    } else if (!status.equals("EXCLUDED") && before <= EarlierWinners.NO_BOX) {
      winners[box] = WINNER_TO_COME;
    } else if (before == EarlierWinners.NO_BOX) {
      winners[box] = EXCLUDED_ONLY;
    }
  }

  private void set(int box, int winner, boolean allowed) {
    if (!allowed) {
      throw contradiction(box);
    }
    winners[box] = winner;
  }

  /** Rows of one box mostly follow each other. */
  private int box(String product, String condition, String segment) {
    boolean same =
        lastBox >= 0
            && product.equals(catalog.product(lastBox))
            && condition.equals(catalog.condition(lastBox))
            && segment.equals(catalog.segment(lastBox));
    lastBox = same ? lastBox : catalog.findBox(product, condition, segment);
    return lastBox;
  }

  private void addGone(Box box) {
    if (gone.size() < CatalogLimits.MAX_BOXES) {
      gone.add(box);
    } else {
      throw fault("product", box.product(), "there are too many boxes", "split the file");
    }
  }

  private static void checkFilled(String column, String cell) {
    if (cell.isEmpty()) {
      throw fault(column, "", "decisions name it", "is the file as buybox rank wrote it?");
    }
  }

  private static void checkStatus(String status) {
    switch (status) {
      case "WINNER", "SECOND", "RANKED", "EXCLUDED", "NO_WINNER" -> {}
      default ->
          throw fault(
              "status",
              status,
              "it is WINNER, SECOND, RANKED, EXCLUDED or NO_WINNER",
              "is the file as buybox rank wrote it?");
    }
  }

  private InvalidDataException contradiction(int box) {
    return fault(
        "product",
        catalog.product(box),
        "another row says something else of who won this box",
        "does the file hold several runs? Give it the last one only");
  }

  private static InvalidDataException fault(
      String column, String value, String rule, String advice) {
    return new InvalidDataException(new DataFault(column, value, rule, advice));
  }

  /**
   * Returns who won, when all rows are there.
   *
   * @throws BadInputException if the winner of a box is missing
   */
  EarlierWinners winners(String file) {
    for (int box = 0; box < winners.length; box++) {
      if (winners[box] == WINNER_TO_COME) {
        throw BadInputException.of(
            file,
            0,
            "product",
            catalog.product(box),
            "one of its offers won, and the row of that offer is missing",
            "is the file cut short? Get it again");
      }
      winners[box] = winners[box] == EXCLUDED_ONLY ? EarlierWinners.NOBODY : winners[box];
    }
    return new EarlierWinners(winners, gone.size());
  }
}
