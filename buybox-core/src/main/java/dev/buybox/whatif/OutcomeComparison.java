package dev.buybox.whatif;

import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.RankingProgress;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What differs between the outcomes of two situations: which boxes change hands, what that means
 * for sellers, and what customers get. Both are decided by {@link Ranker}; no visitor is known, so
 * under {@code share} the first contender wins.
 *
 * <p>Boxes and offers are matched by number where one catalogue was made from the other without
 * taking anything away, otherwise by their ids: an offer is the same if product, condition, segment
 * and offer id are. A box that only one situation has counts as one without a winner in the other.
 *
 * <p>Amounts of several currencies are never added: what is told of money, attributes such as
 * {@code offer.shipping} too, is told of the boxes that are in {@link #currency()} before and
 * after. All figures are the same on any number of threads. Safe for several threads.
 */
public final class OutcomeComparison {
  private final Rankings before;
  private final Rankings after;
  private final BoxWeights weights;
  private final List<String> attributes;
  private final Figures total;
  private final List<Figures> groups;
  private final List<SellerFigures> sellers;
  private final ChangedBoxes changed;

  private OutcomeComparison(
      Rankings before,
      Rankings after,
      BoxMatch match,
      BoxWeights weights,
      List<String> attributes,
      ComparisonOptions options) {
    this.before = before;
    this.after = after;
    this.weights = weights;
    this.attributes = attributes;
    FigureTasks tasks = new FigureTasks(before, after, match, weights, attributes);
    this.total = tasks.total(options.threads());
    this.groups =
        options
            .groupBy()
            .map(column -> BoxGroups.of(column, match, before, after))
            .map(sorted -> tasks.groups(sorted, options.threads()))
            .orElse(List.of());
    this.sellers = SellerTable.of(before, after, match, weights);
    this.changed =
        new ChangedBoxes(before, after, match, weights, tasks.changed(), options.threads());
  }

  /**
   * Compares two outcomes. Takes the time of finding the winners of the catalogue twice ({@link
   * BulkRanker#scores}), and a few passes more.
   *
   * @throws IllegalArgumentException if an option names what the data do not have, or there are too
   *     many groups
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static OutcomeComparison of(Situation before, Situation after, ComparisonOptions options)
      throws InterruptedException {
    List<Situation> both =
        Stream.of(before, after)
            .map(each -> options.areIncumbentsHonoured() ? each : each.withoutIncumbents())
            .toList();
    List<String> attributes = attributes(before, after, options);
    options
        .groupBy()
        .ifPresent(column -> BoxGroups.check(column, before.catalog(), after.catalog()));
    BoxMatch match = BoxMatch.of(before.catalog(), after.catalog());
    BoxWeights weights = BoxWeights.of(match, before.catalog(), after.catalog(), options.demand());
    long boxes = (long) before.catalog().boxCount() + after.catalog().boxCount();
    RankingProgress told = options.progress();
    Rankings first =
        Rankings.of(both.get(0), options.threads(), (done, of) -> told.at(done, boxes));
    Rankings second =
        Rankings.of(
            both.get(1),
            options.threads(),
            (done, of) -> told.at(before.catalog().boxCount() + done, boxes));
    return new OutcomeComparison(first, second, match, weights, attributes, options);
  }

  /** Returns the attributes that were asked for, or those of the criteria that have numbers. */
  private static List<String> attributes(
      Situation before, Situation after, ComparisonOptions options) {
    if (options.attributes().isPresent()) {
      options
          .attributes()
          .get()
          .forEach(
              name -> {
                if (!has(after.catalog(), name)) {
                  AttributeReader.checked(before.catalog().schema(), name);
                }
              });
      return options.attributes().get();
    }
    return Stream.of(before, after)
        .flatMap(each -> each.policies().policies().policies().stream())
        .flatMap(policy -> policy.criteria().stream())
        .filter(criterion -> !(criterion.curve() instanceof Curve.TextValues))
        .map(Criterion::of)
        .filter(name -> has(before.catalog(), name) || has(after.catalog(), name))
        .distinct()
        .limit(ComparisonOptions.MAX_ATTRIBUTES)
        .toList();
  }

  private static boolean has(Catalog catalog, String name) {
    return catalog
        .schema()
        .find(name)
        .filter(found -> found.kind() != AttributeKind.TEXT)
        .isPresent();
  }

  /** Returns the situation before, as it was decided: without incumbents if they were ignored. */
  public Situation before() {
    return before.situation();
  }

  /** Returns the situation after, as it was decided: without incumbents if they were ignored. */
  public Situation after() {
    return after.situation();
  }

  /** Returns the currency that money is told in, that of most boxes; empty if none was given. */
  public String currency() {
    return weights.currency();
  }

  /** Returns how many decimals that currency has. */
  public int currencyDigits() {
    return weights.digits();
  }

  /** Returns the attributes that are told of winners, in the order of {@link Side#attributes}. */
  public List<String> attributes() {
    return attributes;
  }

  /** Returns the figures of all boxes. */
  public Figures total() {
    return total;
  }

  /** Returns the figures by group, by code points; none where no grouping was asked for. */
  public List<Figures> groups() {
    return groups;
  }

  /** Returns the figures of every seller of either catalogue, by id. */
  public List<SellerFigures> sellers() {
    return sellers;
  }

  /** Returns how many boxes changed hands, those lost and gained among them. */
  public int changedCount() {
    return changed.count();
  }

  /**
   * Returns a box that changed hands; they are in the order of product, condition and segment. Made
   * at each call, which ranks the box before and after. The first call, of this or of {@link
   * #forEachChanged}, makes two {@link Ranker}s, each with a pass over its catalogue. Lets one
   * thread at a time in.
   *
   * @param index from 0 to {@link #changedCount()} - 1
   */
  public ChangedBox changed(int index) {
    return changed.get(index);
  }

  /**
   * Shows all boxes that changed hands, in the order of {@link #changed(int)}, on the calling
   * thread. They are made some thousands at a time on as many threads as the comparison was. Lets
   * one thread at a time in.
   *
   * @throws InterruptedException if the calling thread is interrupted; the visitor has seen some
   *     boxes then
   */
  public void forEachChanged(Consumer<ChangedBox> visitor) throws InterruptedException {
    changed.forEach(visitor);
  }
}
