package dev.buybox.catalog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** How many decimals a currency has; the last one asked for is remembered. For one thread. */
final class CurrencyDigits {
  private static final int UNKNOWN = -1;

  private byte[] latest = {};
  private int digits = Money.digits("");

  /** Returns the decimals of a currency, or -1 if there is no such currency. */
  int of(byte[] utf8, int from, int to) {
    if (!Arrays.equals(utf8, from, to, latest, 0, latest.length)) {
      latest = Arrays.copyOfRange(utf8, from, to);
      digits = lookUp(new String(latest, US_ASCII));
    }
    return digits;
  }

  private static int lookUp(String currency) {
    try {
      return Money.digits(currency);
    } catch (InvalidDataException unknown) {
      return UNKNOWN;
    }
  }
}
