package dev.buybox.analyst.load;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.UnknownAttributes;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whatever the files hold: they are read and can be ranked, or are refused in words; nothing else
 * is thrown. Odd first bytes leave bad rows out; the offers end at the first 0, and then come the
 * sellers.
 */
class CsvLoadFuzzTest {
  private static final PolicySet POLICIES =
      PolicySet.parse(
          """
          {"policy": "fuzz", "version": "1", "criteria": [
            {"name": "price", "of": "offer.landed_price", "weight": 3, "value":
             {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [3, 0]]}},
            {"name": "quality", "of": "offer.q", "weight": 1,
             "value": {"points": [[0, 0], [1, 1]]}},
            {"name": "kind", "of": "offer.k", "weight": 1, "value": {"values": {"x": 1}, "other": 0}},
            {"name": "late", "of": "seller.l", "weight": 1,
             "estimate": {"prior": 0.1, "strength": 5}, "value": {"points": [[0, 1], [1, 0]]}}]}
          """);

  @FuzzTest(maxDuration = "10m")
  void readsOrRefuses(byte[] data) {
    int split = split(data);
    byte[] offers = Arrays.copyOfRange(data, Math.min(1, data.length), split);
    byte[] sellers = Arrays.copyOfRange(data, split, data.length);
    boolean skip = data.length > 0 && data[0] % 2 != 0;
    try {
      rankAll(load(offers, sellers, skip));
    } catch (BadInputException | InvalidPolicyException refused) {
      if (String.valueOf(refused.getMessage()).isBlank()) {
        throw new AssertionError("refused without a word", refused);
      }
    }
  }

  /** The sellers begin at the first 0 byte; without one there are none. */
  private static int split(byte[] data) {
    for (int i = 1; i < data.length; i++) {
      if (data[i] == 0) {
        return i;
      }
    }
    return data.length;
  }

  private static Loaded load(byte[] offers, byte[] sellers, boolean skip) {
    Messages messages =
        new Messages(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    Loader loader =
        new Loader(
            POLICIES,
            UnknownAttributes.TAKE_AS_MISSING,
            new BadRows(skip, messages),
            new Progress(messages, System::nanoTime));
    Optional<InputFile> sellersFile =
        sellers.length == 0
            ? Optional.empty()
            : Optional.of(input("sellers", Arrays.copyOfRange(sellers, 1, sellers.length)));
    return loader.load(new Inputs(input("offers", offers), sellersFile, Optional.empty()));
  }

  private static InputFile input(String name, byte[] bytes) {
    return InputFile.shipped(name, () -> new ByteArrayInputStream(bytes));
  }

  private static void rankAll(Loaded loaded) {
    Ranker ranker = Ranker.of(loaded.policies(), loaded.catalog(), loaded.incumbents());
    for (int box = 0; box < loaded.catalog().boxCount(); box++) {
      ranker.rank(box);
    }
  }
}
