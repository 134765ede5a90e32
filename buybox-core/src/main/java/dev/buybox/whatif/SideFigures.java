package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.Prices;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the figures of one outcome, each in one pass over boxes in their order, so that threads
 * change no digit of a sum. Immutable, for any number of threads.
 */
final class SideFigures {
  /** In place of weights that are all 1. */
  private static final double[] ALL_ONE = {};

  private final Rankings rankings;
  private final Catalog catalog;
  private final int[] ownBox;

  /** By matched box: the winner and its seller, -1 if there is none. */
  private final int[] winners;

  private final int[] sellers;
  private final BoxWeights weights;
  private final List<AttributeReader> readers;
  private final AttributeReader landedPrice;

  /**
   * Prepares the figures of one side.
   *
   * @param ownBox by matched box: the box of the side's catalogue, -1 if it is not there
   */
  SideFigures(Rankings rankings, int[] ownBox, BoxWeights weights, List<String> attributes) {
    this.rankings = rankings;
    this.catalog = rankings.catalog();
    this.ownBox = ownBox;
    this.winners = new int[ownBox.length];
    this.sellers = new int[ownBox.length];
    for (int box = 0; box < ownBox.length; box++) {
      winners[box] = rankings.winner(ownBox[box]);
      sellers[box] = winners[box] < 0 ? -1 : catalog.seller(winners[box]);
    }
    this.weights = weights;
    this.readers =
        attributes.stream().map(attribute -> AttributeReader.of(catalog, attribute)).toList();
    this.landedPrice = AttributeReader.of(catalog, Prices.LANDED_PRICE);
  }

  /** Returns how many distributions there are: the price, the attributes, the points behind. */
  int distributions() {
    return readers.size() + 2;
  }

  /**
   * Returns one of the distributions over some boxes.
   *
   * @param which from 0: the price, the attributes in order, the points behind
   */
  Distribution distribution(int which, BoxList boxes) {
    if (which == 0) {
      return ofWinners(landedPrice, boxes);
    } else if (which <= readers.size()) {
      return ofWinners(readers.get(which - 1), boxes);
    }
    return pointsBehind(boxes);
  }

  private Distribution ofWinners(AttributeReader reader, BoxList boxes) {
    double[] numbers = new double[boxes.size()];
    double[] weighing = weights.areAllOne() ? ALL_ONE : new double[numbers.length];
    int known = 0;
    long missing = 0;
    for (int i = 0; i < numbers.length; i++) {
      int box = boxes.get(i);
      int winner = winners[box];
      if (winner >= 0 && (!reader.isOfMoney() || weights.isInCurrency(box))) {
        double number = reader.read(ownBox[box], winner, sellers[box]);
        numbers[known] = number;
        if (weighing.length > 0) {
          weighing[known] = weights.of(box);
        }
        boolean present = !Double.isNaN(number);
        known += present ? 1 : 0;
        missing += present ? 0 : 1;
      }
    }
    return Distributions.of(numbers, weighing, known, missing);
  }

  private Distribution pointsBehind(BoxList boxes) {
    double[] numbers = new double[offersIn(boxes)];
    double[] weighing = weights.areAllOne() ? ALL_ONE : new double[numbers.length];
    int at = 0;
    for (int i = 0; i < boxes.size(); i++) {
      int box = boxes.get(i);
      int own = ownBox[box];
      int winner = winners[box];
      int end = winner < 0 ? 0 : end(own);
      for (int offer = first(own); offer < end; offer++) {
        if (offer != winner && rankings.score(offer) >= 0) {
          numbers[at] = rankings.score(winner) - rankings.score(offer);
          if (weighing.length > 0) {
            weighing[at] = weights.of(box);
          }
          at++;
        }
      }
    }
    return Distributions.of(numbers, weighing, at, 0);
  }

  private int offersIn(BoxList boxes) {
    int offers = 0;
    for (int i = 0; i < boxes.size(); i++) {
      int own = ownBox[boxes.get(i)];
      offers += end(own) - first(own);
    }
    return offers;
  }

  private int first(int own) {
    return own < 0 ? 0 : catalog.firstOffer(own);
  }

  private int end(int own) {
    return own < 0 ? 0 : catalog.endOffer(own);
  }

  /** Returns the side of some boxes, whose distributions are ready. */
  Side side(BoxList boxes, List<Distribution> distributions) {
    long won = 0;
    double demand = 0;
    double volume = 0;
    SellerSums bySeller = new SellerSums();
    for (int i = 0; i < boxes.size(); i++) {
      int box = boxes.get(i);
      int winner = winners[box];
      if (winner >= 0) {
        won++;
        demand += weights.of(box);
        bySeller.add(sellers[box], weights.of(box));
        volume += volume(box, winner);
      }
    }
    int last = distributions.size() - 1;
    return new Side(
        won,
        demand,
        volume,
        distributions.get(0),
        distributions.subList(1, last),
        bySeller.herfindahl(demand),
        bySeller.topTen(demand),
        distributions.get(last));
  }

  private double volume(int box, int winner) {
    return weights.isInCurrency(box) ? weights.of(box) * catalog.landedPriceMinor(winner) : 0;
  }

  /** Returns the side of some boxes. */
  Side side(BoxList boxes) {
    List<Distribution> all = new ArrayList<>();
    for (int which = 0; which < distributions(); which++) {
      all.add(distribution(which, boxes));
    }
    return side(boxes, all);
  }
}
