package dev.buybox.bench.objects;

import java.util.List;
import java.util.Optional;

/**
 * A box.
 *
 * @param incumbent the offer that holds it, if any does
 */
public record BoxRecord(List<OfferRecord> offers, Optional<OfferRecord> incumbent) {}
