package dev.buybox.ranking;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Counts;
import dev.buybox.catalog.Scope;
import dev.buybox.internal.Prices;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads attributes of the current box's offers as the data have them; cold. */
final class RawReader {
  private final CatalogBox box;
  private final Catalog catalog;

  RawReader(CatalogBox box) {
    this.box = box;
    this.catalog = box.catalog;
  }

  Raw read(String name, int offer) {
    if (Prices.isPrice(name)) {
      return Raw.of(MoneySource.of(name, box).read(offer));
    }
    Optional<Attribute> attribute = catalog.schema().find(name);
    if (attribute.isEmpty()) {
      return Raw.MISSING;
    }
    int column = catalog.schema().column(name);
    int row = attribute.get().scope() == Scope.SELLER ? catalog.seller(offer) : offer;
    return switch (attribute.get().kind()) {
      case NUMBER -> Raw.of(catalog.number(column, row));
      case COUNTS -> counts(column, row);
      case TEXT -> text(column, row);
    };
  }

  private Raw counts(int column, int row) {
    long denominator = catalog.denominator(column, row);
    if (denominator < 0) {
      return Raw.MISSING;
    }
    Counts counts = new Counts(catalog.numerator(column, row), denominator);
    OptionalDouble rate =
        denominator > 0
            ? OptionalDouble.of((double) counts.num() / denominator)
            : OptionalDouble.empty();
    return new Raw(rate, Optional.empty(), Optional.of(counts));
  }

  private Raw text(int column, int row) {
    int code = catalog.textCode(column, row);
    return code < 0
        ? Raw.MISSING
        : new Raw(
            OptionalDouble.empty(),
            Optional.of(catalog.textValues(column).get(code)),
            Optional.empty());
  }
}
