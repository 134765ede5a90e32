package dev.buybox.live;

import dev.buybox.catalog.Catalog;
import dev.buybox.ranking.Incumbents;

/**
 * A live catalogue as it was.
 *
 * @param catalog the boxes, offers and sellers; suspended offers are left out, and pins are not in
 *     force
 * @param incumbents who holds each box
 */
public record FrozenState(Catalog catalog, Incumbents incumbents) {}
