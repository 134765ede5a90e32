package dev.buybox.ranking;

import dev.buybox.policy.Gate;
import java.util.Optional;

/** A number against a multiple of another attribute of the same offer. */
final class TimesAttributeGate extends BoundGate {
  private final Multiple multiple;
  private final NumberSource source;
  private final NumberSource reference;
  private final boolean money;

  TimesAttributeGate(
      Gate gate,
      Optional<BoundGuard> guard,
      Multiple multiple,
      NumberSource source,
      NumberSource reference) {
    super(gate, guard);
    this.multiple = multiple;
    this.source = source;
    this.reference = reference;
    this.money = source instanceof MoneySource || reference instanceof MoneySource;
  }

  @Override
  boolean ofSeller() {
    return source.ofSeller() && reference.ofSeller();
  }

  @Override
  Verdict compare(int offer) {
    double number = source.read(offer);
    if (Double.isNaN(number)) {
      return Verdict.MISSING;
    }
    double other = reference.read(offer);
    if (Double.isNaN(other)) {
      return Verdict.MISSING_REFERENCE;
    }
    return verdict(money ? holdsAsMoney(offer, number, other) : multiple.holds(number, other));
  }

  private boolean holdsAsMoney(int offer, double number, double other) {
    long left = millionths(source, offer, number);
    long right = millionths(reference, offer, other);
    boolean exact = left != Multiple.NOT_EXACT && right != Multiple.NOT_EXACT;
    return exact ? multiple.holdsExactly(left, right) : multiple.holds(number, other);
  }

  private static long millionths(NumberSource source, int offer, double number) {
    return source instanceof MoneySource price
        ? price.millionths(offer)
        : Multiple.millionths(number);
  }

  @Override
  double found(int offer) {
    return source.read(offer);
  }

  @Override
  double limit(int offer) {
    return multiple.of(reference.read(offer));
  }
}
