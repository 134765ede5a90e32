package dev.buybox.analyst.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void numbersHaveSeparators() {
    assertThat(Texts.count(1_234_567)).isEqualTo("1,234,567");
  }

  @Test
  void tellsWhichRowsOfAllAreShown() {
    assertThat(Texts.first(100, 1_234)).isEqualTo("The first 100 of 1,234");
    assertThat(Texts.first(100, 100)).isEqualTo("All of them");
  }

  @Test
  void valuesAreShortenedAndEscaped() {
    assertThat(Texts.shown("a\u001b[1m\u202e\u00fc")).isEqualTo("\"a\\u001B[1m\\u202E\u00fc\"");
    assertThat(Texts.shown("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "...\"");
    assertThat(Texts.shown("\ud800")).isEqualTo("\"\\uD800\"");
  }

  @Test
  void findsTheNearestName() {
    List<String> names = List.of("product", "price", "offer", "");

    assertThat(NearestName.didYouMean("prise", names)).isEqualTo("did you mean \"price\"?");
    assertThat(NearestName.didYouMean(" OFFER", names)).isEqualTo("did you mean \"offer\"?");
    assertThat(NearestName.didYouMean("stock", names)).isEmpty();
    assertThat(NearestName.didYouMean("x".repeat(100_000), names)).isEmpty();
  }
}
