package dev.buybox.policy;

/**
 * A point of a curve.
 *
 * @param x the attribute's number, or the ratio to the reference
 * @param value what it is worth, in [0, 1]
 */
public record CurvePoint(double x, double value) {}
