package dev.buybox.live;

import dev.buybox.internal.box.BoxData;
import dev.buybox.internal.box.BoxScorer;
import dev.buybox.policy.Policy;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;

/**
 * Reads whole boxes: the ranking with its scores, and what each ranked offer is; {@link
 * LiveCatalog#snapshot} tells who was kept out, too. What one call of {@link #read} found stays
 * until the next, and is one consistent state of the box.
 *
 * <p>For one thread: each takes one of its own from {@link LiveCatalog#newRankingView()}. Reading
 * takes no lock; it copies the box, which takes time in proportion to its offers and their
 * attributes, and starts again if the box changed meanwhile. It allocates nothing once it has met a
 * box as wide and the policies in force, except where a method returns text.
 */
public final class RankingView {
  private static final int SMALL = 64;

  private final LiveState state;
  private final Int2IntOpenHashMap localRows = new Int2IntOpenHashMap();
  private SellerRow[] rows = new SellerRow[0];
  private long[] copy = new long[0];
  private final long[] header = new long[BoxHeaders.WORDS];
  private Edition edition;
  private Edition copiedEdition;
  private final SlabWords words;
  private SlabOffers offers;
  private BoxScorer scorer;
  private int box = BoxNames.NONE;
  private int count;
  private int policy;
  private BoxIds ids = BoxIds.IN_WORDS;

  RankingView(LiveState state) {
    this.state = state;
    this.edition = state.edition();
    this.copiedEdition = edition;
    this.words = new SlabWords(state.layout);
    this.offers = offers(SMALL);
    this.scorer = edition.compiled.scorer(offers);
    localRows.defaultReturnValue(-1);
  }

  private SlabOffers offers(int most) {
    return new SlabOffers(state.layout, words, state.texts, row -> rows[row], most);
  }

  /**
   * Reads a box.
   *
   * @param box a number from {@link LiveCatalog#box}; another one, such as -1, is an empty box
   * @return how many offers are ranked
   */
  public int read(int box) {
    this.box = box;
    count = 0;
    Arrays.fill(header, 0);
    if (box >= 0 && box < state.names.count()) {
      copy(box);
    }
    if (count > 0) {
      order();
    }
    return rankedCount();
  }

  private void copy(int from) {
    long[] page = state.headers.page(from);
    int at = BoxHeaders.at(from);
    boolean consistent;
    do {
      long version = BoxHeaders.beginRead(page, at);
      System.arraycopy(page, at, header, 0, BoxHeaders.WORDS);
      header[BoxHeaders.VERSION] = version;
      consistent = copySlab(from) && BoxHeaders.unchanged(page, at, version);
    } while (!consistent);
  }

  /** Returns false where what was read so far cannot be of one state. */
  private boolean copySlab(int from) {
    count = BoxHeaders.count(header[BoxHeaders.COUNT_ROOM]);
    int capacity = BoxHeaders.room(header[BoxHeaders.COUNT_ROOM]);
    if (count == 0) {
      return true;
    }
    long slab = state.headers.slab(from);
    long[] page = state.slabs.pageIfKnown(slab);
    int begin = Slabs.at(slab);
    int form = BoxHeaders.form(header[BoxHeaders.COUNT_ROOM]);
    int length = state.layout.words(capacity, form);
    if (count > capacity || begin + length > page.length) {
      return false;
    }
    if (copy.length < length) {
      copy = new long[2 * length];
    }
    System.arraycopy(page, begin, copy, 0, length);
    words.turnTo(copy, 0, capacity, form);
    ids = state.names.ids(from);
    offers.turnTo(ids);
    return copyRows() && copyEdition();
  }

  /** Returns false if the box must have been decided anew since. */
  private boolean copyEdition() {
    Edition decidedBy = state.edition(BoxHeaders.edition(header[BoxHeaders.LEAST_EDITION]));
    if (decidedBy != null) {
      copiedEdition = decidedBy;
    }
    return decidedBy != null;
  }

  /** Gives each seller's row a number of this copy, since rows of the catalogue are used again. */
  private boolean copyRows() {
    localRows.clear();
    if (rows.length < count) {
      rows = new SellerRow[2 * count];
    }
    for (int offer = 0; offer < count; offer++) {
      int row = offers.seller(offer);
      int local = localRows.get(row);
      if (local < 0) {
        local = localRows.size();
        if (!state.sellers.has(row)) {
          return false;
        }
        rows[local] = state.sellers.row(row);
        localRows.put(row, local);
      }
      offers.sellerRow(offer, local);
    }
    return true;
  }

  private void order() {
    if (copiedEdition != edition || count > offers.maxOffersInBox()) {
      SlabOffers room = offers(Math.max(SMALL, 2 * count));
      room.turnTo(ids);
      scorer = copiedEdition.compiled.scorer(room);
      edition = copiedEdition;
      offers = room;
    }
    policy = BoxHeaders.policy(header[BoxHeaders.PRICE_POLICY]);
    scorer.order(policy, count, state.digits(currency()));
  }

  /** Returns how many offers the box has, ranked or not. */
  public int offerCount() {
    return count;
  }

