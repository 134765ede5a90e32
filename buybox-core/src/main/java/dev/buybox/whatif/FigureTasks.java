package dev.buybox.whatif;

import dev.buybox.internal.Work;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the figures of boxes and groups, several at a time. */
final class FigureTasks {
  private static final int KINDS = 5;
  private static final int KEPT = 0;
  private static final int CHANGED = 1;
  private static final int LOST = 2;
  private static final int GAINED = 3;
  private static final int NONE = 4;

  private final SideFigures before;
  private final SideFigures after;
  private final byte[] kinds;

  FigureTasks(
      Rankings before,
      Rankings after,
      BoxMatch match,
      BoxWeights weights,
      List<String> attributes) {
    this.before = new SideFigures(before, match.before(), weights, attributes);
    this.after = new SideFigures(after, match.after(), weights, attributes);
    this.kinds = new byte[match.count()];
    for (int box = 0; box < kinds.length; box++) {
      int first = before.winner(match.before(box));
      int second = after.winner(match.after(box));
      kinds[box] = (byte) kind(match, first, second);
    }
  }

  private static int kind(BoxMatch match, int first, int second) {
    if (first < 0) {
      return second < 0 ? NONE : GAINED;
    } else if (second < 0) {
      return LOST;
    }
    return match.isSame(first, second) ? KEPT : CHANGED;
  }

  /** Returns the boxes that changed hands, in their order. */
  int[] changed() {
    IntArrayList changed = new IntArrayList();
    for (int box = 0; box < kinds.length; box++) {
      if (kinds[box] == CHANGED || kinds[box] == LOST || kinds[box] == GAINED) {
        changed.add(box);
      }
    }
    return changed.toIntArray();
  }

  /** Returns the figures of all boxes; threads take one distribution each. */
  Figures total(int threads) {
    BoxList all = BoxList.all(kinds.length);
    int each = before.distributions();
    Distribution[] made = new Distribution[2 * each];
    Work.forEach(
        threads,
        made.length,
        // The points behind are the longest, so they come first.
        task -> {
          int which = each - 1 - task / 2;
          boolean early = task % 2 == 0;
          made[(early ? 0 : each) + which] = (early ? before : after).distribution(which, all);
        });
    List<Distribution> list = Arrays.asList(made);
    return figures(
        "",
        all,
        before.side(all, list.subList(0, each)),
        after.side(all, list.subList(each, 2 * each)));
  }

  /** Returns the figures of all groups; threads take one group each. */
  List<Figures> groups(BoxGroups groups, int threads) {
    Figures[] made = new Figures[groups.names().size()];
    Work.forEach(
        threads,
        made.length,
        group -> {
          BoxList boxes = groups.boxes(group);
          made[group] =
              figures(groups.names().get(group), boxes, before.side(boxes), after.side(boxes));
        });
    return List.of(made);
  }

  private Figures figures(String group, BoxList boxes, Side sideBefore, Side sideAfter) {
    long[] counts = new long[KINDS];
    for (int i = 0; i < boxes.size(); i++) {
      counts[kinds[boxes.get(i)]]++;
    }
    return new Figures(
        group,
        boxes.size(),
        counts[KEPT],
        counts[CHANGED],
        counts[LOST],
        counts[GAINED],
        counts[NONE],
        sideBefore,
        sideAfter);
  }
}
