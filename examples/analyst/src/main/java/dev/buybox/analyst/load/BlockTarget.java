package dev.buybox.analyst.load;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import java.util.Optional;

/** Takes the rows of one block after the other. For one thread at a time. */
interface BlockTarget {
  /** Takes a row, or returns what is wrong with it; then it only counts as one of its id. */
  default Optional<DataFault> take(PlainRow row) {
    if (row.isPlain() && addPlain(row)) {
      return Optional.empty();
    }
    try {
      row.check();
      addOdd(row);
      return Optional.empty();
    } catch (InvalidDataException wrong) {
      reject(row);
      return Optional.of(wrong.fault());
    }
  }

  /** Takes a row if nothing is unusual about its cells; otherwise nothing changes. */
  boolean addPlain(PlainRow row);

  /**
   * Takes a row that is wrong or unusual, by the strict and slow way that knows what to say.
   *
   * @throws InvalidDataException if it is wrong
   */
  void addOdd(PlainRow row);

  /** Lets a row count as one of its id, so that another row of that id is bad, too. */
  void reject(PlainRow row);

  /** Returns how many rows were taken since they were last added. */
  int size();

  /** Adds all rows to the catalogue, and is then empty. */
  void addToCatalogue(long linesBefore);
}
