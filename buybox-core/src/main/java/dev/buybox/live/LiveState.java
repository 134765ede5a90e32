package dev.buybox.live;

import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Money;
import dev.buybox.catalog.Schema;
import dev.buybox.catalog.Scope;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.UnknownAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Everything that the writers and readers of a live catalogue share. */
final class LiveState {
  final SlabLayout layout;
  final BoxHeaders headers = new BoxHeaders();
  final Slabs slabs = new Slabs();
  final SlabRooms rooms = new SlabRooms();
  final LiveLimits limits;
  private final UnknownAttributes unknown;
  final BoxNames names;
  final SellerTable sellers;
  final TextCodes[] texts;
  final TextCodes categories;
  final TextCodes currencies;
  final Interventions interventions = new Interventions();
  final EventRing events;
  final List<Listening> listening = new CopyOnWriteArrayList<>();
  final LongAdder offers = new LongAdder();
  final LongAdder boxesWithWinner = new LongAdder();
  final ChangeTimes times = new ChangeTimes();
  final long[] nothingKnown;

  /** Those by which boxes may have been decided, each one number above the one before. */
  private volatile Edition[] editions;

  private volatile Edition edition;
  private volatile int[] digitsByCurrency = new int[0];

  LiveState(
      PolicySet policies,
      Schema schema,
      UnknownAttributes unknown,
      LiveLimits limits,
      boolean numericIds,
      int events) {
    this.layout = new SlabLayout(schema);
    this.unknown = unknown;
    this.limits = limits;
    this.names = numericIds ? new NumericNames(headers, limits) : new TextNames(headers, limits);
    this.sellers = new SellerTable(limits);
    this.texts =
        schema.attributes().stream()
            .map(attribute -> new TextCodes(attribute.qualifiedName(), limits.texts()))
            .toArray(TextCodes[]::new);
    this.categories = new TextCodes("category", limits.texts());
    this.currencies = new TextCodes("currency", limits.texts());
    this.events = new EventRing(events);
    this.edition = new Edition(0, compile(policies, schema));
    this.editions = new Edition[] {edition};
    this.nothingKnown = layout.nothing(Scope.SELLER);
  }

  boolean numericIds() {
    return names instanceof NumericNames;
  }

  /**
   * Returns a seller by its number.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  SellerTable.Entry seller(int seller) {
    return sellers.get(Objects.checkIndex(seller, sellers.count()));
  }

  /** Returns the words of a seller, checked. */
  long[] sellerWords(Seller seller) {
    long[] words = nothingKnown.clone();
    WordDraft draft = new WordDraft(this, Scope.SELLER);
    draft.require(seller.numbers().keySet(), seller.counts().keySet(), seller.texts().keySet());
    draft.set(seller.numbers(), seller.counts(), seller.texts(), words);
    return words;
  }

  Edition edition() {
    return edition;
  }

  /** Returns an edition by its number, nothing once no box is decided by it any more. */
  @Nullable Edition edition(int number) {
    Edition[] kept = editions;
    int at = number - kept[0].number;
    return at >= 0 && at < kept.length ? kept[at] : null;
  }

  /** Lets go of all editions but the latest, by which every box with offers is decided now. */
  synchronized void forgetEarlierEditions() {
    editions = new Edition[] {edition};
  }

  /** Checks policies against the attributes of a catalogue, as this one was told to. */
  CompiledPolicies compile(PolicySet policies, Schema schema) {
    return CompiledPolicies.compile(policies, schema, unknown);
  }

  /**
   * Gives the texts that policies name their codes, by the way in which each writer will.
   *
   * @throws InvalidDataException if there is no room for as many
   */
  void know(CompiledPolicies compiled) {
    compiled.scorer(new SlabOffers(layout, new SlabWords(layout), texts, sellers, 1));
  }

  /** Puts other policies in force for all changes from now on. */
  synchronized Edition replace(CompiledPolicies compiled) {
    LiveLimits.requireReplacement(edition.number);
    Edition next = new Edition(edition.number + 1, compiled);
    Edition[] more = Arrays.copyOf(editions, editions.length + 1);
    more[editions.length] = next;
    editions = more;
    edition = next;
    return next;
  }

  /** Returns the code of a currency, which is checked. */
  int currency(String currency) {
    int digits = Money.digits(currency);
    int code = currencies.code(currency);
    if (code >= digitsByCurrency.length) {
      learn(code, digits);
    }
    return code;
  }

  private synchronized void learn(int code, int digits) {
    if (code >= digitsByCurrency.length) {
      int[] known = Arrays.copyOf(digitsByCurrency, code + 1);
      for (int each = digitsByCurrency.length; each < code; each++) {
        known[each] = Money.digits(currencies.text(each));
      }
      known[code] = digits;
      digitsByCurrency = known;
    }
  }

  /** Returns the decimals of a currency by its code. */
  int digits(int currency) {
    return digitsByCurrency[currency];
  }
}