  /** Returns how many offers are ranked. */
  public int rankedCount() {
    return count == 0 ? 0 : scorer.rankedCount();
  }

  /**
   * Returns the offer at a place of the ranking.
   *
   * @param place from 0 to {@link #rankedCount()} - 1
   * @throws IndexOutOfBoundsException if the ranking has no such place
   */
  public long offer(int place) {
    return handle(ranked(place));
  }

  /**
   * Returns the score at a place of the ranking, in points of {@link Policy#FULL_SCORE}.
   *
   * @throws IndexOutOfBoundsException if the ranking has no such place
   */
  public int score(int place) {
    return offers.score(ranked(place));
  }

  /**
   * Returns the price at a place of the ranking, in minor units.
   *
   * @throws IndexOutOfBoundsException if the ranking has no such place
   */
  public long priceMinor(int place) {
    return offers.priceMinor(ranked(place));
  }

  /**
   * Returns price and shipping at a place of the ranking, in minor units.
   *
   * @throws IndexOutOfBoundsException if the ranking has no such place
   */
  public long landedPriceMinor(int place) {
    return offers.landedPriceMinor(ranked(place));
  }

  /**
   * Returns the seller of the offer at a place of the ranking.
   *
   * @throws IndexOutOfBoundsException if the ranking has no such place
   */
  public int seller(int place) {
    return offers.sellerRow(ranked(place)).seller;
  }

  /**
   * Returns the id of the offer at a place of the ranking; allocates where ids are numbers.
   *
   * @throws IndexOutOfBoundsException if the ranking has no such place
   */
  public String offerId(int place) {
    return offers.id(ranked(place));
  }

  private int ranked(int place) {
    if (count == 0) {
      throw new IndexOutOfBoundsException("place " + place + " of a ranking of 0");
    }
    return scorer.ranked(place);
  }

  private long handle(int offer) {
    return LiveOffers.handle(box, offers.serial(offer));
  }

  /**
   * Copies the ranking.
   *
   * @param order gets the offers, first to last
   * @param scores gets their scores
   * @return how many were copied: {@link #rankedCount()}, or as many as both arrays take, from the
   *     first on; what follows in them stays as it was
   */
  public int copy(long[] order, int[] scores) {
    int copied = Math.min(rankedCount(), Math.min(order.length, scores.length));
    for (int place = 0; place < copied; place++) {
      order[place] = offer(place);
      scores[place] = score(place);
    }
    return copied;
  }

  /** Returns the winning offer, {@link LiveOffers#NONE} if nobody wins. */
  public long winner() {
    return LiveOffers.handle(box, BoxHeaders.high(header[BoxHeaders.WINNER_SECOND]));
  }

  /**
   * Returns the second offer, {@link LiveOffers#NONE} if none may stand beside the winner; for
   * visitors who share a near tie, {@link #secondFor} tells.
   */
  public long second() {
    return LiveOffers.handle(box, BoxHeaders.low(header[BoxHeaders.WINNER_SECOND]));
  }

  /**
   * Returns the offer that a visitor is shown: under a policy that shares near ties one of the
   * contenders, else the winner.
   *
   * @param visitorHash from {@link dev.buybox.ranking.Ranker#visitorHash}
   */
  public long winnerFor(long visitorHash) {
    int contender = contender(visitorHash);
    return contender == BoxScorer.NOBODY ? winner() : handle(contender);
  }

  /**
   * Returns the offer that stands beside the one that a visitor is shown, {@link LiveOffers#NONE}
   * if none may.
   *
   * @param visitorHash as for {@link #winnerFor}
   */
  public long secondFor(long visitorHash) {
    int contender = contender(visitorHash);
    if (contender == BoxScorer.NOBODY) {
      return second();
    }
    int beside = scorer.secondBeside(policy, contender);
    return beside == BoxScorer.NOBODY ? LiveOffers.NONE : handle(beside);
  }

  /** Returns the place of the contender of a visitor, nobody where all are shown the winner. */
  private int contender(long visitorHash) {
    return count == 0 || pinnedWins() ? BoxScorer.NOBODY : scorer.contender(policy, visitorHash);
  }

  private boolean pinnedWins() {
    int winner = BoxHeaders.high(header[BoxHeaders.WINNER_SECOND]);
    return winner != 0 && offers.isPinned(offers.find(winner, count));
  }

  /**
   * Returns the policy that decided.
   *
   * @throws IllegalStateException if the box has no offers, which no policy decided
   */
  public Policy policy() {
    if (count == 0) {
      throw new IllegalStateException("box " + box + " has no offers; ask offerCount() first");
    }
    return edition.policies.get(policy);
  }

  /**
   * Returns the sequence number of the state that was read: it rises with every change of the box.
   */
  public long sequence() {
    return header[BoxHeaders.VERSION] >>> 1;
  }

  int box() {
    return box;
  }

  /** Returns the code of the box's currency. */
  int currency() {
    return BoxHeaders.currency(header[BoxHeaders.SHIPPING_REST]);
  }

  SlabOffers offers() {
    return offers;
  }

  Edition edition() {
    return edition;
  }

  boolean isRanked(int offer) {
    return offers.score(offer) != BoxData.NOT_RANKED;
  }
}
