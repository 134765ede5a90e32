package dev.buybox.live;

import dev.buybox.internal.IdHash;

/** The names of boxes and of their offers. Reads take no lock. */
interface BoxNames {
  /** No box. */
  int NONE = -1;

  /** Returns a box, {@link #NONE} if there is none. */
  int find(String product, String condition, String segment);

  /** Returns the box of a product whose id is a number, {@link #NONE} if there is none. */
  int find(long product);

  /**
   * Requires that a box may have these names.
   *
   * @throws dev.buybox.catalog.InvalidDataException if not
   */
  void require(String product, String condition, String segment);

  /**
   * Returns a box, a new one if there is none yet.
   *
   * @param category the code of the product's category
   * @throws dev.buybox.catalog.InvalidDataException if the product has another category, or there
   *     are too many boxes
   */
  int findOrAdd(String product, String condition, String segment, int category);

  /** As the other, of a product whose id is a number. */
  int findOrAdd(long product, int category);

  /** Returns the code of a product's category, {@link TextCodes#NONE} if there is none yet. */
  int categoryOf(String product);

  /** Returns the boxes of a product. */
  int[] boxes(String product);

  /** Returns how many boxes there are. */
  int count();

  BoxKey key(int box);

  /** Returns the code of the category of a box's product. */
  int category(int box);

  /** Adds the box's three texts to what is hashed, with a line feed after each. */
  IdHash add(int box, IdHash hash);

  /** Returns the ids of a box's offers. */
  BoxIds ids(int box);

  /** Notes a new offer; under the lock of the box. */
  void insert(int box, int place, OfferId id);

  /** Forgets an offer; under the lock of the box. */
  void remove(int box, int place);

  /** Returns about how many bytes the names of boxes take. */
  long bytes();

  /** Returns about how many bytes the ids of offers take that are not among their words. */
  long offerIdBytes();
}
