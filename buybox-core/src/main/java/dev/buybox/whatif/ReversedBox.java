package dev.buybox.whatif;

/**
 * A box in which an offer that loses decides who wins.
 *
 * @param box the catalogue's number of it
 * @param winner the offer that wins
 * @param removed an offer that loses, and without which another wins: the first of them by number
 * @param winnerWithout who wins then; -1 if nobody does
 * @param removals how many losing offers there are whose removal changes the winner
 */
public record ReversedBox(int box, int winner, int removed, int winnerWithout, int removals) {}
