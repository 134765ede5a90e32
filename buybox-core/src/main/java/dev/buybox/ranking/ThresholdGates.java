package dev.buybox.ranking;

import dev.buybox.internal.Decimals;
import dev.buybox.policy.Gate;
import dev.buybox.policy.GateCondition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Gates that compare an offer with what the policy says. */
final class ThresholdGates {
  private ThresholdGates() {}

  /** A number against a threshold. */
  static final class OfNumber extends BoundGate {
    private final double threshold;
    private final boolean upperBound;
    private final NumberSource source;

    OfNumber(
        Gate gate,
        Optional<BoundGuard> guard,
        double threshold,
        boolean upperBound,
        NumberSource source) {
      super(gate, guard);
      this.threshold = threshold;
      this.upperBound = upperBound;
      this.source = source;
    }

    @Override
    boolean ofSeller() {
      return source.ofSeller();
    }

    @Override
    Verdict compare(int offer) {
      double number = source.read(offer);
      if (Double.isNaN(number)) {
        return Verdict.MISSING;
      }
      return verdict(upperBound ? number <= threshold : number >= threshold);
    }

    @Override
    double found(int offer) {
      return source.read(offer);
    }

    @Override
    double limit(int offer) {
      return threshold;
    }
  }

  /** A price against a threshold, exactly in minor units. */
  static final class OfMoney extends BoundGate {
    /** More than any price, so that it can stand for a threshold beyond all prices. */
    private static final BigDecimal BEYOND = BigDecimal.valueOf(4_000_000_000_000L);

    private static final int MOST_DIGITS = 6;

    private final double threshold;
    private final boolean upperBound;
    private final MoneySource source;
    private final CurrentBox box;
    private final long[] minorByDigits = new long[MOST_DIGITS + 1];

    OfMoney(Gate gate, double threshold, boolean upperBound, MoneySource source, CurrentBox box) {
      super(gate, Optional.empty());
      this.threshold = threshold;
      this.upperBound = upperBound;
      this.source = source;
      this.box = box;
      BigDecimal decimal = Decimals.shortest(threshold);
      for (int digits = 0; digits <= MOST_DIGITS; digits++) {
        minorByDigits[digits] = minor(decimal, digits);
      }
    }

    private long minor(BigDecimal decimal, int digits) {
      RoundingMode inwards = upperBound ? RoundingMode.FLOOR : RoundingMode.CEILING;
      return decimal
          .movePointRight(digits)
          .setScale(0, inwards)
          .min(BEYOND)
          .max(BEYOND.negate())
          .longValueExact();
    }

    @Override
    Verdict compare(int offer) {
      long minor = source.minor(offer);
      long bound = minorByDigits[box.digits];
      return verdict(upperBound ? minor <= bound : minor >= bound);
    }

    @Override
    double found(int offer) {
      return source.read(offer);
    }

    @Override
    double limit(int offer) {
      return threshold;
    }
  }

  /** A text among others. */
  static final class OfText extends BoundGate {
    private final boolean[] allowedByCode;
    private final NumberSource source;

    OfText(Gate gate, GateCondition.In condition, NumberSource source, List<String> texts) {
      super(gate, Optional.empty());
      this.source = source;
      allowedByCode = new boolean[texts.size()];
      for (int code = 0; code < allowedByCode.length; code++) {
        allowedByCode[code] = condition.texts().contains(texts.get(code));
      }
    }

    @Override
    boolean ofSeller() {
      return source.ofSeller();
    }

    @Override
    Verdict compare(int offer) {
      double number = source.read(offer);
      if (Double.isNaN(number)) {
        return Verdict.MISSING;
      }
      int code = (int) number;
      return verdict(code < allowedByCode.length && allowedByCode[code]);
    }

    @Override
    double found(int offer) {
      return Double.NaN;
    }

    @Override
    double limit(int offer) {
      return Double.NaN;
    }
  }
}
