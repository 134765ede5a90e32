package dev.buybox.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
  private static final int[] ALPHABET = {
    0, 'a', 'b', 'ß', 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF
  };

  @Test
  void emojiComeAfterTheLastCharactersOfSixteenBits() {
    assertThat("😀".compareTo("\uFFFD")).isNegative();
    assertThat(CodePoints.compare("😀", "\uFFFD")).isPositive();
    assertThat(CodePoints.compare("z", "ß")).isNegative();
    assertThat(CodePoints.compare("a", "ab")).isNegative();
    assertThat(CodePoints.compare("ab", "ab")).isZero();
  }

  @Test
  void isTheOrderOfUtf8() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      String a = text(random);
      String b = text(random);
      int expected = Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));
      assertThat(Integer.signum(CodePoints.compare(a, b)))
          .as("%s and %s", Excerpt.of(a), Excerpt.of(b))
          .isEqualTo(Integer.signum(expected));
    }
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(4); length > 0; length--) {
      text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ß", "😀", "a😀b", "\uFFFF"})
  void wellFormed(String text) {
    assertThat(CodePoints.isWellFormed(text)).isTrue();
  }

  @Test
  void loneSurrogatesAreNotWellFormed() {
    for (String text : new String[] {"\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "😀\uDE00"}) {
      assertThat(CodePoints.isWellFormed(text)).isFalse();
    }
  }
}
