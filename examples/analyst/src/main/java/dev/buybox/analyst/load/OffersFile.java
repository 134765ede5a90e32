package dev.buybox.analyst.load;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.OfferBatch;
import dev.buybox.catalog.OfferLayout;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.AttributeUse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** The offers file: one row an offer. */
final class OffersFile implements BlockFile {
  private static final List<String> REQUIRED = List.of("product", "offer", "seller", "price");
  private static final List<String> OPTIONAL =
      List.of("condition", "segment", "category", "shipping", "currency");

  private final Table table;
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

  OffersFile(Table table, SortedMap<String, AttributeUse> attributes) {
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
   * Returns what to warn of: columns that are not read, and may be misspelt.
   *
   * @throws BadInputException if one certainly is
   */
  List<String> misspelt() {
    Set<String> read = new HashSet<>(UnreadColumns.namesOf(attributes));
    read.addAll(REQUIRED);
    return new UnreadColumns(table.header(), read).nearTo(OPTIONAL);
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
    catalog.reject(
        rest.cell(product),
        rest.cell(condition),
        rest.cell(segment),
        rest.cell(offer),
        rest.line());
  }

  private OfferLayout layout() {
    return new OfferLayout(
        product,
        condition,
        segment,
        category,
        offer,
        seller,
        price,
        shipping,
        currency,
        attributes.cells());
  }

  /**
   * Returns the offer of a row.
   *
   * @throws InvalidDataException if the row is wrong
   */
  private Offer read(Cells row) {
    Offer.Builder builder =
        Offer.builder(row.cell(product), row.cell(offer), row.cell(seller))
            .condition(row.cell(condition))
            .segment(row.cell(segment))
            .category(row.cell(category))
            .price(row.cell(price), row.cell(currency));
    String stated = row.cell(shipping);
    if (!stated.isEmpty()) {
      builder.shipping(stated);
    }
    attributes.read(row, new AttributeTarget.OfOffer(builder));
    return builder.build();
  }

  /** Takes blocks of offers. */
  private final class Target implements BlockTarget {
    private final Catalog.Builder catalog;
    private final OfferBatch batch;

    Target(Catalog.Builder catalog) {
      this.catalog = catalog;
      this.batch = catalog.newBatch(layout());
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
      batch.reject(
          row.cell(product), row.cell(condition), row.cell(segment), row.cell(offer), row.line());
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
