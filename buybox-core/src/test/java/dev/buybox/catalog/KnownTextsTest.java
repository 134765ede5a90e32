package dev.buybox.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts that are found while others are added to their table. */
class KnownTextsTest {
  private static final int MANY = 200;

  @Test
  void manyAreFoundLikeEachAndNothingElse() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      TextTable table = new TextTable();
      int texts = random.nextInt(5_000);
      for (int i = 0; i < texts; i++) {
        assertThat(table.code(text(i))).isEqualTo(i);
      }
      KnownTexts known = table.known();
      for (int i = texts; i < 2 * texts; i++) {
        assertThat(table.code(text(i))).isEqualTo(i);
      }
      assertThat(known.size()).isEqualTo(texts);
      for (int round = 0; round < 100; round++) {
        checkMany(known, random, texts);
      }
    }
  }

  /** All of one length, so that what lies in the first place asked may well be another text. */
  private static String text(int number) {
    return "seller-" + (100_000 + number);
  }

  private static void checkMany(KnownTexts known, Random random, int texts) {
    int[] numbers = random.ints(random.nextInt(MANY), 0, 2 * texts + 1).toArray();
    StringBuilder all = new StringBuilder();
    int[] ends = new int[MANY];
    long[] hashes = new long[MANY];
    int[] codes = new int[MANY];
    for (int i = 0; i < numbers.length; i++) {
      byte[] utf8 = text(numbers[i]).getBytes(UTF_8);
      hashes[i] = known.hash(utf8, 0, utf8.length);
      all.append(text(numbers[i]));
      ends[i] = all.length();
    }
    known.find(all.toString().getBytes(UTF_8), ends, hashes, numbers.length, codes);
    for (int i = 0; i < numbers.length; i++) {
      int expected = numbers[i] < texts ? numbers[i] : -1;
      byte[] utf8 = text(numbers[i]).getBytes(UTF_8);
      assertThat(codes[i]).isEqualTo(expected);
      assertThat(known.find(utf8, 0, utf8.length)).isEqualTo(expected);
    }
  }
}
