package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.Catalog;
import java.io.Closeable;
import java.util.List;
import java.util.Set;

/**
 * A file of decisions that {@code buybox rank} wrote: CSV, JSON lines or Parquet, with all offers
 * or winners only. Wrong rows always end the run: without them, nobody knows what has changed.
 */
public final class DecisionsFile implements Closeable {
  private static final Set<String> REQUIRED = Set.of("product", "offer", "status");
  private static final List<String> OPTIONAL = List.of("condition", "segment");

  private final Table table;
  private final int product;
  private final int condition;
  private final int segment;
  private final int offer;
  private final int status;

  private DecisionsFile(Table table) {
    this.table = table;
    Header header = table.header();
    product = table.use(header.required("product"));
    offer = table.use(header.required("offer"));
    status = table.use(header.required("status"));
    condition = table.use(header.column("condition"));
    segment = table.use(header.column("segment"));
  }

  /**
   * Opens a file and looks at its columns.
   *
   * @throws BadInputException if it cannot be read, or is something else
   */
  public static DecisionsFile open(InputFile file) {
    Table table = DecisionTables.open(file);
    try {
      return new DecisionsFile(table);
    } catch (RuntimeException failure) {
      table.close();
      throw failure;
    }
  }

  /** Returns what people call it. */
  public String name() {
    return table.name();
  }

  /**
   * Reads all rows. Memory holds 4 bytes for each box of the catalogue, and the name of each box
   * that it does not have.
   *
   * @throws BadInputException if a row is not as {@code buybox rank} writes it
   */
  public EarlierWinners read(Catalog catalog, Progress progress, Messages messages) {
    new UnreadColumns(table.header(), REQUIRED)
        .nearTo(OPTIONAL)
        .forEach(misspelt -> messages.line("warning: " + misspelt));
    EarlierBoxes boxes = new EarlierBoxes(catalog);
    table.forEachRow(BadRows.stopping(messages), progress, () -> add(boxes), () -> {});
    return boxes.winners(table.name());
  }

  private void add(EarlierBoxes boxes) {
    boxes.add(
        table.cell(product),
        table.cell(condition),
        table.cell(segment),
        table.cell(offer),
        table.cell(status));
  }

  @Override
  public void close() {
    table.close();
  }
}
