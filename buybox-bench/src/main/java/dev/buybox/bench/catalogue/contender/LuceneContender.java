package dev.buybox.bench.catalogue.contender;

import dev.buybox.bench.catalogue.data.FlatMarket;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.expressions.Expression;
import org.apache.lucene.expressions.js.JavascriptCompiler;
import org.apache.lucene.search.DoubleValues;

/**
 * Lucene expressions: the score is a formula in JavaScript's notation, which Lucene compiles to
 * byte code; the attributes are columns of doubles. One thread. The best price of the box is found
 * by a plain loop, for an expression sees one offer at a time.
 *
 * <p>Measured: that loop, and the formula for each offer; in the raw form all ten criteria in one
 * formula, in the compiled one the points of nine are a column. Not measured: compiling the formula
 * and filling the columns.
 */
public final class LuceneContender implements Contender {
  private static final String PRICE =
      "floor(350000000 * max(1 - ln(landed / best) / ln(3), 0) + 0.5)";

  private final FlatMarket market;
  private final boolean raw;
  private final int[] firstOffer;
  private final int[] winners;
  private final Cursor cursor = new Cursor();
  private final double[] landed;
  private Expression expression;
  private DoubleValues[] values = new DoubleValues[0];

  /** Where the evaluation stands. */
  private static final class Cursor {
    int offer;
    int seller;
    double best;
  }

  /**
   * Takes a market.
   *
   * @param raw whether all ten criteria are computed from attributes
   */
  public LuceneContender(FlatMarket market, boolean raw) throws ParseException {
    this.market = market;
    this.raw = raw;
    this.firstOffer = market.firstOffer();
    this.winners = new int[market.boxCount()];
    this.landed = new double[market.offerCount()];
    this.expression = JavascriptCompiler.compile("own + " + PRICE);
  }

  @Override
  public Description description() {
    return new Description(
        raw ? "lucene-raw" : "lucene-compiled",
        raw ? Comparison.RAW : Comparison.COMPILED,
        Role.RIVAL,
        1,
        market.offerCount(),
        0);
  }

  @Override
  public void prepare() throws ParseException {
    Arrays.setAll(landed, offer -> market.landedMinor(offer) / 100.0);
    Map<String, DoubleValues> columns = new TreeMap<>();
    columns.put("landed", ofOffer(landed));
    columns.put("best", new Best());
    if (raw) {
      expression = JavascriptCompiler.compile(LuceneFormulas.allTen(PRICE));
      putAttributes(columns);
    } else {
      columns.put("own", ofOffer(ownPoints()));
    }
    values = Arrays.stream(expression.variables).map(columns::get).toArray(DoubleValues[]::new);
  }

  private void putAttributes(Map<String, DoubleValues> columns) {
    int offers = market.offerCount();
    double[] days = new double[offers];
    double[] months = new double[offers];
    Arrays.setAll(days, offer -> orNaN(market.deliveryDays(offer)));
    Arrays.setAll(months, offer -> orNaN(market.warrantyMonths(offer)));
    columns.put("delivery_days", ofOffer(days));
    columns.put("warranty_months", ofOffer(months));
    SellerColumns sellers = new SellerColumns(market.sellers());
    columns.put("on_time_num", ofSeller(sellers.onTimeNum));
    columns.put("on_time_den", ofSeller(sellers.onTimeDen));
    columns.put("defects_num", ofSeller(sellers.defectsNum));
    columns.put("defects_den", ofSeller(sellers.defectsDen));
    columns.put("satisfaction_num", ofSeller(sellers.satisfactionNum));
    columns.put("satisfaction_den", ofSeller(sellers.satisfactionDen));
    columns.put("cancellations_num", ofSeller(sellers.cancellationsNum));
    columns.put("cancellations_den", ofSeller(sellers.cancellationsDen));
    columns.put("wrong_items_num", ofSeller(sellers.wrongItemsNum));
    columns.put("wrong_items_den", ofSeller(sellers.wrongItemsDen));
    columns.put("reply_hours", ofSeller(sellers.replyHours));
    columns.put("return_days", ofSeller(sellers.returnDays));
  }

  private double[] ownPoints() {
    double[] own = new double[market.offerCount()];
    Arrays.setAll(
        own,
        offer ->
            TenPoints.seller(market.sellers().get(market.seller(offer)))
                + TenPoints.delivery(orNaN(market.deliveryDays(offer)))
                + TenPoints.warranty(orNaN(market.warrantyMonths(offer))));
    return own;
  }

  private static double orNaN(int number) {
    return number == FlatMarket.MISSING ? Double.NaN : number;
  }

  private DoubleValues ofOffer(double[] column) {
    return new Values() {
      @Override
      public double doubleValue() {
        return column[cursor.offer];
      }
    };
  }

  private DoubleValues ofSeller(double[] column) {
    return new Values() {
      @Override
      public double doubleValue() {
        return column[cursor.seller];
      }
    };
  }

  private abstract static class Values extends DoubleValues {
    @Override
    public boolean advanceExact(int document) {
      return true;
    }
  }

  private final class Best extends Values {
    @Override
    public double doubleValue() {
      return cursor.best;
    }
  }

  @Override
  public void pass() throws Exception {
    for (int box = 0; box < winners.length; box++) {
      winners[box] = winner(firstOffer[box], firstOffer[box + 1]);
    }
  }

  private int winner(int from, int to) throws Exception {
    cursor.best = Double.POSITIVE_INFINITY;
    for (int offer = from; offer < to; offer++) {
      cursor.best = Math.min(cursor.best, landed[offer]);
    }
    int winner = -1;
    double highest = -1;
    for (int offer = from; offer < to; offer++) {
      cursor.offer = offer;
      cursor.seller = market.seller(offer);
      double score = expression.evaluate(values);
      if (score > highest || (score == highest && landed[offer] < landed[winner])) {
        highest = score;
        winner = offer;
      }
    }
    return winner;
  }

  @Override
  public Answer answer() {
    return Answer.winners(winners, false);
  }
}
