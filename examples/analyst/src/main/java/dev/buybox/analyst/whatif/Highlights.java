package dev.buybox.analyst.whatif;

import dev.buybox.whatif.ChangedBox;
import dev.buybox.whatif.Figures;
import dev.buybox.whatif.OutcomeComparison;
import dev.buybox.whatif.SellerFigures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is told first of a comparison. Is shown every box that changes hands. For one thread. */
public final class Highlights {
  private static final int MAX_BOXES = 100;

  private final OutcomeComparison comparison;
  private final List<ChangedBox> boxes = new ArrayList<>();
  private final Map<String, Long> tipped = new HashMap<>();

  /**
   * In how many boxes something tipped the scales.
   *
   * @param label what did
   * @param boxes at least 1
   */
  record Tipped(String label, long boxes) {}

  /** Begins with nothing. */
  public Highlights(OutcomeComparison comparison) {
    this.comparison = comparison;
  }

  /** Looks at a box that changes hands. */
  public void add(ChangedBox box) {
    tipped.merge(CompareText.label(box.tipping()), 1L, Long::sum);
    if (boxes.size() < MAX_BOXES) {
      boxes.add(box);
    }
  }

  /** Returns the first boxes. */
  List<ChangedBox> boxes() {
    return Collections.unmodifiableList(boxes);
  }

  /** Returns what tipped most boxes, at most so many. */
  List<Tipped> tipped(int most) {
    return tipped.entrySet().stream()
        .map(entry -> new Tipped(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Tipped::boxes).reversed().thenComparing(Tipped::label))
        .limit(most)
        .toList();
  }

  /** Returns the sellers that gain or lose most, at most so many; those that lose most first. */
  List<SellerFigures> sellers(int most) {
    return comparison.sellers().stream()
        .filter(seller -> seller.won() + seller.lost() > 0)
        .sorted(
            Comparator.comparingLong((SellerFigures each) -> -Math.abs(Sentence.change(each)))
                .thenComparingLong(each -> -(each.won() + each.lost()))
                .thenComparing(SellerFigures::seller))
        .limit(most)
        .sorted(Comparator.comparingLong(Sentence::change).thenComparing(SellerFigures::seller))
        .toList();
  }

  /** Returns the groups in which most boxes change hands, at most so many. */
  List<Figures> groups(int most) {
    return comparison.groups().stream()
        .filter(group -> moved(group) > 0)
        .sorted(
            Comparator.comparingLong((Figures group) -> -moved(group))
                .thenComparing(Figures::group))
        .limit(most)
        .toList();
  }

  static long moved(Figures group) {
    return group.changed() + group.lost() + group.gained();
  }
}
