package dev.buybox.analyst.load;

import dev.buybox.catalog.InvalidDataException;

/** Takes the rows of one block after the other. For one thread at a time. */
interface BlockTarget {
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
