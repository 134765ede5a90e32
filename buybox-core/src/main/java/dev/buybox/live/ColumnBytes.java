package dev.buybox.live;

/**
 * How much memory one column of a live catalogue takes.
 *
 * @param column an attribute's qualified name, or what else is kept in a row of its own
 * @param bytes how much
 * @param estimated whether that is reckoned from objects as a JVM with compressed references lays
 *     them out, with texts at a byte a character and as if nobody else kept the same; otherwise it
 *     is counted
 */
public record ColumnBytes(String column, long bytes, boolean estimated) {}
