package dev.buybox.ranking;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A gate that barred an offer.
 *
 * @param code what machines read: the gate's code, or {@code missing:<attribute>}
 * @param of the attribute that was looked at
 * @param limit what was asked for, in the attribute's unit; of a relative gate, the factor times
 *     the reference; empty for text and for what is missing
 * @param found what was found; empty for text and for what is missing
 * @param reason the policy's words for people, if it has some
 */
public record GateFailure(
    String code, String of, OptionalDouble limit, OptionalDouble found, Optional<String> reason) {

  static GateFailure missing(String attribute) {
    return new GateFailure(
        BoundPolicy.MISSING_CODE + attribute,
        attribute,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  static OptionalDouble number(double number) {
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
