package dev.buybox.analyst.whatif;

import dev.buybox.advice.PriceToWin;
import dev.buybox.advice.SellerAdvice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the prices to win of a seller come to. */
final class PriceTally {
  private final Map<Standing, Long> offers = new EnumMap<>(Standing.class);
  private final List<PriceToWin> lower = new ArrayList<>();
  private final Set<Box> held = new HashSet<>();
  private final Map<Box, Double> leastCuts = new HashMap<>();
  private final Map<String, Long> barring = new TreeMap<>();

  private record Box(String product, String condition, String segment) {
    static Box of(PriceToWin offer) {
      return new Box(offer.product(), offer.condition(), offer.segment());
    }
  }

  /**
   * A gate, and how many offers it bars at every price.
   *
   * @param code of the gate
   * @param offers of which each may be barred by others, too
   */
  record Barring(String code, long offers) {}

  private PriceTally() {}

  static PriceTally of(SellerAdvice advice) {
    PriceTally tally = new PriceTally();
    advice.offers().forEach(tally::add);
    tally.lower.sort(Comparator.comparingDouble(PriceToWin::priceCut));
    tally.leastCuts.keySet().removeAll(tally.held);
    return tally;
  }

  private void add(PriceToWin offer) {
    Standing standing = Standing.of(offer);
    offers.merge(standing, 1L, Long::sum);
    if (standing == Standing.WINNING || standing == Standing.NO_COMPETITION) {
      held.add(Box.of(offer));
    } else if (standing == Standing.LOWER) {
      lower.add(offer);
      leastCuts.merge(Box.of(offer), offer.priceCut(), Math::min);
    }
    offer.gates().stream()
        .map(gate -> gate.code())
        .distinct()
        .forEach(code -> barring.merge(code, 1L, Long::sum));
  }

  /** Returns how many offers there are. */
  long offers() {
    return offers.values().stream().mapToLong(Long::longValue).sum();
  }

  long offers(Standing standing) {
    return offers.getOrDefault(standing, 0L);
  }

  /** Returns the offers that would win at a lower price, the least part of it to give up first. */
  List<PriceToWin> lower() {
    return List.copyOf(lower);
  }

  /** Returns in how many boxes an offer wins or has no competition. */
  long boxesHeld() {
    return held.size();
  }

  /** Returns how many other boxes a cut of at most this part of the price would win. */
  long boxesWonBy(double cut) {
    return leastCuts.values().stream().filter(least -> least <= cut).count();
  }

  /** Returns the gates that bar offers at every price, those that bar most first. */
  List<Barring> barring() {
    return barring.entrySet().stream()
        .map(each -> new Barring(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingLong(Barring::offers).reversed())
        .toList();
  }
}
