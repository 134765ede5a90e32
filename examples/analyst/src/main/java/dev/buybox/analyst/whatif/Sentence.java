package dev.buybox.analyst.whatif;

import dev.buybox.analyst.console.Texts;
import dev.buybox.whatif.Figures;
import dev.buybox.whatif.OutcomeComparison;
import dev.buybox.whatif.SellerFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a comparison comes to, in one sentence. */
final class Sentence {
  private static final String DAYS = "days";
  private static final double NOTHING = 0.005;

  private Sentence() {}

  static String of(OutcomeComparison comparison) {
    long changed = comparison.changedCount();
    long all = comparison.total().boxes();
    String boxes = Texts.count(all) + (all == 1 ? " box" : " boxes");
    if (changed == 0) {
      return "None of " + boxes + " changes hands.";
    }
    return Texts.count(changed)
        + " of "
        + boxes
        + (changed == 1 ? " changes hands" : " change hands")
        + nobody(comparison.total())
        + customers(comparison)
        + seller(comparison)
        + ".";
  }

  private static String nobody(Figures total) {
    String lost = total.lost() == 0 ? "" : Texts.count(total.lost()) + " to nobody";
    String gained = total.gained() == 0 ? "" : Texts.count(total.gained()) + " from nobody";
    String both = lost + (lost.isEmpty() || gained.isEmpty() ? "" : ", ") + gained;
    return both.isEmpty() ? "" : " (" + both + ")";
  }

  private static String customers(OutcomeComparison comparison) {
    List<Measure> measures = Measure.of(comparison);
    Measure price = measures.get(0);
    if (!price.isKnown()) {
      return "";
    }
    double percent = 100 * (price.after().mean() / price.before().mean() - 1);
    String told = "; customers pay " + amount(percent, " % more", " % less", "the same on average");
    Optional<Measure> days =
        measures.stream()
            .filter(each -> each.figure().endsWith(DAYS) && each.figure().contains("deliver"))
            .filter(Measure::isKnown)
            .findFirst();
    return told + days.map(Sentence::delivery).orElse("");
  }

  private static String delivery(Measure days) {
    double later = days.after().mean() - days.before().mean();
    return " and get it " + amount(later, " days later", " days sooner", "as soon as before");
  }

  private static String amount(double change, String more, String less, String same) {
    if (Math.abs(change) < NOTHING) {
      return same;
    }
    return Numbers.rounded(Math.abs(change), 2) + (change > 0 ? more : less);
  }

  private static String seller(OutcomeComparison comparison) {
    Optional<SellerFigures> loser =
        comparison.sellers().stream()
            .min(Comparator.comparingLong(Sentence::change).thenComparing(SellerFigures::seller))
            .filter(seller -> change(seller) < 0);
    return loser
        .map(
            seller ->
                "; seller "
                    + Texts.shown(seller.seller())
                    + " loses "
                    + Texts.count(-change(seller)))
        .orElse("");
  }

  static long change(SellerFigures seller) {
    return seller.boxesAfter() - seller.boxesBefore();
  }
}
