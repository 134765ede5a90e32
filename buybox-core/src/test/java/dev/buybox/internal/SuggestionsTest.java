package dev.buybox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  private static final List<String> NAMES = List.of("of", "at_least", "at_most", "relative_to");

  @ParameterizedTest
  @CsvSource({
    "at_lest, at_least", // a letter left out
    "at_leasst, at_least", // a letter too many
    "at_moss, at_most", // a letter for another
    "atmost, at_most",
    "AT_LEAST, at_least", // case
    "off, of",
    "realtive_to, relative_to", // two letters exchanged are two edits
    "relitavi_to, relative_to", // three of eleven
    "at_mast, at_most", // the nearer one of two
  })
  void near(String name, String meant) {
    assertThat(Suggestions.nearest(name, NAMES)).contains(meant);
    assertThat(Suggestions.didYouMean(name, NAMES)).isEqualTo("did you mean \"" + meant + "\"?");
  }

  @ParameterizedTest
  @CsvSource({"colour", "at", "relitaviz_tu", "a_l_e_a_s_t"})
  void nothingNear(String name) {
    assertThat(Suggestions.nearest(name, List.of("at_least", "relative_to"))).isEmpty();
    assertThat(Suggestions.didYouMean(name, List.of("at_least", "relative_to"))).isEmpty();
  }

  @Test
  void firstOfEquallyNear() {
    assertThat(Suggestions.nearest("bat", List.of("cat", "hat"))).contains("cat");
  }

  @Test
  void exactIsNearest() {
    assertThat(Suggestions.nearest("hat", List.of("cat", "hat", "rat"))).contains("hat");
  }

  @Test
  void nothingForAVeryLongName() {
    String name = "n".repeat(201);
    assertThat(Suggestions.nearest(name, List.of(name))).isEmpty();
    assertThat(Suggestions.nearest(name.substring(1), List.of(name))).contains(name);
  }

  @Test
  void noCandidates() {
    assertThat(Suggestions.nearest("a", List.of())).isEmpty();
    assertThat(Suggestions.nearest("a", List.of(""))).isEmpty();
  }
}
