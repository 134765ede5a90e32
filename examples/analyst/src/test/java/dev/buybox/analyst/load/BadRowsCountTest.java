package dev.buybox.analyst.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.analyst.console.Messages;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BadRowsCountTest {
  @Test
  void keepsABoundedNumberOfRules() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    BadRows badRows = new BadRows(true, new Messages(nowhere, false));

    for (int i = 0; i < 1_000; i++) {
      badRows.add(BadRow.of("o.csv", i, "price", "", "rule " + i, ""));
    }

    assertThat(badRows.count()).isEqualTo(1_000);
    assertThat(badRows.byRule()).hasSize(201).containsEntry("other rules", 800L);
  }
}
