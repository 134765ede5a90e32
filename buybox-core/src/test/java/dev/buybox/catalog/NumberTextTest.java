package dev.buybox.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  @ParameterizedTest
  @ValueSource(strings = {"0", "12", "-0.95", "+1.", ".5", "1.5e3", "1E-3", "1e+3", "1e-400"})
  void numbers(String text) {
    assertThat(NumberText.parseNumber("x", text)).isEqualTo(Double.parseDouble(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0", "-0.0", "-1e-400", "0"})
  void thereIsOneZero(String text) {
    double zero = NumberText.parseNumber("x", text);
    assertThat(Double.doubleToRawLongBits(zero)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NaN",
        "Infinity",
        "-Infinity",
        "1e400",
        "-1e400",
        "0x10",
        "0x1p3",
        "1d",
        "1f",
        " 1",
        "1 ",
        "1,5",
        "1e",
        "e1",
        ".",
        "+",
        "-",
        "--1",
        "1.2.3",
        "1_000",
        "٣",
        "½",
        "1e1.5",
        "ten"
      })
  void whatIsNoNumberIsRefused(String text) {
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> NumberText.parseNumber("weight", text))
        .satisfies(
            refused -> {
              assertThat(refused.fault().field()).isEqualTo("weight");
              assertThat(refused.fault().value()).isEqualTo(text);
              assertThat(refused.fault().rule()).isEqualTo(NumberText.NUMBER_RULE);
              assertThat(refused.fault().advice()).isNotEmpty();
            });
  }

  @Test
  void numbersAreThoseOfTheGrammar() {
    SplittableRandom random = new SplittableRandom(11);
    String alphabet = "0123+-..eE";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(7); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(isNumber(text.toString()))
          .as(text.toString())
          .isEqualTo(NUMBER.matcher(text).matches() && isFinite(text.toString()));
    }
  }

  private static boolean isFinite(String text) {
    return !Double.isInfinite(Double.parseDouble(text));
  }

  private static boolean isNumber(String text) {
    try {
      NumberText.parseNumber("x", text);
      return true;
    } catch (InvalidDataException refused) {
      return false;
    }
  }

  @Test
  void aHundredCharactersAreTheLimit() {
    assertThat(NumberText.parseNumber("x", "0".repeat(99) + "7")).isEqualTo(7);
    assertThat(NumberText.parseCount("x", "0".repeat(99) + "7")).isEqualTo(7);
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> NumberText.parseNumber("x", "0".repeat(101)))
        .withMessageContaining("at most 100 characters");
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> NumberText.parseCount("x", "0".repeat(101)));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "007,7", "482,482", "1000000000000000,1000000000000000"})
  void counts(String text, long count) {
    assertThat(NumberText.parseCount("on_time.num", text)).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({
    "3.5,'give the number of cases, not a rate'",
    "1e3,'give the number of cases, not a rate'",
    "-3,'give the number of cases, not a rate'",
    "'1,000',remove thousands separators",
    "' 1',remove blanks",
    "'','give num and den, or neither'",
    "NaN,'give num and den, or neither'",
    "1000000000000001,''",
    "99999999999999999999999999,''",
  })
  void whatIsNoCountIsRefused(String text, String advice) {
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> NumberText.parseCount("on_time.num", text))
        .satisfies(
            refused ->
                assertThat(refused.fault())
                    .isEqualTo(
                        new DataFault(
                            "on_time.num",
                            text,
                            "counts are whole numbers from 0 to 10^15, written with digits only",
                            advice)));
  }
}
