package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Offer;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.UnknownAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Policies that were replaced are let go, and nobody who still asks for them is lost. */
class EditionsTest {
  private final SmallMarket market = new SmallMarket("").with("a", "100.00").with("b", "101.00");
  private final int box = market.live.box("p");

  private static PolicySet version(int version) {
    String json = SmallMarket.POLICY.formatted("");
    return PolicySet.parse(json.replace("\"version\": \"1\"", "\"version\": \"" + version + '"'));
  }

  private static String version(WinnerView view) {
    return view.policy().version();
  }

  private LiveState state() {
    return new LiveState(
        version(1), market.live.schema(), UnknownAttributes.REFUSE, LiveLimits.STANDARD, false, 16);
  }

  @Test
  void viewsKeepTheStateThatTheyRead() {
    WinnerView winner = market.read();
    RankingView ranking = market.live.newRankingView();
    ranking.read(box);
    for (int version = 2; version < 5; version++) {
      market.live.replacePolicies(version(version));
    }
    assertThat(version(winner)).isEqualTo("1");
    assertThat(ranking.policy().version()).isEqualTo("1");
    assertThat(winner.read(box)).isTrue();
    assertThat(ranking.read(box)).isEqualTo(2);
    assertThat(version(winner)).isEqualTo("4");
    assertThat(ranking.policy().version()).isEqualTo("4");
  }

  /** An empty box is not decided anew; what is put there is decided by the latest policies. */
  @Test
  void emptyBoxesFollowWhenTheyAreUsedAgain() {
    WinnerView winner = market.live.newWinnerView();
    RankingView ranking = market.live.newRankingView();
    market.live.remove(market.handle("a"));
    market.live.remove(market.handle("b"));
    market.live.replacePolicies(version(2));
    market.live.replacePolicies(version(3));
    assertThat(winner.read(box)).isFalse();
    assertThat(ranking.read(box)).isZero();
    market.with("c", "90.00");
    assertThat(winner.read(box)).isTrue();
    assertThat(version(winner)).isEqualTo("3");
    assertThat(ranking.read(box)).isEqualTo(1);
    assertThat(market.winner()).isEqualTo("c");
  }

  /** Where a policy stands among those of its set is another place in the next set. */
  @Test
  void boxesTurnToThePolicyThatTheirCategoryHasNow() {
    market.live.put(
        Offer.builder("toy", "a", "s-a").price("100.00", "EUR").category("toys").build());
    WinnerView view = market.live.newWinnerView();
    for (String all : List.of("toys", "toys, books", "toys, watches", "toys, art, books")) {
      market.live.replacePolicies(policyOf(all.split(", ")));
      assertThat(view.read(market.live.box("toy"))).isTrue();
      assertThat(version(view)).as("policies of %s", all).isEqualTo("of toys");
    }
  }

  private static PolicySet policyOf(String... categories) {
    String patches =
        Arrays.stream(categories)
            .map(category -> "\"%s\": {\"version\": \"of %s\"}".formatted(category, category))
            .collect(Collectors.joining(", "));
    return PolicySet.parse(
        "{\"default\": %s, \"by_category\": {%s}}"
            .formatted(SmallMarket.POLICY.formatted(""), patches));
  }

  @Test
  void earlierPoliciesAreLetGo() {
    LiveState state = state();
    LiveCatalog live = new LiveCatalog(state);
    live.replacePolicies(version(2));
    live.replacePolicies(version(3));
    assertThat(state.edition(0)).isNull();
    assertThat(state.edition(1)).isNull();
    assertThat(state.edition(2)).isSameAs(state.edition());
  }

  @Test
  void oneMoreThanTheMostReplacementsIsRefused() {
    LiveState state = state();
    SmallMarket full = new SmallMarket(new LiveCatalog(state)).with("a", "100.00");
    for (int i = 1; i < LiveLimits.MAX_POLICY_REPLACEMENTS; i++) {
      state.replace(state.edition().compiled);
      state.forgetEarlierEditions();
    }
    full.live.replacePolicies(version(2));
    assertThat(version(full.read())).isEqualTo("2");
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> full.live.replacePolicies(version(3)))
        .satisfies(refusal -> assertThat(refusal.fault().field()).isEqualTo("policies"))
        .withMessageContaining("at most 1048575 replacements");
    assertThat(full.with("b", "90.00").winner()).isEqualTo("b");
    assertThat(version(full.read())).isEqualTo("2");
  }
}
