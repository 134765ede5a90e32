package dev.buybox.analyst.report;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.Policy;
import dev.buybox.ranking.DecidedBy;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Ranker;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what came out of a ranking, box by box. For one thread. */
public final class Tally {
  private final Catalog catalog;
  private final Ranker ranker;
  private final Incumbents incumbents;
  private final Map<DecidedBy, Long> decidedBy = new EnumMap<>(DecidedBy.class);
  private final IdentityHashMap<Policy, Long> byPolicy = new IdentityHashMap<>();
  private final SortedMap<String, Long> codesOfNobody = new TreeMap<>();
  private long winners;
  private long seconds;
  private long excluded;
  private long honoured;
  private long unknownSellers;
  private long unstatedShippings;

  /** Counts what a ranker finds in a catalogue. */
  public Tally(Catalog catalog, Ranker ranker, Incumbents incumbents) {
    this.catalog = catalog;
    this.ranker = ranker;
    this.incumbents = incumbents;
  }

  /** Counts the box that the ranker ranked last. */
  public void add(int box) {
    byPolicy.merge(ranker.policy(), 1L, Long::sum);
    excluded += ranker.excludedCount();
    if (ranker.winner() >= 0) {
      addWinner(box);
    } else {
      addNobody();
    }
    for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
      unknownSellers += catalog.sellerHasRow(catalog.seller(offer)) ? 0 : 1;
      unstatedShippings += catalog.shippingStated(offer) ? 0 : 1;
    }
  }

  /** Adds what another tally of the same catalogue counted. */
  public void add(Tally other) {
    other.decidedBy.forEach((how, boxes) -> decidedBy.merge(how, boxes, Long::sum));
    other.byPolicy.forEach((policy, boxes) -> byPolicy.merge(policy, boxes, Long::sum));
    other.codesOfNobody.forEach((code, offers) -> codesOfNobody.merge(code, offers, Long::sum));
    winners += other.winners;
    seconds += other.seconds;
    excluded += other.excluded;
    honoured += other.honoured;
    unknownSellers += other.unknownSellers;
    unstatedShippings += other.unstatedShippings;
  }

  private void addWinner(int box) {
    winners++;
    seconds += ranker.second() >= 0 ? 1 : 0;
    honoured += ranker.winner() == incumbents.of(box) ? 1 : 0;
    ranker.decidedBy().ifPresent(how -> decidedBy.merge(how, 1L, Long::sum));
  }

  private void addNobody() {
    for (int k = 0; k < ranker.excludedCount(); k++) {
      ranker
          .failures(ranker.excludedOffer(k))
          .forEach(failure -> codesOfNobody.merge(failure.code(), 1L, Long::sum));
    }
  }

  long boxes() {
    return catalog.boxCount();
  }

  long offers() {
    return catalog.offerCount();
  }

  long sellers() {
    return catalog.sellerCount();
  }

  long winners() {
    return winners;
  }

  long seconds() {
    return seconds;
  }

  long excluded() {
    return excluded;
  }

  long honoured() {
    return honoured;
  }

  long unknownSellers() {
    return unknownSellers;
  }

  long unstatedShippings() {
    return unstatedShippings;
  }

  long decidedBy(DecidedBy how) {
    return decidedBy.getOrDefault(how, 0L);
  }

  /** Returns how many boxes were decided by this very policy. */
  long boxesDecidedBy(Policy policy) {
    return byPolicy.getOrDefault(policy, 0L);
  }

  /** Returns how many offers each code kept out, over the boxes that nobody won. */
  SortedMap<String, Long> codesOfNobody() {
    return Collections.unmodifiableSortedMap(codesOfNobody);
  }
}
