package dev.buybox.bench.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;

/** The SQL of this folder's resources, filled in. */
final class WinnersSql {
  private WinnersSql() {}

  /** Returns the definitions that all forms use. */
  static String macros() throws IOException {
    return resource("macros.sql");
  }

  /**
   * Returns the statement that ranks.
   *
   * @param form {@code window}, {@code join} or {@code two-steps}
   */
  static String winners(String form, FileFormat format, String offers, String sellers, String out)
      throws IOException {
    String scored =
        resource("scored.sql")
            .strip()
            .replace("${offers}", format.offers(offers))
            .replace("${sellers}", format.sellers(sellers));
    return resource(form + ".sql")
        .replace("${scored}", scored)
        .replace("${out}", FileFormat.quoted(out))
        .replace("${format}", format.copyOptions());
  }

  static URL policy() {
    return Resources.getResource(WinnersSql.class, "policy.json");
  }

  private static String resource(String name) throws IOException {
    return Resources.toString(Resources.getResource(WinnersSql.class, name), UTF_8);
  }
}
