package dev.buybox.bench.whole;

import java.util.Locale;

/** The formats of tables. */
enum FileFormat {
  CSV,
  PARQUET;

  private static final String OFFER_COLUMNS =
      """
      {'product': 'VARCHAR', 'condition': 'VARCHAR', 'segment': 'VARCHAR', 'category': 'VARCHAR',
       'offer': 'VARCHAR', 'seller': 'VARCHAR', 'price': 'DECIMAL(18,2)',
       'shipping': 'DECIMAL(18,2)', 'currency': 'VARCHAR', 'delivery_days': 'DOUBLE',
       'stock': 'DOUBLE', 'reference_price': 'DECIMAL(18,2)', 'warranty_months': 'DOUBLE',
       'battery_health': 'DOUBLE'}""";
  private static final String SELLER_COLUMNS =
      """
      {'seller': 'VARCHAR', 'on_time.num': 'BIGINT', 'on_time.den': 'BIGINT',
       'defects.num': 'BIGINT', 'defects.den': 'BIGINT', 'satisfaction.num': 'BIGINT',
       'satisfaction.den': 'BIGINT', 'cancellations.num': 'BIGINT',
       'cancellations.den': 'BIGINT', 'wrong_items.num': 'BIGINT', 'wrong_items.den': 'BIGINT',
       'reply_hours': 'DOUBLE', 'return_days': 'DOUBLE'}""";

  static FileFormat of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Returns how names of such files end. */
  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** Returns the offers of a file as SQL; nothing is left to be found out from the data. */
  String offers(String file) {
    return table(file, OFFER_COLUMNS);
  }

  /** Returns the sellers of a file as SQL. */
  String sellers(String file) {
    return table(file, SELLER_COLUMNS);
  }

  private String table(String file, String columns) {
    return this == PARQUET
        ? "read_parquet('" + quoted(file) + "')"
        : "read_csv('%s', header = true, auto_detect = false, delim = ',', quote = '\"', columns = %s)"
            .formatted(quoted(file), columns);
  }

  /** Returns what COPY is told about the file that it writes. */
  String copyOptions() {
    return this == PARQUET ? "(FORMAT parquet)" : "(FORMAT csv, HEADER)";
  }

  /** Returns a text as it stands between single quotes in SQL. */
  static String quoted(String text) {
    return text.replace("'", "''");
  }
}
