package dev.buybox.bench.catalogue.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnReadersTest {
  private static final int LENGTH = 1_000;

  private final SplittableRandom random = new SplittableRandom(3);
  private final int[] first = random.ints(LENGTH).toArray();
  private final int[] second = random.ints(LENGTH).toArray();
  private final short[] shorts = new short[LENGTH];
  private final byte[] bytes = new byte[LENGTH];

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 63, 64, 65, 257, LENGTH - 1})
  void allReadersReadTheSame(int from) {
    random.nextBytes(bytes);
    for (int i = 0; i < LENGTH; i++) {
      shorts[i] = (short) (bytes[i] * 77);
    }
    List<ColumnReader> readers = ColumnReaders.all();

    assertThat(readers).as("the tests run with the incubator module").hasSize(2);
    assertThat(readers.stream().map(reader -> reader.sum(first, from, LENGTH)).distinct())
        .hasSize(1);
    assertThat(readers.stream().map(reader -> reader.sum(first, second, from, LENGTH)).distinct())
        .hasSize(1);
    assertThat(readers.stream().map(reader -> reader.sum(shorts, from, LENGTH)).distinct())
        .hasSize(1);
    assertThat(readers.stream().map(reader -> reader.sum(bytes, from, LENGTH)).distinct())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 64, 100})
  void allReadersWriteTheSame(int from) {
    for (ColumnReader reader : ColumnReaders.all()) {
      int[] written = new int[LENGTH];

      reader.add(first, second, written, from, LENGTH);

      for (int i = 0; i < LENGTH; i++) {
        assertThat(written[i]).isEqualTo(i < from ? 0 : first[i] + second[i]);
      }
    }
  }
}
