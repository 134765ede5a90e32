package dev.buybox.ranking;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Scope;
import dev.buybox.internal.Prices;
import dev.buybox.internal.box.OfferData;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.Estimate;
import dev.buybox.policy.Policy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the attributes that a policy names into sources of one catalogue. */
final class Sources {
  private final CurrentBox box;
  private final OfferData offers;
  private final Policy policy;

  Sources(CurrentBox box, Policy policy) {
    this.box = box;
    this.policy = policy;
    this.offers = box.offers;
  }

  MoneySource money(String attribute) {
    return MoneySource.of(attribute, box);
  }

  /** Returns the counts of an attribute, nothing if the data does not have it. */
  Optional<CountsSource> counts(String attribute) {
    int column = offers.schema().column(attribute);
    return column < 0 ? Optional.empty() : Optional.of(new CountsSource(offers, column));
  }

  /** Returns a number, a rate where the data has counts. */
  NumberSource number(String attribute) {
    if (Prices.isPrice(attribute)) {
      return money(attribute);
    }
    Optional<Attribute> found = offers.schema().find(attribute);
    if (found.isEmpty()) {
      return supposed(attribute, new Absent());
    }
    int column = offers.schema().column(attribute);
    if (found.get().kind() == AttributeKind.COUNTS) {
      return new Rate(new CountsSource(offers, column));
    }
    return supposed(attribute, new Numbers(offers, column, found.get().scope() == Scope.SELLER));
  }

  private NumberSource supposed(String attribute, NumberSource asItIs) {
    return box.isForTrial() ? new Supposed(attribute, asItIs, box.assumption) : asItIs;
  }

  /**
   * Returns the texts of an attribute by their codes: those of the catalogue, and for a trial also
   * those that the policy names, which an offer might have.
   */
  List<String> texts(String attribute) {
    int column = offers.schema().column(attribute);
    List<String> texts = column < 0 ? List.of() : offers.textValues(column);
    if (!box.isForTrial()) {
      return texts;
    }
    Set<String> all = new LinkedHashSet<>(texts);
    all.addAll(PolicyTexts.of(policy, attribute));
    return List.copyOf(all);
  }

  /** Returns what a criterion looks at: a number, an estimate, or the code of a text. */
  NumberSource ofCriterion(int place, Criterion criterion) {
    NumberSource source =
        criterion.curve() instanceof Curve.TextValues
            ? text(criterion.of())
            : number(criterion.of(), criterion.estimate());
    return box.isForTrial() ? new SupposedCriterion(place, source, box.assumption) : source;
  }

  /** Returns a number, or its estimate where the policy asks for one. */
  NumberSource number(String attribute, Optional<Estimate> estimate) {
    return estimate.isPresent()
        ? new Estimated(counts(attribute), estimate.get())
        : number(attribute);
  }

  /** Returns the code of a text as a number. */
  NumberSource text(String attribute) {
    Optional<Attribute> found = offers.schema().find(attribute);
    return supposed(
        attribute,
        found.isEmpty()
            ? new Absent()
            : new TextCode(
                offers, offers.schema().column(attribute), found.get().scope() == Scope.SELLER));
  }

  private static final class Supposed extends NumberSource {
    private final String attribute;
    private final NumberSource asItIs;
    private final Assumption assumption;

    Supposed(String attribute, NumberSource asItIs, Assumption assumption) {
      this.attribute = attribute;
      this.asItIs = asItIs;
      this.assumption = assumption;
    }

    @Override
    double read(int offer) {
      return assumption.hasAttribute(offer, attribute) ? assumption.number() : asItIs.read(offer);
    }
  }

  private static final class SupposedCriterion extends NumberSource {
    private final int place;
    private final NumberSource asItIs;
    private final Assumption assumption;

    SupposedCriterion(int place, NumberSource asItIs, Assumption assumption) {
      this.place = place;
      this.asItIs = asItIs;
      this.assumption = assumption;
    }

    @Override
    double read(int offer) {
      return assumption.hasCriterion(offer, place) ? assumption.number() : asItIs.read(offer);
    }
  }

  private static final class Absent extends NumberSource {
    @Override
    double read(int offer) {
      return Double.NaN;
    }
  }

  private static final class Numbers extends NumberSource {
    private final OfferData offers;
    private final int column;
    private final boolean ofSeller;

    Numbers(OfferData offers, int column, boolean ofSeller) {
      this.offers = offers;
      this.column = column;
      this.ofSeller = ofSeller;
    }

    @Override
    double read(int offer) {
      return offers.number(column, ofSeller ? offers.seller(offer) : offer);
    }

    @Override
    void read(int firstOffer, int count, double[] into) {
      for (int i = 0; i < count; i++) {
        into[i] = read(firstOffer + i);
      }
    }

    @Override
    boolean ofSeller() {
      return ofSeller;
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
    private final OfferData offers;
    private final int column;
    private final boolean ofSeller;

    TextCode(OfferData offers, int column, boolean ofSeller) {
      this.offers = offers;
      this.column = column;
      this.ofSeller = ofSeller;
    }

    @Override
    double read(int offer) {
      int code = offers.textCode(column, ofSeller ? offers.seller(offer) : offer);
      return code < 0 ? Double.NaN : code;
    }

    @Override
    void read(int firstOffer, int count, double[] into) {
      for (int i = 0; i < count; i++) {
        into[i] = read(firstOffer + i);
      }
    }

    @Override
    boolean ofSeller() {
      return ofSeller;
    }
  }
}
