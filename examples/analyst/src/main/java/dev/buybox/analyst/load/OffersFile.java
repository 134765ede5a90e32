package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.AttributeUse;
import java.util.SortedMap;

/** The offers file: one row an offer. */
final class OffersFile {
  private final CsvTable table;
  private final int product;
  private final int offer;
  private final int seller;
  private final int price;
  private final int condition;
  private final int segment;
  private final int category;
  private final int shipping;
  private final int currency;
  private final AttributeColumns attributes;

  OffersFile(CsvTable table, SortedMap<String, AttributeUse> attributes) {
    this.table = table;
    Header header = table.header();
    product = table.use(header.required("product"));
    offer = table.use(header.required("offer"));
    seller = table.use(header.required("seller"));
    price = table.use(header.required("price"));
    condition = table.use(header.column("condition"));
    segment = table.use(header.column("segment"));
    category = table.use(header.column("category"));
    shipping = table.use(header.column("shipping"));
    currency = table.use(header.column("currency"));
    this.attributes = AttributeColumns.in(table, Scope.OFFER, attributes);
  }

  AttributeColumns attributes() {
    return attributes;
  }

  /**
   * Adds all rows.
   *
   * @throws BadInputException for the first bad row, if those are not left out
   */
  void addTo(Catalog.Builder catalog, BadRows badRows, Progress progress) {
    table.forEachRow(
        badRows, progress, () -> catalog.add(read(), table.line()), () -> reject(catalog));
  }

  private Offer read() {
    Offer.Builder builder =
        Offer.builder(table.cell(product), table.cell(offer), table.cell(seller))
            .condition(table.cell(condition))
            .segment(table.cell(segment))
            .category(table.cell(category))
            .price(table.cell(price), table.cell(currency));
    String stated = table.cell(shipping);
    if (!stated.isEmpty()) {
      builder.shipping(stated);
    }
    attributes.read(table, new AttributeTarget.OfOffer(builder));
    return builder.build();
  }

  /** Lets the row count as one of its id, so that another row of that id is bad, too. */
  private void reject(Catalog.Builder catalog) {
    catalog.reject(
        table.cell(product),
        table.cell(condition),
        table.cell(segment),
        table.cell(offer),
        table.line());
  }
}
