package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.CatalogLimits;
import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.ranking.Incumbents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The incumbents file: which offer holds which box. */
final class IncumbentsFile {
  private static final Set<String> REQUIRED = Set.of("product", "offer");
  private static final List<String> OPTIONAL = List.of("condition", "segment");

  private final Table table;
  private final int product;
  private final int condition;
  private final int segment;
  private final int offer;
  private final Map<Box, Holder> holders = new HashMap<>();

  /** What names a box. */
  private record Box(String product, String condition, String segment) {}

  /** Who holds it, and in which line; a box of several lines has no holder. */
  private record Holder(String offer, long line, boolean only) {}

  IncumbentsFile(Table table) {
    this.table = table;
    Header header = table.header();
    product = table.use(header.required("product"));
    offer = table.use(header.required("offer"));
    condition = table.use(header.column("condition"));
    segment = table.use(header.column("segment"));
  }

  /**
   * Returns what to warn of: columns that are not read, and may be misspelt.
   *
   * @throws BadInputException if one certainly is
   */
  List<String> misspelt() {
    return new UnreadColumns(table.header(), REQUIRED).nearTo(OPTIONAL);
  }

  /** Reads all rows, so that a box of two rows has none, in whatever order they stand. */
  void read(BadRows badRows, Progress progress) {
    table.forEachRow(badRows, progress, () -> add(badRows), () -> {});
  }

  private static void checkFilled(String column, String cell) {
    if (cell.isEmpty()) {
      throw new InvalidDataException(
          new DataFault(column, "", "an id is not empty", "fill it in, or leave the row out"));
    }
  }

  private void add(BadRows badRows) {
    checkFilled("product", table.cell(product));
    checkFilled("offer", table.cell(offer));
    Box box = new Box(table.cell(product), table.cell(condition), table.cell(segment));
    Holder before = holders.get(box);
    if (before == null) {
      checkRoom();
      holders.put(box, new Holder(table.cell(offer), table.line(), true));
      return;
    }
    if (before.only()) {
      badRows.add(repeated(box, before.line(), table.line()));
      holders.put(box, new Holder("", before.line(), false));
    }
    badRows.add(repeated(box, table.line(), before.line()));
  }

  private void checkRoom() {
    if (holders.size() == CatalogLimits.MAX_BOXES) {
      throw new BadInputException(
          table.name() + ": it has more than " + CatalogLimits.MAX_BOXES + " boxes; split it");
    }
  }

  private BadRow repeated(Box box, long line, long otherLine) {
    return table.bad(
        line,
        new DataFault(
            "product",
            box.product(),
            "a box has one incumbent, and another row names this box",
            "see " + table.lineNoun() + " " + otherLine));
  }

  /** Lets the incumbents hold their boxes; a box or an offer that is not there is counted. */
  IncumbentCounts hold(Catalog catalog, Incumbents.Builder incumbents) {
    long given = 0;
    long unknown = 0;
    for (Map.Entry<Box, Holder> entry : holders.entrySet()) {
      Box box = entry.getKey();
      if (entry.getValue().only()) {
        given++;
        String holder = entry.getValue().offer();
        if (!incumbents.hold(box.product(), box.condition(), box.segment(), holder)) {
          unknown++;
        }
      }
    }
    return new IncumbentCounts(given, unknown);
  }
}
