package dev.buybox.catalog;

import com.google.common.collect.ImmutableList;
import dev.buybox.internal.CodePoints;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a catalogue from another by changing some of its cells, and shares with it whatever is not
 * changed: a changed price takes a new column of prices, and nothing else.
 *
 * <p>Boxes, offers and sellers keep their numbers ({@link Catalog#isNumberedAs}), unless a seller
 * leaves: then its offers go, and boxes that have no other; what is left stays in its order and is
 * numbered anew, from 0. Sellers and categories keep their numbers even then. If offers or sellers
 * join, everything is numbered anew.
 *
 * <p>The first change of a column copies it. The catalogue that is edited is not changed. For one
 * thread.
 */
public final class CatalogEdit {
  private final Catalog catalog;
  private final AttributeColumns attributes;
  private final BitSet copied = new BitSet();
  private final Int2ObjectOpenHashMap<Map<String, Integer>> codesByText =
      new Int2ObjectOpenHashMap<>();
  private final BitSet left = new BitSet();
  private final List<Seller> joiningSellers = new ArrayList<>();
  private final List<Offer> joiningOffers = new ArrayList<>();
  private long @Nullable [] prices;
  private boolean built;

  private CatalogEdit(Catalog catalog) {
    this.catalog = catalog;
    this.attributes = catalog.attributes().copy();
  }

  /** Returns an edit of a catalogue that changes nothing yet. */
  public static CatalogEdit of(Catalog catalog) {
    return new CatalogEdit(catalog);
  }

  /**
   * Sets the price of an offer.
   *
   * @param minor in minor units, without shipping
   * @throws InvalidDataException if it is not from 1 to {@link CatalogLimits#MAX_PRICE_MINOR}
   */
  public void price(int offer, long minor) {
    checkNotBuilt();
    long[] changed = prices;
    if (changed == null) {
      changed = catalog.offers().price.clone();
      prices = changed;
    }
    changed[offer] = Money.PRICE.check(minor, Money.digits(""));
  }

  /**
   * Sets a number.
   *
   * @param column of an attribute that is {@link AttributeKind#NUMBER}
   * @param row an offer or a seller, by the attribute's scope
   * @throws InvalidDataException if it is not finite
   */
  public void number(int column, int row, double value) {
    copy(column, AttributeKind.NUMBER);
    attributes.numbers[column][row] = Checks.number(name(column), value);
  }

  /**
   * Sets a rate.
   *
   * @param column of an attribute that is {@link AttributeKind#COUNTS}
   * @param row an offer or a seller, by the attribute's scope
   * @throws InvalidDataException if the counts are not those of a rate
   */
  public void counts(int column, int row, long num, long den) {
    Checks.counts(name(column), num, den);
    copy(column, AttributeKind.COUNTS);
    attributes.numerators[column][row] = num;
    attributes.denominators[column][row] = den;
  }

  /**
   * Sets a text.
   *
   * @param column of an attribute that is {@link AttributeKind#TEXT}
   * @param row an offer or a seller, by the attribute's scope
   * @throws InvalidDataException if it is empty, too long or not valid Unicode
   */
  public void text(int column, int row, String value) {
    if (value.isEmpty()) {
      throw Checks.fault(name(column), value, "a text is not empty", "take it as missing");
    }
    Checks.text(name(column), value, CatalogLimits.MAX_TEXT_CHARS);
    copy(column, AttributeKind.TEXT);
    Map<String, Integer> known = codesByText.computeIfAbsent(column, this::codes);
    int next = known.size();
    attributes.codes[column][row] = known.computeIfAbsent(value, fresh -> next);
  }

  private Map<String, Integer> codes(int column) {
    Map<String, Integer> codes = new HashMap<>();
    attributes.texts.get(column).forEach(text -> codes.put(text, codes.size()));
    return codes;
  }

  /** Takes the value of an attribute away, so that it is missing. */
  public void missing(int column, int row) {
    AttributeKind kind = catalog.schema().attribute(column).kind();
    copy(column, kind);
    switch (kind) {
      case NUMBER -> attributes.numbers[column][row] = Double.NaN;
      case COUNTS -> {
        attributes.numerators[column][row] = -1;
        attributes.denominators[column][row] = -1;
      }
      case TEXT -> attributes.codes[column][row] = -1;
    }
  }

  /** Takes all offers of a seller away. Its own attributes stay. */
  public void leave(int seller) {
    checkNotBuilt();
    if (seller < 0 || seller >= catalog.sellerCount()) {
      throw new IndexOutOfBoundsException("there is no seller " + seller);
    }
    left.set(seller);
  }

  /** Adds a seller; what it must not contradict is told by {@link #build()}. */
  public void join(Seller seller) {
    checkNotBuilt();
    joiningSellers.add(seller);
  }

  /** Adds an offer; what it must not contradict is told by {@link #build()}. */
  public void join(Offer offer) {
    checkNotBuilt();
    joiningOffers.add(offer);
  }

  private String name(int column) {
    return catalog.schema().attribute(column).name();
  }

  private void checkNotBuilt() {
    if (built) {
      throw new IllegalStateException("the catalogue is built; begin another edit of it");
    }
  }

  private void copy(int column, AttributeKind wanted) {
    checkNotBuilt();
    AttributeKind kind = catalog.schema().attribute(column).kind();
    if (kind != wanted) {
      throw new IllegalArgumentException(
          catalog.schema().attribute(column).qualifiedName() + " is " + kind + ", not " + wanted);
    }
    if (copied.get(column)) {
      return;
    }
    copied.set(column);
    attributes.numbers[column] = attributes.numbers[column].clone();
    attributes.numerators[column] = attributes.numerators[column].clone();
    attributes.denominators[column] = attributes.denominators[column].clone();
    attributes.codes[column] = attributes.codes[column].clone();
  }

  /**
   * Returns the changed catalogue. The edit is of no use afterwards, and refuses further changes.
   *
   * <p>Takes time in proportion to columns with new texts, and, if a seller leaves, to the
   * catalogue. If offers or sellers join, the catalogue is built anew from all of its values, which
   * takes as long as {@link Catalog.Builder} does.
   *
   * @throws ContradictionException if something that joins contradicts what is there
   * @throws InvalidDataException if something that joins has an attribute of another kind, or there
   *     are too many
   * @throws IllegalStateException if it was built before
   */
  public Catalog build() {
    checkNotBuilt();
    built = true;
    Catalog edited = withoutJoining();
    return joiningSellers.isEmpty() && joiningOffers.isEmpty()
        ? edited
        : new CatalogValues(edited).joinedBy(joiningSellers, joiningOffers);
  }

  private Catalog withoutJoining() {
    codesByText.forEach(this::order);
    long[] changed = prices;
    OfferColumns offers = changed == null ? catalog.offers() : catalog.offers().withPrices(changed);
    return left.isEmpty()
        ? new Catalog(catalog.schema(), catalog.boxes(), offers, catalog.sellers(), attributes)
        : without(offers);
  }

  /** Puts the texts of a column into the order of code points, as those of any catalogue are. */
  private void order(int column, Map<String, Integer> known) {
    List<String> sorted = known.keySet().stream().sorted(CodePoints.ORDER).toList();
    int[] places = new int[sorted.size()];
    for (int place = 0; place < places.length; place++) {
      places[known.getOrDefault(sorted.get(place), 0)] = place;
    }
    int[] codes = attributes.codes[column];
    Arrays.setAll(codes, row -> codes[row] < 0 ? codes[row] : places[codes[row]]);
    attributes.texts.set(column, ImmutableList.copyOf(sorted));
  }

  private Catalog without(OfferColumns offers) {
    RowRuns kept = new RowRuns(offers.seller.length, offer -> left.get(offers.seller[offer]));
    for (Attribute attribute : catalog.schema().attributes()) {
      if (attribute.scope() == Scope.OFFER) {
        attributes.keep(catalog.schema().column(attribute.qualifiedName()), kept);
      }
    }
    return new Catalog(
        catalog.schema(),
        catalog.boxes().only(kept),
        offers.only(kept),
        catalog.sellers(),
        attributes);
  }
}
