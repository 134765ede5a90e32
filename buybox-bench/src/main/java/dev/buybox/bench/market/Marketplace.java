package dev.buybox.bench.market;

import dev.buybox.bench.objects.BoxRecord;
import dev.buybox.catalog.Catalog;
import dev.buybox.ranking.Incumbents;
import java.util.List;

/**
 * One marketplace in two forms that hold the same.
 *
 * @param catalog the engine's form
 * @param incumbents who holds its boxes
 * @param boxes the objects' form, in the catalogue's order of boxes
 */
public record Marketplace(Catalog catalog, Incumbents incumbents, List<BoxRecord> boxes) {}
