package dev.buybox.live;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Schema;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.UnknownAttributes;

/** Builds a {@link LiveCatalog}; for one thread. */
public final class LiveCatalogBuilder {
  private static final int MOST_EVENTS = 1 << 24;

  private final PolicySet policies;
  private final Catalog.Builder declared = Catalog.builder();
  private LiveLimits limits = LiveLimits.STANDARD;
  private UnknownAttributes unknown = UnknownAttributes.REFUSE;
  private boolean numericIds;
  private int events = 1 << 16;

  LiveCatalogBuilder(PolicySet policies) {
    this.policies = policies;
  }

  /**
   * Declares an attribute. Offers and sellers may have no others, so that a misspelt name is
   * refused; {@link #load} declares those of the catalogue.
   *
   * @return this
   * @throws InvalidDataException if it was declared as another kind
   */
  public LiveCatalogBuilder declare(Attribute attribute) {
    declared.declare(attribute);
    return this;
  }

  /**
   * Sets what to do about attributes that a policy names and nobody declared; they are refused
   * otherwise.
   *
   * @return this
   */
  public LiveCatalogBuilder unknownAttributes(UnknownAttributes unknown) {
    this.unknown = unknown;
    return this;
  }

  /**
   * Takes the ids of products and offers as whole numbers from 0 to 10^18 - 1, which saves their
   * texts. Boxes then have neither condition nor segment. Ties end as if the numbers were written
   * in digits.
   *
   * @return this
   */
  public LiveCatalogBuilder numericIds() {
    numericIds = true;
    return this;
  }

  /**
   * Sets the limits; {@link LiveLimits#STANDARD} otherwise.
   *
   * @return this
   */
  public LiveCatalogBuilder limits(LiveLimits limits) {
    this.limits = limits;
    return this;
  }

  /**
   * Sets how many events are kept for slow readers; 65,536 otherwise. Each takes 64 bytes.
   *
   * @param events a power of two, at most 2^24
   * @return this
   * @throws IllegalArgumentException if it is not
   */
  public LiveCatalogBuilder events(int events) {
    if (events < 1 || events > MOST_EVENTS || Integer.bitCount(events) != 1) {
      throw new IllegalArgumentException(
          "events are kept in a ring of a power of two, at most 2^24, not " + events);
    }
    this.events = events;
    return this;
  }

  /**
   * Returns an empty live catalogue.
   *
   * @throws InvalidPolicyException if a policy names an attribute that was not declared
   */
  public LiveCatalog build() {
    return new LiveCatalog(state(declared.build().schema()));
  }

  private LiveState state(Schema schema) {
    return new LiveState(policies, schema, unknown, limits, numericIds, events);
  }

  /**
   * Returns a live catalogue with everything that a frozen one has. Takes one pass over it. Its
   * winners are no events: compare them with the incumbents to learn who lost a box meanwhile.
   *
   * @param incumbents who holds the boxes, which the first decision of each box heeds
   * @throws InvalidPolicyException if a policy names an attribute that there is not
   * @throws InvalidDataException if the catalogue does not fit the limits, or its ids are not
   *     numeric where they must be; or an attribute was declared as another kind
   * @throws IllegalArgumentException if the incumbents were built for another catalogue
   */
  public LiveCatalog load(Catalog catalog, Incumbents incumbents) {
    catalog.schema().attributes().forEach(declared::declare);
    LiveState state = state(declared.build().schema());
    new Loading(state, catalog, incumbents).run();
    return new LiveCatalog(state);
  }
}
