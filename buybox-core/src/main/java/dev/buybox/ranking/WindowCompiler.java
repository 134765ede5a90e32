package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.columns.ColumnWindow;
import dev.buybox.internal.columns.WidthGroup;

/**
 * Lays the boxes of a window side by side, with the score of each offer. In a frozen catalogue a
 * score is a fact: neither gates nor references look at scores. What is left to a kernel is to
 * choose. For one thread.
 */
final class WindowCompiler {
  private final Ranker ranker;
  private final Catalog catalog;
  private final CurrentBox box;
  private final TieOrder tieOrder;
  private final WindowBoxes boxes;
  private final int[] locals;
  private final int[] scores;

  /** Compiles by a ranker of this thread's own. */
  WindowCompiler(Ranker ranker) {
    this.ranker = ranker;
    this.catalog = ranker.catalog();
    this.box = ranker.box();
    this.tieOrder = new TieOrder(box);
    this.boxes = new WindowBoxes(ranker);
    this.locals = new int[catalog.maxOffersInBox()];
    this.scores = new int[locals.length];
  }

  /** Returns the columns of neighbouring boxes. */
  ColumnWindow compile(int from, int to) {
    WindowGroups groups = boxes.groups(from, to);
    ColumnWindow window = new ColumnWindow(groups.lay(), true);
    for (int each = from; each < to; each++) {
      WidthGroup group = groups.place(boxes.width(each), boxes.bandOf(each));
      char holder = lay(each);
      window.set(group, groups.lane(), each, box.firstOffer, locals, scores, holder);
    }
    return window;
  }

  /**
   * Puts a box's offers in order, the barred ones last by their ids; returns its holder's place, if
   * it has one.
   */
  private char lay(int each) {
    ranker.score(each);
    int incumbent = ranker.incumbents().of(each);
    int holder = 0;
    int[] places = tieOrder.of(ranker.bound().tieBreakers());
    for (int place = 0; place < box.eligibleCount; place++) {
      int offer = box.eligible[places[place]];
      locals[place] = offer - box.firstOffer;
      scores[place] = box.scores[places[place]];
      holder = offer == incumbent ? place : holder;
    }
    for (int i = 0; i < ranker.excludedCount(); i++) {
      int place = box.eligibleCount + i;
      locals[place] = ranker.excludedOffer(i) - box.firstOffer;
      scores[place] = ColumnWindow.BARRED;
      holder = ranker.excludedOffer(i) == incumbent ? place : holder;
    }
    return (char) holder;
  }
}
