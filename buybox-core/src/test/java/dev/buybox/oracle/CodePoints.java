package dev.buybox.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;

/** The order of texts by code points, which is the order of their UTF-8 bytes. */
final class CodePoints {
  static final Comparator<String> ORDER =
      (a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));

  private CodePoints() {}
}
