package dev.buybox.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource({"'',2", "EUR,2", "USD,2", "JPY,0", "KWD,3", "CLF,4"})
  void digitsOfCurrencies(String currency, int digits) {
    assertThat(Money.digits(currency)).isEqualTo(digits);
  }

  @ParameterizedTest
  // XXX is ISO 4217's code for no currency, XAU that of gold: codes, but nothing one pays with.
  @ValueSource(strings = {"eur", "EURO", "E", "QQQ", "XXX", "XAU", "€", " EUR", "EÜR"})
  void unknownCurrenciesAreRefused(String currency) {
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> Money.digits(currency))
        .satisfies(
            refused -> {
              assertThat(refused.fault().field()).isEqualTo("currency");
              assertThat(refused.fault().value()).isEqualTo(currency);
              assertThat(refused.fault().rule()).contains("ISO 4217");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "0,2,0",
    "0.00,2,0",
    "0.01,2,1",
    "1299.00,2,129900",
    "1299,2,129900",
    "1299.5,2,129950",
    "19.990,2,1999",
    "19.9900000,2,1999",
    "0007,2,700",
    "5000,0,5000",
    "5000.00,0,5000",
    "5.250,3,5250",
    "10000000000,2,1000000000000",
    "10000000000.00,2,1000000000000",
    "1000000000000,0,1000000000000",
    "1000000000.000,3,1000000000000",
    "1000,9,1000000000000",
  })
  void amounts(String decimal, int digits, long minor) {
    assertThat(Money.parseMinor("min_price", decimal, digits)).isEqualTo(minor);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,299.00',remove thousands separators",
    "'1,299',remove thousands separators",
    "'1,299,000',remove thousands separators",
    "'1.299,00',remove thousands separators",
    "'12,50',write a decimal point",
    "1e400,'write digits only, with a decimal point'",
    "-3,amounts have no sign",
    "+3,amounts have no sign",
    "NaN,'write digits only, with a decimal point'",
    "'','write digits only, with a decimal point'",
    "' 3',remove blanks",
    "'3\u00A0',remove blanks",
    "1.,'write digits only, with a decimal point'",
    ".5,'write digits only, with a decimal point'",
    "1.2.3,'write digits only, with a decimal point'",
    "12 €,remove blanks",
    "٣,'write digits only, with a decimal point'",
    "19.999,round it to 2 decimals",
    "0.001,round it to 2 decimals",
    "10000000000.01,is it in another currency or unit?",
    "99999999999999999999999999999999,is it in another currency or unit?",
  })
  void whatIsNoAmountIsRefused(String decimal, String advice) {
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> Money.parseMinor("min_price", decimal, 2))
        .satisfies(
            refused ->
                assertThat(refused.fault())
                    .isEqualTo(
                        new DataFault(
                            "min_price",
                            decimal,
                            "an amount is a decimal number such as 1299.00,"
                                + " from 0 to 10^12 minor units",
                            advice)));
  }

  @Test
  void surplusDecimalsAreJudgedByTheCurrency() {
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> Money.parseMinor("fee", "5000.5", Money.digits("JPY")))
        .satisfies(refused -> assertThat(refused.fault().advice()).contains("a whole number"));
    assertThat(Money.parseMinor("fee", "0.001", Money.digits("KWD"))).isEqualTo(1);
  }

  @Test
  void longTextsAreRefusedBeforeTheyAreRead() {
    String million = "1" + "0".repeat(1_000_000);
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> Money.parseMinor("fee", million, 2))
        .satisfies(
            refused -> {
              assertThat(refused.fault().value()).hasSize(61);
              assertThat(refused.fault().advice()).isEqualTo("use at most 100 characters");
              assertThat(refused.getMessage()).hasSizeLessThan(300);
            });
  }

  @Test
  void aPriceIsAtLeastOneMinorUnit() {
    Offer.Builder builder = Offer.builder("p", "o", "s");
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> builder.price("0", "EUR"))
        .withMessage(
            "price \"0\": a price is a decimal number such as 1299.00, from 1 minor unit to 10^12"
                + " minor units; leave out offers that have no price");
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> builder.price("0.000", "KWD"))
        .withMessageContaining("such as 1299.000,");
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> builder.price("0", "JPY"))
        .withMessageContaining("such as 1299,");
  }

  @ParameterizedTest
  @CsvSource({
    "0,2,0.00",
    "1,2,0.01",
    "129900,2,1299.00",
    "5000,0,5000",
    "5,3,0.005",
    "-250,2,-2.50"
  })
  void format(long minor, int digits, String decimal) {
    assertThat(Money.format(minor, digits)).isEqualTo(decimal);
  }

  @Test
  void digitsAreBounded() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.format(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.parseMinor("fee", "1", 10));
  }
}
