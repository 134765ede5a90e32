package dev.buybox.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.Policy;
import dev.buybox.whatif.InvalidScenarioException;
import dev.buybox.whatif.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of broken JSON is about the JSON, not about what reads it. */
class SyntaxWordsTest {
  private static final char QUOTE = '`';

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{`a`: [{`b`: 1}} | Unexpected close marker '}': expected ']' (line 1, column 16)",
        "{ | Unexpected end-of-input: expected close marker for Object (line 1, column 2)",
        "{`a`: NaN} | Non-standard token 'NaN' (line 1, column 10)",
        "{`a`: {`b`: -Infinity}} | Non-standard token '-Infinity' (line 1, column 22)",
        "{a: 1} | Unexpected character ('a'): was expecting double-quote to start property name"
            + " (line 1, column 2)",
        "{`a`: +1} | Unexpected character ('+') in numeric value: JSON spec does not allow numbers"
            + " to have plus signs (line 1, column 8)",
        "// words | Unexpected character ('/'): maybe a (non-standard) comment? (line 1, column 1)",
      })
  void tellsWhatAndWhere(String json, String words) {
    String given = json.replace(QUOTE, '"');
    assertThatThrownBy(() -> Policy.parse(given))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessage("policy: must be JSON: " + words);
    assertThatThrownBy(() -> Scenario.parse(given))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessage("scenarios: must be JSON: " + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "/* */", "[1,]", "{\"a\": \"\n\"}", "1e", "01", ".5", "{\"a\"", "]"})
  void saysNothingOfTheParser(String json) {
    assertThatThrownBy(() -> Scenario.parse(json))
        .isInstanceOf(InvalidScenarioException.class)
        .message()
        .contains("(line ")
        .doesNotContain("Source", "Feature", "`", "CTRL-CHAR", "(code ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[[", "1", "x"})
  void saysNothingOfTheParserWhereItIsTooMuch(String part) {
    String text = part.equals("x") ? '"' + part.repeat(20_000) + '"' : part.repeat(5_000);
    assertThatThrownBy(() -> Scenario.parse(text))
        .isInstanceOf(InvalidScenarioException.class)
        .message()
        .contains("exceeds the maximum allowed (")
        .doesNotContain("Constraints", "`");
  }
}
