package dev.buybox.analyst.write;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The columns of decisions, in their order. */
enum Column {
  PRODUCT(TableColumn.Kind.TEXT),
  CONDITION(TableColumn.Kind.TEXT),
  SEGMENT(TableColumn.Kind.TEXT),
  OFFER(TableColumn.Kind.TEXT),
  SELLER(TableColumn.Kind.TEXT),
  STATUS(TableColumn.Kind.TEXT),
  RANK(TableColumn.Kind.INTEGER),
  SCORE(TableColumn.Kind.INTEGER),
  REASONS(TableColumn.Kind.TEXT),
  DECIDED_BY(TableColumn.Kind.TEXT),
  POLICY(TableColumn.Kind.TEXT),
  LANDED_PRICE(TableColumn.Kind.PRICE),
  CURRENCY(TableColumn.Kind.TEXT);

  private final TableColumn.Kind kind;

  Column(TableColumn.Kind kind) {
    this.kind = kind;
  }

  /** Returns all of them. */
  static List<TableColumn> all() {
    return Stream.of(values()).map(Column::column).toList();
  }

  private TableColumn column() {
    return new TableColumn(name().toLowerCase(Locale.ROOT), kind);
  }
}
