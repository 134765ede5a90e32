package dev.buybox.analyst.load;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Scope;
import dev.buybox.catalog.Seller;
import dev.buybox.catalog.SellerBatch;
import dev.buybox.catalog.SellerLayout;
import dev.buybox.policy.AttributeUse;
import java.util.SortedMap;

/** The sellers file: one row a seller. */
final class SellersFile implements BlockFile {
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

  @Override
  public Table table() {
    return table;
  }

  @Override
  public BlockTarget target(Catalog.Builder catalog) {
    return new Target(catalog);
  }

  @Override
  public void addRow(CsvTable rest, Catalog.Builder catalog) {
    catalog.add(read(rest), rest.line());
  }

  @Override
  public void rejectRow(CsvTable rest, Catalog.Builder catalog) {
    catalog.rejectSeller(rest.cell(seller), rest.line());
  }

  /**
   * Returns the seller of a row.
   *
   * @throws InvalidDataException if the row is wrong
   */
  private Seller read(Cells row) {
    Seller.Builder builder = Seller.builder(row.cell(seller));
    attributes.read(row, new AttributeTarget.OfSeller(builder));
    return builder.build();
  }

  /** Takes blocks of sellers. */
  private final class Target implements BlockTarget {
    private final Catalog.Builder catalog;
    private final SellerBatch batch;

    Target(Catalog.Builder catalog) {
      this.catalog = catalog;
      this.batch = catalog.newBatch(new SellerLayout(seller, attributes.cells()));
    }

    @Override
    public boolean addPlain(PlainRow row) {
      return batch.addPlain(row.bytes(), row.from(), row.to(), row.line());
    }

    @Override
    public void addOdd(PlainRow row) {
      batch.add(read(row), row.line());
    }

    @Override
    public void reject(PlainRow row) {
      batch.reject(row.cell(seller), row.line());
    }

    @Override
    public int size() {
      return batch.size();
    }

    @Override
    public void addToCatalogue(long linesBefore) {
      catalog.add(batch, linesBefore);
    }
  }
}
