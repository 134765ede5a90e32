package dev.buybox.bench.catalogue.duckdb;

import dev.buybox.bench.catalogue.data.FlatMarket;
import dev.buybox.bench.objects.Rate;
import dev.buybox.bench.objects.SellerRecord;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Attributes, in the narrowest types that hold them; offers in the order of boxes, a box known by
 * its first offer.
 */
final class RawTables {
  private static final String OFFERS =
      """
      CREATE TABLE offers_raw (first INTEGER NOT NULL, offer INTEGER NOT NULL,
        seller INTEGER NOT NULL, price INTEGER NOT NULL, shipping SMALLINT NOT NULL,
        delivery_days TINYINT, warranty_months TINYINT)
      """;
  private static final String SELLERS =
      """
      CREATE TABLE sellers_raw (seller INTEGER NOT NULL,
        on_time_num INTEGER NOT NULL, on_time_den INTEGER NOT NULL,
        defects_num INTEGER NOT NULL, defects_den INTEGER NOT NULL,
        satisfaction_num INTEGER NOT NULL, satisfaction_den INTEGER NOT NULL,
        cancellations_num INTEGER NOT NULL, cancellations_den INTEGER NOT NULL,
        wrong_items_num INTEGER NOT NULL, wrong_items_den INTEGER NOT NULL,
        reply_hours DOUBLE, return_days DOUBLE)
      """;

  private final FlatMarket market;
  private final DuckDb database;

  RawTables(FlatMarket market, DuckDb database) {
    this.market = market;
    this.database = database;
  }

  void load() throws SQLException {
    database.run(OFFERS);
    database.run(SELLERS);
    try (DuckDBAppender offers = appender("offers_raw");
        DuckDBAppender sellers = appender("sellers_raw")) {
      for (int box = 0; box < market.boxCount(); box++) {
        appendBox(offers, market.firstOffer()[box], market.firstOffer()[box + 1]);
      }
      for (int seller = 0; seller < market.sellers().size(); seller++) {
        append(sellers, seller, market.sellers().get(seller));
      }
    }
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return database.connection().createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
  }

  private void appendBox(DuckDBAppender rows, int from, int to) throws SQLException {
    for (int offer = from; offer < to; offer++) {
      rows.beginRow()
          .append(from)
          .append(offer)
          .append(market.seller(offer))
          .append(market.priceMinor(offer))
          .append((short) market.shippingMinor(offer));
      orNull(rows, market.deliveryDays(offer));
      orNull(rows, market.warrantyMonths(offer));
      rows.endRow();
    }
  }

  private static void orNull(DuckDBAppender rows, int number) throws SQLException {
    if (number == FlatMarket.MISSING) {
      rows.appendNull();
    } else {
      rows.append((byte) number);
    }
  }

  private static void append(DuckDBAppender rows, int number, SellerRecord seller)
      throws SQLException {
    rows.beginRow().append(number);
    List<Rate> rates =
        List.of(
            seller.onTime(),
            seller.defects(),
            seller.satisfaction(),
            seller.cancellations(),
            seller.wrongItems());
    for (Rate rate : rates) {
      rows.append((int) rate.num()).append((int) rate.den());
    }
    orNull(rows, seller.replyHours());
    orNull(rows, seller.returnDays());
    rows.endRow();
  }

  private static void orNull(DuckDBAppender rows, double number) throws SQLException {
    if (Double.isNaN(number)) {
      rows.appendNull();
    } else {
      rows.append(number);
    }
  }
}
