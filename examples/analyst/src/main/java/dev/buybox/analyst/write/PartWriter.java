package dev.buybox.analyst.write;

/** Makes parts of rows. For one thread, but each part can be written by another. */
interface PartWriter {
  /** Returns what takes the rows. */
  RowWriter rows();

  /** Returns the rows since the last time as one part. */
  Part take();
}
