package dev.buybox.internal.box;

import dev.buybox.policy.Policy;
import java.util.List;

/**
 * The engine over one {@link BoxData}: scores its offers and chooses the winner, by the very rules
 * and the same arithmetic that rank a catalogue. For one thread; allocates nothing after it was
 * made.
 */
public interface BoxScorer {
  /** No offer. */
  int NOBODY = -1;

  /** Returns the policies; the numbers of policies below are places in this list. */
  List<Policy> policies();

  /** Returns the number of the policy that decides the boxes of a category. */
  int policyFor(String category);

  /**
   * Returns the points of an offer that no rival can change, {@link BoxData#BARRED} beside them.
   *
   * @param digits the decimals of the box's currency
   */
  int ownPoints(int policy, int offer, int digits);

  /** Returns whether an offer's own points, or whether it is barred, change with its price. */
  boolean priceMovesOwnPoints(int policy);

  /**
   * Scores the offers of the box and chooses.
   *
   * @param count how many offers the box has
   * @param incumbent the offer that holds the box, or {@link #NOBODY}
   * @param pinned the offer that wins as long as it is ranked, or {@link #NOBODY}
   */
  void decide(int policy, int count, int digits, int incumbent, int pinned);

  /**
   * Decides a box of which one offer changed since this policy decided it last, by looking at no
   * more than that can move; returns false where {@link #decide} must do it. To the last point and
   * the same winner as that.
   *
   * <p>The box comes as {@link PriceWords}, as they lie, and not as {@link BoxData}: references
   * that were kept in a field would have to be noted for the garbage collector, at every change.
   * Scores are written there.
   *
   * @param words holds the price words of all offers
   * @param pricesAt where those of the first begin
   * @param changed the offer that changed; its landed price and own points are the new ones
   * @param minorBefore its landed price when the box was decided last; 0 if it is not known
   * @param knownLeastMinor what {@link #leastMinor()} returned then
   * @param incumbent the offer that holds the box, or {@link #NOBODY}
   * @param decidedBefore what {@link #decidedBy()} returned when the incumbent won; -1 if that is
   *     not known
   */
  boolean decideOne(
      int policy,
      long[] words,
      int pricesAt,
      int count,
      int digits,
      int changed,
      long minorBefore,
      long knownLeastMinor,
      int incumbent,
      int decidedBefore);

  /**
   * Scores the one offer of a box that changed since this policy decided the box, where that can
   * have moved nothing else: the least price stays, no gate looks at the prices of the box, no
   * second offer is named, and either the offer was and stays below the winner, or it is the winner
   * and loses nothing. Reads the words of that offer and no others.
   *
   * <p>To be asked only about the winner if it had the best score alone, or about an offer whose
   * score was below the winner's.
   *
   * @param words holds the price words of the offer
   * @param priceAt where they begin; the landed price is the new one, the score is written
   * @param minorBefore its landed price before
   * @param knownLeastMinor what {@link #leastMinor()} returned when the box was decided
   * @param winnerScore the winner's score before the change
   * @param isWinner whether that is the offer that changed
   * @return the winner's score now; {@link BoxData#NOT_RANKED} where something else may have moved,
   *     and then nothing is written
   */
  int scoreOne(
      int policy,
      long[] words,
      int priceAt,
      int digits,
      long minorBefore,
      long knownLeastMinor,
      int winnerScore,
      boolean isWinner);

  /**
   * Returns the least landed price that the scores refer to; 0 if all offers must be scored again
   * when one changes.
   */
  long leastMinor();

  /** Returns the winner, or {@link #NOBODY}. */
  int winner();

  /** Returns the second offer, or {@link #NOBODY}. */
  int second();

  /** Returns what decided, as its place among the values of {@code DecidedBy}; -1 if nobody won. */
  int decidedBy();

  /** Orders the offers by the scores that the data hold; scores nothing. */
  void order(int policy, int count, int digits);

  /** Returns how many offers {@link #order} ranked. */
  int rankedCount();

  /**
   * Returns an offer by its place.
   *
   * @param place from 0 to {@link #rankedCount()} - 1
   */
  int ranked(int place);

  /**
   * Returns the contender of a visitor in the order that was made last, {@link #NOBODY} if the
   * policy shares no near ties or nobody is ranked.
   */
  int contender(int policy, long visitorHash);

  /**
   * Returns the second offer beside an offer that won, in the order that was made last; {@link
   * #NOBODY} if none may stand there.
   */
  int secondBeside(int policy, int winner);
}
