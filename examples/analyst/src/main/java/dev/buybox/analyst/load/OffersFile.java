package dev.buybox.analyst.load;

import dev.buybox.analyst.Threads;
import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.OfferBatch;
import dev.buybox.catalog.OfferLayout;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.AttributeUse;
import java.util.SortedMap;

/** The offers file: one row an offer. */
final class OffersFile {
  private static final int BLOCK_BYTES = 1 << 20;

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
   * Adds all rows.
   *
   * @throws BadInputException for the first bad row, if those are not left out
   */
  void addTo(Catalog.Builder catalog, BadRows badRows, Progress progress, Threads threads) {
    addTo(catalog, badRows, progress, threads, BLOCK_BYTES);
  }

  /** Adds all rows, by blocks of at most so many bytes. */
  void addTo(
      Catalog.Builder catalog,
      BadRows badRows,
      Progress progress,
      Threads threads,
      int blockBytes) {
    if (table instanceof CsvTable csv) {
      progress.start("reading " + table.name(), "rows");
      csv.blocks(blockBytes)
          .ifPresentOrElse(
              blocks -> new OfferBlocks(this, csv, blocks, catalog, threads).add(badRows, progress),
              () -> addTo(csv, 0, catalog, badRows, progress));
      progress.end();
    } else {
      table.forEachRow(
          badRows,
          progress,
          () -> catalog.add(read(table), table.line()),
          () -> reject(table, catalog));
    }
  }

  /** Adds all rows that a table still has, so many having been added before. */
  void addTo(
      CsvTable rest, long rowsBefore, Catalog.Builder catalog, BadRows badRows, Progress progress) {
    rest.forEachRow(
        badRows,
        progress,
        rowsBefore,
        () -> catalog.add(read(rest), rest.line()),
        () -> reject(rest, catalog));
  }

  /** Returns a parser of blocks of this file, a CSV table. */
  BlockParser blockParser(CsvTable csv, Catalog.Builder catalog) {
    return new BlockParser(this, csv.header(), csv.used(), catalog.newBatch(layout()));
  }

  /** Returns where a batch finds what in a row. */
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
        attributes.found().stream().map(AttributeColumn::cell).toList());
  }

  /**
   * Returns the offer of a row.
   *
   * @throws InvalidDataException if the row is wrong
   */
  Offer read(Cells row) {
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

  /** Lets the row count as one of its id, so that another row of that id is bad, too. */
  void reject(Cells row, OfferBatch batch, long line) {
    batch.reject(row.cell(product), row.cell(condition), row.cell(segment), row.cell(offer), line);
  }

  private void reject(Table row, Catalog.Builder catalog) {
    catalog.reject(
        row.cell(product), row.cell(condition), row.cell(segment), row.cell(offer), row.line());
  }
}
