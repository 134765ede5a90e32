package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Times are counted by powers of two of nanoseconds. */
class ChangeTimesTest {
  @Test
  void eachTimeIsCountedBelowItsPowerOfTwo() {
    ChangeTimes times = new ChangeTimes();
    for (long nanos : new long[] {0, 1, 2, 3, 4, 1_023, 1_024, 1L << 37, 1L << 50}) {
      times.add(nanos);
    }
    long[] expected = new long[40];
    expected[0] = 1;
    expected[1] = 1;
    expected[2] = 2;
    expected[3] = 1;
    expected[10] = 1;
    expected[11] = 1;
    expected[38] = 1;
    expected[39] = 1;
    assertThat(times.counts()).isEqualTo(expected);
    assertThat(Arrays.stream(times.counts()).sum()).isEqualTo(9);
  }
}
