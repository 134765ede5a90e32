package dev.buybox.bench.catalogue.duckdb;

import dev.buybox.bench.catalogue.contender.TenPoints;
import dev.buybox.bench.catalogue.data.FlatMarket;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Points, made before: {@code own} of nine criteria, {@code q} the logarithm of the price in steps
 * of four points, {@code tie} the place in a tie and the offer's own place, packed.
 */
final class ReadyTables {
  private static final String OFFERS =
      """
      CREATE TABLE offers_ready (first INTEGER NOT NULL, offer INTEGER NOT NULL,
        own INTEGER NOT NULL, q INTEGER NOT NULL, tie SMALLINT NOT NULL)
      """;
  private static final int MOST_IN_BOX = 64;
  private static final double STEPS =
      TenPoints.PRICE_POINTS / StrictMath.log(TenPoints.WORST_RATIO) / 4;

  private final FlatMarket market;
  private final DuckDb database;
  private final int[] sellerPoints;

  ReadyTables(FlatMarket market, DuckDb database) {
    this.market = market;
    this.database = database;
    this.sellerPoints =
        market.sellers().stream().mapToInt(seller -> (int) TenPoints.seller(seller)).toArray();
  }

  void load() throws SQLException {
    database.run(OFFERS);
    try (DuckDBAppender rows =
        database.connection().createAppender(DuckDBConnection.DEFAULT_SCHEMA, "offers_ready")) {
      for (int box = 0; box < market.boxCount(); box++) {
        int from = market.firstOffer()[box];
        int to = market.firstOffer()[box + 1];
        for (int offer = from; offer < to; offer++) {
          append(rows, from, to, offer);
        }
      }
    }
  }

  private void append(DuckDBAppender rows, int from, int to, int offer) throws SQLException {
    rows.beginRow()
        .append(from)
        .append(offer)
        .append(own(offer))
        .append((int) Math.rint(STEPS * StrictMath.log(market.landedMinor(offer))))
        .append((short) tie(from, to, offer))
        .endRow();
  }

  private int own(int offer) {
    double own =
        sellerPoints[market.seller(offer)]
            + TenPoints.delivery(orNaN(market.deliveryDays(offer)))
            + TenPoints.warranty(orNaN(market.warrantyMonths(offer)));
    return (int) own;
  }

  private static double orNaN(int number) {
    return number == FlatMarket.MISSING ? Double.NaN : number;
  }

  /** The greater it is, the better the place in a tie: lower price, then the order of hashes. */
  private int tie(int from, int to, int offer) {
    int before = 0;
    int landed = market.landedMinor(offer);
    for (int other = from; other < to; other++) {
      int price = market.landedMinor(other);
      if (price < landed || (price == landed && other < offer)) {
        before++;
      }
    }
    return (MOST_IN_BOX - 1 - before) * MOST_IN_BOX + (offer - from);
  }
}
