package dev.buybox.bench.catalogue.contender;

import dev.buybox.bench.catalogue.data.FlatMarket;
import dev.buybox.bench.objects.BoxRecord;
import dev.buybox.bench.objects.ListRanking;
import dev.buybox.bench.objects.ObjectRules;
import dev.buybox.bench.objects.OfferRecord;
import dev.buybox.bench.objects.PreparedRanking;
import dev.buybox.bench.objects.StreamRanking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Objects, ranked box by box with streams or lists and a sort. One thread. They take some 200 bytes
 * an offer, so only the first boxes are ranked, with a million offers at most.
 *
 * <p>Measured: each box ranked in full, and its winner kept. In the raw forms all ten criteria are
 * computed from attributes; in the prepared one, nine are summed up before. Not measured: making
 * the objects.
 */
public final class ObjectsContender implements Contender {
  private static final int MOST_OFFERS = 1_000_000;
  private static final int NOBODY = -1;

  /** How the objects are ranked. */
  public enum Form {
    /** Streams; nothing is summed up before. */
    STREAMS("objects-streams", Comparison.RAW),
    /** Loops over lists; nothing is summed up before. */
    LISTS("objects-lists", Comparison.RAW),
    /** Loops over lists; what no rival can change is summed up before. */
    PREPARED("objects-prepared", Comparison.COMPILED);

    private final String label;
    private final Comparison comparison;

    Form(String label, Comparison comparison) {
      this.label = label;
      this.comparison = comparison;
    }

    /** Returns what the contender is called. */
    public String label() {
      return label;
    }
  }

  private final FlatMarket market;
  private final Form form;
  private final int boxes;
  private final int[] winners;
  private IntFunction<Optional<OfferRecord>> ranking = box -> Optional.empty();

  /** Takes a market. */
  public ObjectsContender(FlatMarket market, Form form) {
    this.market = market;
    this.form = form;
    this.winners = new int[market.boxCount()];
    Arrays.fill(winners, Answer.NOT_DECIDED);
    int found = Arrays.binarySearch(market.firstOffer(), MOST_OFFERS);
    this.boxes = Math.min(found >= 0 ? found : -found - 2, market.boxCount());
  }

  @Override
  public Description description() {
    int offers = market.firstOffer()[boxes];
    return new Description(form.label, form.comparison, Role.RIVAL, 1, offers, 0);
  }

  @Override
  public void prepare() {
    List<BoxRecord> records = new ArrayList<>();
    for (int box = 0; box < boxes; box++) {
      records.add(record(box));
    }
    ObjectRules rules = ObjectRules.withReturnDays();
    ranking =
        switch (form) {
          case STREAMS -> byBox(records, new StreamRanking(rules));
          case LISTS -> byBox(records, new ListRanking(rules));
          case PREPARED -> new PreparedRanking(rules, records)::winner;
        };
  }

  private static IntFunction<Optional<OfferRecord>> byBox(
      List<BoxRecord> records, StreamRanking streams) {
    return box -> streams.winner(records.get(box));
  }

  private static IntFunction<Optional<OfferRecord>> byBox(
      List<BoxRecord> records, ListRanking lists) {
    return box -> lists.winner(records.get(box));
  }

  private BoxRecord record(int box) {
    List<OfferRecord> offers = new ArrayList<>();
    for (int offer = market.firstOffer()[box]; offer < market.firstOffer()[box + 1]; offer++) {
      offers.add(
          new OfferRecord(
              market.offerId(box, offer),
              market.sellers().get(market.seller(offer)),
              market.priceMinor(offer),
              market.shippingMinor(offer),
              orNaN(market.deliveryDays(offer)),
              orNaN(market.warrantyMonths(offer)),
              "",
              1,
              offer));
    }
    return new BoxRecord(List.copyOf(offers), Optional.empty());
  }

  private static double orNaN(int number) {
    return number == FlatMarket.MISSING ? Double.NaN : number;
  }

  @Override
  public void pass() {
    for (int box = 0; box < boxes; box++) {
      // The place in the catalogue stands in for the hash, which is in the same order.
      winners[box] = ranking.apply(box).map(offer -> (int) offer.tieHash()).orElse(NOBODY);
    }
  }

  @Override
  public Answer answer() {
    return Answer.winners(winners, false);
  }
}
