package dev.buybox.bench.catalogue;

import dev.buybox.bench.catalogue.contender.Answer;
import dev.buybox.catalog.Catalog;

/** Compares answers box by box; nothing may be timed before all agree. */
final class AgreementGate {
  private final ReferenceAnswer reference;

  AgreementGate(ReferenceAnswer reference) {
    this.reference = reference;
  }

  /**
   * What a comparison came to.
   *
   * @param compared boxes with the same answer
   * @param leftOut boxes left out because too few points decide for arithmetic in doubles
   * @param notDecided boxes that the contender does not rank
   */
  record Result(int compared, int leftOut, int notDecided) {}

  /**
   * Compares one contender's answer.
   *
   * @throws IllegalStateException at the first box that differs
   */
  Result check(String contender, Answer answer) {
    return switch (answer.kind()) {
      case NONE -> new Result(0, 0, reference.boxCount());
      case WINNERS -> checkWinners(contender, answer);
      case ORDER -> checkOrder(contender, answer);
    };
  }

  private Result checkWinners(String contender, Answer answer) {
    int compared = 0;
    int leftOut = 0;
    int notDecided = 0;
    requireSize(contender, answer, reference.boxCount());
    for (int box = 0; box < reference.boxCount(); box++) {
      if (answer.at(box) == Answer.NOT_DECIDED) {
        notDecided++;
      } else if (!answer.isExact() && reference.isCloseAtTheTop(box)) {
        leftOut++;
      } else {
        require(contender, box, reference.winner(box), answer.at(box));
        compared++;
      }
    }
    return new Result(compared, leftOut, notDecided);
  }

  private Result checkOrder(String contender, Answer answer) {
    Catalog catalog = reference.catalog();
    int leftOut = 0;
    requireSize(contender, answer, catalog.offerCount());
    for (int box = 0; box < reference.boxCount(); box++) {
      if (!answer.isExact() && reference.isCloseAnywhere(box)) {
        leftOut++;
      } else {
        for (int place = catalog.firstOffer(box); place < catalog.endOffer(box); place++) {
          require(contender, box, reference.offerAt(place), answer.at(place));
        }
      }
    }
    return new Result(reference.boxCount() - leftOut, leftOut, 0);
  }

  private static void requireSize(String contender, Answer answer, int expected) {
    if (answer.size() != expected) {
      throw new IllegalStateException(
          contender + " gave " + answer.size() + " answers, not " + expected);
    }
  }

  private void require(String contender, int box, int expected, int found) {
    if (expected != found) {
      throw new IllegalStateException(
          "box %s: the ranker names offer %s, %s names %s; nothing may be timed before they agree"
              .formatted(reference.catalog().product(box), id(expected), contender, id(found)));
    }
  }

  private String id(int offer) {
    boolean isThere = offer >= 0 && offer < reference.catalog().offerCount();
    return isThere ? reference.catalog().offerId(offer) : "nobody (" + offer + ")";
  }
}
