package dev.buybox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void shortTextsAreShownWhole() {
    assertThat(Excerpt.of("")).isEmpty();
    assertThat(Excerpt.of("1,299.00 €")).isEqualTo("1,299.00 €");
    assertThat(Excerpt.of("x".repeat(60))).isEqualTo("x".repeat(60));
  }

  @Test
  void longTextsAreCutBetweenCodePoints() {
    assertThat(Excerpt.of("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
    assertThat(Excerpt.of("😀".repeat(1_000_000))).isEqualTo("😀".repeat(60) + "…");
  }

  @Test
  void whatATerminalWouldObeyIsEscaped() {
    assertThat(Excerpt.of("a\u001B[2Jb\nc\u0000")).isEqualTo("a\\u001B[2Jb\\u000Ac\\u0000");
    assertThat(Excerpt.of("\u202Eabc\u2028")).isEqualTo("\\u202Eabc\\u2028");
    assertThat(Excerpt.of("\uD83D")).isEqualTo("\\uD83D");
  }
}
