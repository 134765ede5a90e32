package dev.buybox.bench.catalogue;

/**
 * A chart, drawn.
 *
 * @param file its name
 * @param title of it
 * @param svg the drawing
 */
record Chart(String file, String title, String svg) {}
