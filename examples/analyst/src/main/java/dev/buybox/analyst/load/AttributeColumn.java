package dev.buybox.analyst.load;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.NumberText;

/** An attribute and the column, or the two, that hold it. */
sealed interface AttributeColumn {
  /** What the name of a column of cases that count ends in. */
  String NUM = ".num";

  /** What the name of a column of all cases ends in. */
  String DEN = ".den";

  Attribute attribute();

  /**
   * Hands the value of the table's row on, unless the cell is empty.
   *
   * @throws InvalidDataException if the cell does not hold such a value
   */
  void read(CsvTable table, AttributeTarget target);

  /** A number in one column. */
  record OfNumber(Attribute attribute, int slot) implements AttributeColumn {
    @Override
    public void read(CsvTable table, AttributeTarget target) {
      String cell = table.cell(slot);
      if (!cell.isEmpty()) {
        target.number(attribute.name(), NumberText.parseNumber(attribute.name(), cell));
      }
    }
  }

  /** A text in one column. */
  record OfText(Attribute attribute, int slot) implements AttributeColumn {
    @Override
    public void read(CsvTable table, AttributeTarget target) {
      String cell = table.cell(slot);
      if (!cell.isEmpty()) {
        target.text(attribute.name(), cell);
      }
    }
  }

  /** Counts in two columns. */
  record OfCounts(Attribute attribute, int num, int den) implements AttributeColumn {
    @Override
    public void read(CsvTable table, AttributeTarget target) {
      String cases = table.cell(num);
      String all = table.cell(den);
      if (cases.isEmpty() && all.isEmpty()) {
        return;
      }
      String name = attribute.name();
      checkFilled(name + NUM, cases);
      checkFilled(name + DEN, all);
      target.counts(
          name, NumberText.parseCount(name + NUM, cases), NumberText.parseCount(name + DEN, all));
    }

    private static void checkFilled(String column, String cell) {
      if (cell.isEmpty()) {
        throw new InvalidDataException(
            new DataFault(
                column,
                "",
                "num and den are both filled or both empty, and this one is empty",
                "fill it in, or empty the other"));
      }
    }
  }
}
