package dev.buybox.catalog;

/**
 * A text of offers that repeats, on its way from plain cells into its column.
 *
 * @param cell where rows have it, {@link AttributeCell#NONE} if it is empty everywhere
 * @param table the texts
 * @param codes takes the code of each row's text
 */
record TextCell(int cell, TextTable table, LongColumn codes) {
  boolean isPlain(byte[] utf8, int[] from, int[] to) {
    return cell == AttributeCell.NONE || PlainText.isPart(utf8, from[cell], to[cell]);
  }

  void commit(byte[] utf8, int[] from, int[] to) {
    boolean none = cell == AttributeCell.NONE;
    codes.add(none ? table.code(utf8, 0, 0) : table.code(utf8, from[cell], to[cell]));
  }
}
