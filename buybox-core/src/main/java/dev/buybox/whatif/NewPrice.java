package dev.buybox.whatif;

import dev.buybox.catalog.CatalogLimits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** What a change makes of prices, exactly. */
final class NewPrice {
  private static final long WRONG = -1;

  /** A price times less than this does not overflow. */
  private static final long SMALL = Long.MAX_VALUE / CatalogLimits.MAX_PRICE_MINOR;

  private final BigDecimal number;
  private final boolean isFactor;
  private final String place;
  private final ScenarioFaults faults;
  private final long above;
  private final long below;

  private NewPrice(BigDecimal number, boolean isFactor, String place, ScenarioFaults faults) {
    this.number = number.stripTrailingZeros();
    this.isFactor = isFactor;
    this.place = place;
    this.faults = faults;
    int scale = this.number.scale();
    boolean fits =
        scale >= 0 && scale <= 6 && this.number.unscaledValue().bitLength() < Integer.SIZE;
    long unscaled = fits ? this.number.unscaledValue().longValueExact() : SMALL;
    this.above = isFactor && unscaled < SMALL ? unscaled : 0;
    this.below = above > 0 ? BigInteger.TEN.pow(scale).longValueExact() : 1;
  }

  static NewPrice of(Change.OfData change, String place, ScenarioFaults faults) {
    if (change instanceof Change.PriceTimes times) {
      return new NewPrice(times.factor(), true, place + ".times", faults);
    }
    return new NewPrice(((Change.PriceBy) change).amount(), false, place + ".add", faults);
  }

  /**
   * Returns a changed price.
   *
   * @param digits of its currency
   * @return in minor units, at least 1; -1 after a fault
   */
  long of(long minor, int digits) {
    if (isFactor) {
      return checked(above > 0 ? multiplied(minor) : exactly(minor));
    }
    BigDecimal amount = number.movePointRight(digits);
    if (amount.stripTrailingZeros().scale() > 0) {
      faults.add(
          place,
          number.toPlainString(),
          "must have no more decimals than the currency of every price, which has " + digits,
          "");
      return WRONG;
    }
    return checked(clipped(amount.add(BigDecimal.valueOf(minor))));
  }

  /** Rounds half to even. */
  private long multiplied(long minor) {
    long product = minor * above;
    long whole = product / below;
    long twice = 2 * (product - whole * below);
    boolean up = twice > below || (twice == below && (whole & 1) == 1);
    return up ? whole + 1 : whole;
  }

  private long exactly(long minor) {
    return clipped(number.multiply(BigDecimal.valueOf(minor)).setScale(0, RoundingMode.HALF_EVEN));
  }

  /** Returns the number, or one beyond the limits if it is beyond them. */
  private static long clipped(BigDecimal minor) {
    BigDecimal most = BigDecimal.valueOf(CatalogLimits.MAX_PRICE_MINOR + 1);
    return minor.max(BigDecimal.ZERO).min(most).longValueExact();
  }

  private long checked(long minor) {
    if (minor > CatalogLimits.MAX_PRICE_MINOR) {
      faults.add(place, number.toString(), "must leave every price at most 10^12 minor units", "");
      return WRONG;
    }
    return Math.max(1, minor);
  }
}
