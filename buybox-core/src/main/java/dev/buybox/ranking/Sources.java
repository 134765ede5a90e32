package dev.buybox.ranking;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.Estimate;
import java.util.Optional;

/** Turns the attributes that a policy names into sources of one catalogue. */
final class Sources {
  private final CurrentBox box;
  private final Catalog catalog;

  Sources(CurrentBox box) {
    this.box = box;
    this.catalog = box.catalog;
  }

  MoneySource money(String attribute) {
    return MoneySource.of(attribute, box);
  }

  /** Returns the counts of an attribute, nothing if the data does not have it. */
  Optional<CountsSource> counts(String attribute) {
    int column = catalog.schema().column(attribute);
    return column < 0 ? Optional.empty() : Optional.of(new CountsSource(catalog, column));
  }

  /** Returns a number, a rate where the data has counts. */
  NumberSource number(String attribute) {
    if (MoneySource.isMoney(attribute)) {
      return money(attribute);
    }
    Optional<Attribute> found = catalog.schema().find(attribute);
    if (found.isEmpty()) {
      return new Absent();
    }
    int column = catalog.schema().column(attribute);
    if (found.get().kind() == AttributeKind.COUNTS) {
      return new Rate(new CountsSource(catalog, column));
    }
    return found.get().scope() == Scope.SELLER
        ? new OfSeller(catalog, column)
        : new OfOffer(catalog, column);
  }

  /** Returns a number, or its estimate where the policy asks for one. */
  NumberSource number(String attribute, Optional<Estimate> estimate) {
    return estimate.isPresent()
        ? new Estimated(counts(attribute), estimate.get())
        : number(attribute);
  }

  /** Returns the code of a text as a number. */
  NumberSource text(String attribute) {
    Optional<Attribute> found = catalog.schema().find(attribute);
    return found.isEmpty()
        ? new Absent()
        : new TextCode(
            catalog, catalog.schema().column(attribute), found.get().scope() == Scope.SELLER);
  }

  private static final class Absent extends NumberSource {
    @Override
    double read(int offer) {
      return Double.NaN;
    }
  }

  private static final class OfOffer extends NumberSource {
    private final Catalog catalog;
    private final int column;

    OfOffer(Catalog catalog, int column) {
      this.catalog = catalog;
      this.column = column;
    }

    @Override
    double read(int offer) {
      return catalog.number(column, offer);
    }
  }

  private static final class OfSeller extends NumberSource {
    private final Catalog catalog;
    private final int column;

    OfSeller(Catalog catalog, int column) {
      this.catalog = catalog;
      this.column = column;
    }

    @Override
    double read(int offer) {
      return catalog.number(column, catalog.seller(offer));
    }

    @Override
    boolean ofSeller() {
      return true;
    }
  }

  private static final class Rate extends NumberSource {
    private final CountsSource counts;

    Rate(CountsSource counts) {
      this.counts = counts;
    }

    @Override
    double read(int offer) {
      long denominator = counts.denominator(offer);
      return denominator > 0 ? (double) counts.numerator(offer) / denominator : Double.NaN;
    }

    @Override
    boolean ofSeller() {
      return counts.ofSeller();
    }
  }

  private static final class Estimated extends NumberSource {
    private final Optional<CountsSource> counts;
    private final double priorCases;
    private final double strength;

    Estimated(Optional<CountsSource> counts, Estimate estimate) {
      this.counts = counts;
      this.priorCases = estimate.prior() * estimate.strength();
      this.strength = estimate.strength();
    }

    @Override
    double read(int offer) {
      boolean known = counts.isPresent() && counts.get().has(offer);
      double numerator = known ? counts.get().numerator(offer) : 0;
      double denominator = known ? counts.get().denominator(offer) : 0;
      return (numerator + priorCases) / (denominator + strength);
    }

    @Override
    boolean ofSeller() {
      return counts.isPresent() && counts.get().ofSeller();
    }
  }

  private static final class TextCode extends NumberSource {
    private final Catalog catalog;
    private final int column;
    private final boolean ofSeller;

    TextCode(Catalog catalog, int column, boolean ofSeller) {
      this.catalog = catalog;
      this.column = column;
      this.ofSeller = ofSeller;
    }

    @Override
    double read(int offer) {
      int code = catalog.textCode(column, ofSeller ? catalog.seller(offer) : offer);
      return code < 0 ? Double.NaN : code;
    }

    @Override
    boolean ofSeller() {
      return ofSeller;
    }
  }
}
