package dev.buybox.ranking;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A gate that barred an offer, or in a live catalogue people who suspended it.
 *
 * @param code what machines read: the gate's code, {@code missing:<attribute>}, or {@code
 *     suspended}
 * @param of the attribute that was looked at; of a suspension {@code offer} or {@code seller},
 *     whichever is suspended
 * @param limit what was asked for, in the attribute's unit; of a relative gate, the factor times
 *     the reference; empty for text, for what is missing and for a suspension
 * @param found what was found; empty for text, for what is missing and for a suspension
 * @param reason the policy's words for people, if it has some; why an offer is suspended, and until
 *     when
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
