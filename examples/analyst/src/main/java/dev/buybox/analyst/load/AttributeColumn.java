package dev.buybox.analyst.load;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeCell;
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

  /** Returns where a batch finds the attribute. */
  AttributeCell cell();

  /**
   * Hands the value of a row on, unless the cell is empty.
   *
   * @throws InvalidDataException if the cell does not hold such a value
   */
  void read(Cells row, AttributeTarget target);

  /** A number in one column. */
  record OfNumber(Attribute attribute, int slot) implements AttributeColumn {
    @Override
    public AttributeCell cell() {
      return new AttributeCell(attribute, slot, AttributeCell.NONE);
    }

    @Override
    public void read(Cells row, AttributeTarget target) {
      if (!row.isEmpty(slot)) {
        target.number(attribute.name(), row.number(attribute.name(), slot));
      }
    }
  }

  /** A text in one column. */
  record OfText(Attribute attribute, int slot) implements AttributeColumn {
    @Override
    public AttributeCell cell() {
      return new AttributeCell(attribute, slot, AttributeCell.NONE);
    }

    @Override
    public void read(Cells row, AttributeTarget target) {
      String cell = row.cell(slot);
      if (!cell.isEmpty()) {
        target.text(attribute.name(), cell);
      }
    }
  }

  /** Counts in two columns. */
  record OfCounts(Attribute attribute, int num, int den) implements AttributeColumn {
    @Override
    public AttributeCell cell() {
      return new AttributeCell(attribute, num, den);
    }

    @Override
    public void read(Cells row, AttributeTarget target) {
      String cases = row.cell(num);
      String all = row.cell(den);
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
