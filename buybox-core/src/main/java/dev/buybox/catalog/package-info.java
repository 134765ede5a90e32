/**
 * What competes: offers, sellers, their attributes, money, and the frozen catalogue of boxes.
 *
 * <p>Start with {@link dev.buybox.catalog.Catalog}: its builder takes {@link
 * dev.buybox.catalog.Offer} and {@link dev.buybox.catalog.Seller} values, refuses what contradicts
 * itself ({@link dev.buybox.catalog.Contradiction}), and gives an immutable catalogue in which
 * boxes, offers and sellers are dense whole numbers. {@link dev.buybox.catalog.Schema} lists the
 * attributes that were found.
 *
 * <p>{@link dev.buybox.catalog.OfferBatch} and {@link dev.buybox.catalog.SellerBatch} are the quick
 * way in for files of millions of rows.
 *
 * <p>A wrong value is refused where it is given, by an {@link
 * dev.buybox.catalog.InvalidDataException} that names field, value, rule and remedy. The limits are
 * in {@link dev.buybox.catalog.CatalogLimits}.
 *
 * <p>All types here are immutable and safe for any number of threads, builders excepted.
 */
@NullMarked
package dev.buybox.catalog;

import org.jspecify.annotations.NullMarked;
