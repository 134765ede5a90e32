package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Scope;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.AttributeUse;
import java.util.SortedMap;

/** The sellers file: one row a seller. */
final class SellersFile {
  private final Table table;
  private final int seller;
  private final AttributeColumns attributes;

  SellersFile(Table table, SortedMap<String, AttributeUse> attributes) {
    this.table = table;
    seller = table.use(table.header().required("seller"));
    this.attributes = AttributeColumns.in(table, Scope.SELLER, attributes);
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
        badRows,
        progress,
        () -> catalog.add(read(), table.line()),
        () -> catalog.rejectSeller(table.cell(seller), table.line()));
  }

  private Seller read() {
    Seller.Builder builder = Seller.builder(table.cell(seller));
    attributes.read(table, new AttributeTarget.OfSeller(builder));
    return builder.build();
  }
}
