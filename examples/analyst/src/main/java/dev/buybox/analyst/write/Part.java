package dev.buybox.analyst.write;

/** Some decisions in the form in which they are written, kept in memory until it is their turn. */
@FunctionalInterface
public interface Part {
  /**
   * Writes them behind those that were written before.
   *
   * @throws CannotWriteException if the destination takes no more
   */
  void writeTo(Destination destination);
}
