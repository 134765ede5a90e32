package dev.buybox.policy;

import dev.buybox.internal.Decimals;
import java.math.BigDecimal;

/** Numbers as they stand in JSON and in messages: the shortest plain decimal. */
final class NumberForm {
  private NumberForm() {}

  static String of(double number) {
    return of(Decimals.shortest(number));
  }

  static String of(BigDecimal number) {
    return Decimals.plain(number).toPlainString();
  }
}
