package dev.buybox.gaming;

import static dev.buybox.gaming.GamingDocument.row;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.DecidedBy;
import dev.buybox.ranking.Ranker;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Offer ids that are searched for, in order to win exact ties: 300 boxes of five equal rivals. */
@Tag("slow")
class ChosenIdTest {
  private static final int BOXES = 300;
  private static final int TRIES = 100;
  private static final int RIVALS = 5;

  private static String box(int box) {
    return String.format(Locale.ROOT, "product-%03d", box);
  }

  private static Ranker ranker(PolicySet policy) {
    Market market = new Market();
    for (int box = 0; box < BOXES; box++) {
      String product = "product=" + box(box);
      for (int rival = 0; rival < RIVALS; rival++) {
        market.offer("rival-" + rival, "10.00", product);
      }
      for (int tried = 0; tried < TRIES; tried++) {
        market.offer("try-" + tried, "10.00", product);
      }
    }
    return market.ranker(policy);
  }

  /** Returns which ids are ahead of all rivals in a box; an id's hash does not depend on others. */
  private static boolean[] winning(Ranker ranker, int box) {
    Catalog catalog = ranker.catalog();
    ranker.rank(catalog.findBox(box(box), "", ""));
    assertThat(ranker.decidedBy()).contains(DecidedBy.HASH);
    boolean[] winning = new boolean[TRIES];
    for (int place = 0; place < ranker.rankedCount(); place++) {
      String id = catalog.offerId(ranker.rankedOffer(place));
      if (id.startsWith("rival-")) {
        return winning;
      }
      winning[Integer.parseInt(id.substring("try-".length()))] = true;
    }
    return winning;
  }

  private static boolean[][] winning(PolicySet policy) {
    Ranker ranker = ranker(policy);
    boolean[][] winning = new boolean[BOXES][];
    Arrays.setAll(winning, box -> winning(ranker, box));
    return winning;
  }

  /** Returns how many ids were tried until one won, {@code TRIES + 1} if none did. */
  private static int tries(boolean[] winning) {
    int tries = 1;
    while (tries <= TRIES && !winning[tries - 1]) {
      tries++;
    }
    return tries;
  }

  @Test
  void oneBoxIsCheapToWinAndNothingCarriesOver() {
    Map<PolicySet, boolean[][]> all = new HashMap<>();
    Policies.shipped().forEach(policy -> all.put(policy, winning(policy)));

    rowOf(all, "ids to try in half of the boxes, at most", won -> sortedTries(won)[BOXES / 2]);
    rowOf(all, "ids to try in nine boxes of ten, at most", won -> sortedTries(won)[BOXES * 9 / 10]);
    rowOf(all, "boxes of 300 that one id wins, unsearched", won -> won(won, 0));
    rowOf(all, "boxes of 300 that an id wins that was found for one", won -> won(won, found(won)));
  }

  private static void rowOf(
      Map<PolicySet, boolean[][]> all, String label, ToIntFunction<boolean[][]> number) {
    row(label, policy -> "" + number.applyAsInt(requireNonNull(all.get(policy))));
  }

  private static int[] sortedTries(boolean[][] winning) {
    return Arrays.stream(winning).mapToInt(ChosenIdTest::tries).sorted().toArray();
  }

  /** Returns the id that was found for the first box that took a search. */
  private static int found(boolean[][] winning) {
    return Arrays.stream(winning)
            .mapToInt(ChosenIdTest::tries)
            .filter(n -> n > 1)
            .findFirst()
            .orElseThrow()
        - 1;
  }

  private static int won(boolean[][] winning, int tried) {
    return (int) Arrays.stream(winning).filter(one -> one[tried]).count();
  }

  @Test
  void holderIsNotTouched() {
    Market market = new Market().offer("holder", "10.00");
    for (int tried = 0; tried < TRIES; tried++) {
      market.offer("try-" + tried, "10.00");
    }
    for (PolicySet policy : Policies.shipped()) {
      assertThat(market.winner(policy, "holder")).isEqualTo("holder");
    }
  }
}
