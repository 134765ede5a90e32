package dev.buybox.analyst.generate;

import dev.buybox.analyst.console.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A made-up marketplace: the same bytes for the same seed and number of products, on every JDK and
 * machine. Rows are written as they are drawn; one byte a seller is kept in memory.
 */
public final class GeneratedMarketplace {
  /** The most products; some 46 million offers, within the limits of a catalogue. */
  public static final long MAX_PRODUCTS = 10_000_000;

  private final long seed;
  private final long products;
  private final Sellers sellers;

  /**
   * Decides what to make up.
   *
   * @param seed any number
   * @param products 1 to {@link #MAX_PRODUCTS}
   * @throws IllegalArgumentException if there are too few or too many products
   */
  public GeneratedMarketplace(long seed, long products) {
    if (products < 1 || products > MAX_PRODUCTS) {
      throw new IllegalArgumentException(
          "products must be 1 to " + MAX_PRODUCTS + ", was " + products);
    }
    this.seed = seed;
    this.products = products;
    this.sellers = new Sellers(seed, products);
  }

  /**
   * Writes the tables, in ASCII; the streams are neither flushed nor closed.
   *
   * @return how many rows there are
   * @throws UncheckedIOException if a stream fails
   */
  public GeneratedCounts write(
      OutputStream offers, OutputStream sellersTable, OutputStream incumbents, Progress progress) {
    try {
      writeSellers(new SellersTable(sellers, new Rows(sellersTable)), progress);
      return writeBoxes(new BoxOffers(sellers, new Rows(offers), new Rows(incumbents)), progress);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void writeSellers(SellersTable table, Progress progress) throws IOException {
    progress.start("writing sellers", "sellers");
    for (int seller = 0; seller < sellers.count(); seller++) {
      table.write(seller);
      if (progress.due(seller)) {
        progress.at(seller, (double) seller / sellers.count());
      }
    }
    progress.end();
  }

  private GeneratedCounts writeBoxes(BoxOffers offers, Progress progress) throws IOException {
    progress.start("writing offers", "products");
    long boxes = 0;
    for (long product = 1; product <= products; product++) {
      Draw draw = Draw.of(seed, Draw.Kind.PRODUCT, product);
      for (Box box : ProductBoxes.draw(draw, product)) {
        offers.write(box, draw);
        boxes++;
      }
      if (progress.due(product)) {
        progress.at(product, (double) product / products);
      }
    }
    progress.end();
    return new GeneratedCounts(
        products, boxes, offers.offerCount(), sellers.count(), offers.incumbentCount());
  }
}
