package dev.buybox.whatif;

import java.util.Optional;

/**
 * A box whose winner changed.
 *
 * @param product the box's product
 * @param condition empty if the box has none
 * @param segment empty if the box has none
 * @param category of the product; empty if it has none
 * @param currency empty if none was given
 * @param currencyDigits decimals of the currency
 * @param kind how it changed
 * @param before who won; empty if nobody did
 * @param after who wins; empty if nobody does
 * @param tipping what tipped it
 * @param demand how often the box counts
 */
public record ChangedBox(
    String product,
    String condition,
    String segment,
    String category,
    String currency,
    int currencyDigits,
    ChangeKind kind,
    Optional<BoxWinner> before,
    Optional<BoxWinner> after,
    Tipping tipping,
    double demand) {}
