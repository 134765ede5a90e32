package dev.buybox.analyst.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/** Writes the sellers table, a row at a time. */
final class SellersTable {
  private final Sellers sellers;
  private final Rows rows;

  SellersTable(Sellers sellers, Rows rows) throws IOException {
    this.sellers = sellers;
    this.rows = rows;
    rows.write(
        "seller,on_time.num,on_time.den,defects.num,defects.den,satisfaction.num,satisfaction.den,"
            + "cancellations.num,cancellations.den,wrong_items.num,wrong_items.den,reply_hours,"
            + "return_days");
  }

  /** Writes the row of a seller, if it has one. */
  void write(int seller) throws IOException {
    SellerTraits traits = sellers.traits(seller);
    if (!traits.known()) {
      return;
    }
    rows.cell(sellers.id(seller))
        .counts(traits.onTime(), traits.orders())
        .counts(traits.defects(), traits.orders())
        .counts(traits.satisfaction(), traits.ratings())
        .counts(traits.cancellations(), traits.orders())
        .counts(traits.wrongItems(), traits.orders())
        .cell(number(traits.replyHours()))
        .cell(number(traits.returnDays()))
        .end();
  }

  private static String number(OptionalDouble number) {
    return number.isEmpty()
        ? ""
        : BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString();
  }
}
