package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.columns.WeightWindow;
import dev.buybox.internal.columns.WeightedPoints;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A catalogue's boxes laid side by side so that they can be scored under any weights of one policy:
 * who is eligible, the references and the order in which ties end do not depend on weights.
 */
final class WeightColumns {
  private static final int NOBODY = -1;

  private final Ranker ranker;
  private final Catalog catalog;
  private final CatalogBox box;
  private final ValueCombinations combinations;
  private final int[] offerOfSeller;
  private final UnweightedValues sellerValues;
  private final int[] bounds;
  private final List<WeightWindow> windows = new ArrayList<>();
  private UnweightedValues combinationValues;
  private int valueBits;

  private WeightColumns(Ranker ranker, ValueCombinations combinations) {
    this.ranker = ranker;
    this.catalog = ranker.catalog();
    this.box = ranker.box();
    this.combinations = combinations;
    this.offerOfSeller = new int[catalog.sellerCount()];
    this.sellerValues =
        new UnweightedValues(ranker.policyOf(0).criteriaOfSellers(), catalog.sellerCount());
    this.combinationValues = new UnweightedValues(List.of(), 0);
    this.bounds = WindowBounds.of(catalog);
    Arrays.fill(offerOfSeller, NOBODY);
  }

  /** Returns nothing where the policy or the data do not fit; documented at {@link Reweigher}. */
  static Optional<WeightColumns> of(Ranker ranker) throws InterruptedException {
    if (ranker.catalog().boxCount() == 0 || !ranker.decidesAllBy(ranker.policyOf(0))) {
      return Optional.empty();
    }
    Policy unweighed = SameButWeights.withoutWeights(ranker.policyOf(0).policy());
    Ranker evenly = ranker.under(PolicySet.of(unweighed), false);
    if (!fits(evenly.policyOf(0))) {
      return Optional.empty();
    }
    WeightColumns columns =
        new WeightColumns(evenly, new ValueCombinations(evenly.policyOf(0).criteriaOfOffers()));
    return columns.lay() ? Optional.of(columns) : Optional.empty();
  }

  private static boolean fits(BoundPolicy policy) {
    return policy.criteriaBesideOthers().size() <= 1
        && policy.criteriaBesideOthers().stream()
            .allMatch(each -> each.isLandedPriceToBest() && each.toBest().pieces().isOneFalling());
  }

  private boolean lay() throws InterruptedException {
    int[] values = new int[catalog.offerCount()];
    if (!combine(values)) {
      return false;
    }
    valueBits = Math.max(1, bits(combinations.count()));
    if (valueBits + bits(catalog.sellerCount()) > Integer.SIZE) {
      return false;
    }
    readValues();
    if (!sellerValues.isComplete()) {
      return false;
    }
    WeightWindowCompiler compiler =
        new WeightWindowCompiler(ranker, new TieOrder(box), values, valueBits, points(ranker));
    for (int window = 0; window < bounds.length - 1; window++) {
      stopIfInterrupted();
      windows.add(compiler.compile(bounds[window], bounds[window + 1]));
    }
    return true;
  }

  private static int bits(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count);
  }

  private static void stopIfInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted while columns were laid out");
    }
  }

  /** Numbers what each offer's attributes are, and notes an offer of each seller. */
  private boolean combine(int[] values) throws InterruptedException {
    for (int each = 0; each < catalog.boxCount(); each++) {
      box.enter(each);
      for (int offer = box.firstOffer; offer < box.firstOffer + box.offerCount; offer++) {
        values[offer] = combinations.of(offer);
        offerOfSeller[catalog.seller(offer)] = offer;
        if (values[offer] < 0) {
          return false;
        }
      }
      if ((each & 0xFFFF) == 0) {
        stopIfInterrupted();
      }
    }
    return true;
  }

  private void readValues() {
    combinationValues =
        new UnweightedValues(ranker.policyOf(0).criteriaOfOffers(), combinations.count());
    for (int seller = 0; seller < offerOfSeller.length; seller++) {
      if (offerOfSeller[seller] != NOBODY) {
        sellerValues.set(seller, offerOfSeller[seller]);
      }
    }
    for (int combination = 1; combination < combinations.count(); combination++) {
      int offer = combinations.offer(combination);
      box.enter(catalog.boxOf(offer));
      combinationValues.set(combination, offer);
    }
  }

  /** Returns what everything is worth under the weights of a ranker's policy. */
  WeightedPoints points(Ranker weighing) {
    BoundPolicy weighed = weighing.policyOf(0);
    int[] maxPoints = weighed.policy().maxPoints();
    Optional<RatioPieces> price =
        weighed.criteriaBesideOthers().stream().findFirst().map(each -> each.toBest().pieces());
    int[] ofSellers = sellerValues.points(maxPoints);
    int[] ofValues =
        combinationValues.isComplete()
            ? combinationValues.points(maxPoints)
            : pointsOfCombinations(weighing, weighed);
    int atLeast = price.map(RatioPieces::startPoints).orElse(0);
    for (int combination = 1; combination < ofValues.length; combination++) {
      ofValues[combination] += atLeast;
    }
    ofValues[ValueCombinations.BARRED] = WeightWindowCompiler.BARRED_POINTS;
    return price
        .map(pieces -> pieces.weighted(ofSellers, ofValues, valueBits))
        .orElseGet(() -> new WeightedPoints(ofSellers, ofValues, valueBits, 0, 0, 0));
  }

  private int[] pointsOfCombinations(Ranker weighing, BoundPolicy weighed) {
    int[] points = new int[combinations.count()];
    for (int combination = 1; combination < points.length; combination++) {
      int offer = combinations.offer(combination);
      weighing.box().enter(catalog.boxOf(offer));
      points[combination] = weighed.offerPoints(offer);
    }
    return points;
  }

  int count() {
    return windows.size();
  }

  WeightWindow window(int window) {
    return windows.get(window);
  }

  int firstBox(int window) {
    return bounds[window];
  }

  int endBox(int window) {
    return bounds[window + 1];
  }

  long bytes() {
    return windows.stream().mapToLong(WeightWindow::bytes).sum()
        + sellerValues.bytes()
        + combinationValues.bytes();
  }
}
