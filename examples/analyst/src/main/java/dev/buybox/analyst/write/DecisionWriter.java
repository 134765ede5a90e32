package dev.buybox.analyst.write;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Money;
import dev.buybox.policy.Policy;
import dev.buybox.ranking.DecidedBy;
import dev.buybox.ranking.Ranker;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps what a ranker found for one box after the other, in one format. For one thread. */
public final class DecisionWriter {
  private static final String WINNER = "WINNER";
  private static final String SECOND = "SECOND";
  private static final String RANKED = "RANKED";
  private static final String EXCLUDED = "EXCLUDED";
  private static final String NO_WINNER = "NO_WINNER";
  private static final String CODE_SEPARATOR = ";";

  private final Catalog catalog;
  private final Ranker ranker;
  private final boolean winnersOnly;
  private final PartWriter parts;
  private final EnumMap<Column, String> cells = new EnumMap<>(Column.class);
  private final IdentityHashMap<Policy, String> policyLabels = new IdentityHashMap<>();

  /**
   * Prepares to write.
   *
   * @param winnersOnly whether each box is one row, of its winner or of nobody
   */
  public DecisionWriter(Catalog catalog, Ranker ranker, boolean winnersOnly, Format format) {
    this.catalog = catalog;
    this.ranker = ranker;
    this.winnersOnly = winnersOnly;
    this.parts = format.parts(Column.all());
    for (Column column : Column.values()) {
      set(column, "");
    }
  }

  /** Returns the columns of the rows. */
  public static List<TableColumn> columns() {
    return Column.all();
  }

  /** Writes the header, if the format has one. */
  public void begin() {
    parts.rows().begin();
  }

  /** Writes the box that the ranker ranked last. */
  public void write(int box) {
    setBox(box);
    if (!winnersOnly) {
      writeRanked(box);
      writeExcluded(box);
    } else if (ranker.winner() >= 0) {
      writeRanked(box, ranker.winnerRank() - 1);
    } else {
      writeNobody();
    }
  }

  /** Returns what was written since the last time, and begins anew. */
  public Part take() {
    return parts.take();
  }

  private void setBox(int box) {
    set(Column.PRODUCT, catalog.product(box));
    set(Column.CONDITION, catalog.condition(box));
    set(Column.SEGMENT, catalog.segment(box));
    set(Column.CURRENCY, catalog.currency(box));
    set(Column.POLICY, policyLabels.computeIfAbsent(ranker.policy(), Policy::toString));
  }

  private void writeRanked(int box) {
    for (int place = 0; place < ranker.rankedCount(); place++) {
      writeRanked(box, place);
    }
  }

  private void writeRanked(int box, int place) {
    int offer = ranker.rankedOffer(place);
    boolean wins = offer == ranker.winner();
    set(Column.STATUS, wins ? WINNER : offer == ranker.second() ? SECOND : RANKED);
    set(Column.RANK, Integer.toString(place + 1));
    set(Column.SCORE, Integer.toString(ranker.rankedScore(place)));
    set(Column.REASONS, "");
    Optional<DecidedBy> decidedBy = wins ? ranker.decidedBy() : Optional.empty();
    set(Column.DECIDED_BY, decidedBy.map(DecidedBy::label).orElse(""));
    writeOffer(box, offer);
  }

  private void writeExcluded(int box) {
    for (int k = 0; k < ranker.excludedCount(); k++) {
      set(Column.STATUS, EXCLUDED);
      clearRanking();
      set(Column.REASONS, ranker.excludedReasons(k));
      writeOffer(box, ranker.excludedOffer(k));
    }
  }

  private void writeOffer(int box, int offer) {
    set(Column.OFFER, catalog.offerId(offer));
    set(Column.SELLER, catalog.sellerId(catalog.seller(offer)));
    long landed = catalog.landedPriceMinor(offer);
    set(Column.LANDED_PRICE, Money.format(landed, catalog.currencyDigits(box)));
    parts.rows().write(cells.values());
  }

  private void writeNobody() {
    set(Column.STATUS, NO_WINNER);
    clearRanking();
    set(Column.OFFER, "");
    set(Column.SELLER, "");
    set(Column.LANDED_PRICE, "");
    set(Column.REASONS, String.join(CODE_SEPARATOR, allReasons()));
    parts.rows().write(cells.values());
  }

  /** Returns each code that keeps an offer out of this box, once. */
  private Set<String> allReasons() {
    Set<String> codes = new LinkedHashSet<>();
    for (int k = 0; k < ranker.excludedCount(); k++) {
      ranker.failures(ranker.excludedOffer(k)).forEach(failure -> codes.add(failure.code()));
    }
    return codes;
  }

  private void clearRanking() {
    set(Column.RANK, "");
    set(Column.SCORE, "");
    set(Column.DECIDED_BY, "");
  }

  private void set(Column column, String text) {
    cells.put(column, text);
  }
}
