package dev.buybox.analyst.load;

import dev.buybox.catalog.CatalogLimits;

/** How much a CSV file may hold, so that memory stays bounded whatever a file is. */
public final class CsvLimits {
  /** The most columns. */
  public static final int MAX_COLUMNS = 16_384;

  /** The most characters of a field that is used, and of a column's name. */
  public static final int MAX_CELL_CHARS =
      Math.max(CatalogLimits.MAX_ID_CHARS, CatalogLimits.MAX_TEXT_CHARS);

  /** The most characters of any field; beyond, nobody can tell where its row ends. */
  public static final int MAX_UNUSED_CELL_CHARS = 1 << 22;

  private CsvLimits() {}
}
