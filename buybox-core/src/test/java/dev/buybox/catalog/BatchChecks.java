package dev.buybox.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws rows of cells, and compares what becomes of them in batches and one by one. */
final class BatchChecks {
  /** The texts of the row that was drawn last, and where they lie in its bytes. */
  final String[] texts;

  final int[] from;
  final int[] to;

  private final String[][] choices;

  /**
   * Prepares to draw.
   *
   * @param choices of each cell; those after the first three are rare
   */
  BatchChecks(String[][] choices) {
    this.choices = choices;
    this.texts = new String[choices.length];
    this.from = new int[choices.length];
    this.to = new int[choices.length];
  }

  byte[] row(Random random) {
    for (int cell = 0; cell < choices.length; cell++) {
      String[] all = choices[cell];
      int usual = random.nextInt(8) == 0 ? all.length : Math.min(3, all.length);
      texts[cell] = all[random.nextInt(usual)];
    }
    return bytes();
  }

  /** Returns the bytes of the texts, with one of another cell before and between them. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int cell = 0; cell < texts.length; cell++) {
      bytes.write(',');
      from[cell] = bytes.size();
      bytes.writeBytes(texts[cell].getBytes(UTF_8));
      to[cell] = bytes.size();
    }
    return bytes.toByteArray();
  }

  static void assertSame(long seed, Catalog.Builder oneByOne, Catalog.Builder batched) {
    List<Contradiction> expected = new ArrayList<>();
    List<Contradiction> leftOut = new ArrayList<>();
    List<String> dump = CatalogDump.of(oneByOne.build(expected::add));
    assertThat(CatalogDump.of(batched.build(leftOut::add))).as("seed %d", seed).isEqualTo(dump);
    assertThat(leftOut).as("seed %d", seed).isEqualTo(expected);
  }

  static void assertRefused(String field, Runnable action) {
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(action::run)
        .satisfies(refused -> assertThat(refused.fault().field()).isEqualTo(field));
  }
}
