package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.box.BoxInterventions;
import dev.buybox.internal.columns.Kernels;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides the boxes of a catalogue, one at a time (scoring rules 1 to 11 and 13).
 *
 * <p>{@link #rank(int)} decides a box and keeps the answer until the next call; the accessors read
 * it; before the first call nobody has won. Neither allocates, those that return text, optionals of
 * values or a {@link Decision} apart. Offers, boxes and sellers are the catalogue's dense numbers.
 * {@link #decide(int)} is the convenient, cold form of the same.
 *
 * <p>Making one passes over the catalogue once, summing up for every offer the points that no rival
 * can change: 4 bytes an offer, and 8 more where a policy shares near ties among visitors ({@link
 * #preparedBytes()} tells). Ranking a box of n offers then takes time in proportion to n log n.
 *
 * <p>For one thread: {@link #forAnotherThread()} gives each further thread a ranker of its own,
 * which takes about 60 bytes for each offer of the widest box.
 */
public final class Ranker {
  private static final int NOBODY = -1;

  private final Catalog catalog;
  private final Incumbents incumbents;
  private final Overrides overrides;
  private final CatalogBox box;
  private final PolicySet policies;
  private final BoundPolicy[] policyByCategory;
  private final OwnForm form;
  private final OwnPoints own;
  private final VisitorShare share;
  private final Ranking ranking;
  private final Winner winner;
  private final BarredOffers barred;

  private BoundPolicy policy;

  private Ranker(
      PolicySet policies,
      CatalogBox box,
      Incumbents incumbents,
      Overrides overrides,
      OwnForm form,
      Optional<Ranker> like) {
    this(
        policies,
        box,
        incumbents,
        overrides,
        BoundPolicySet.bind(policies, box),
        form,
        like.map(other -> other.own),
        like.map(other -> other.share));
  }

  private Ranker(
      PolicySet policies,
      CatalogBox box,
      Incumbents incumbents,
      Overrides overrides,
      BoundPolicy[] policyByCategory,
      OwnForm form,
      Optional<OwnPoints> own,
      Optional<VisitorShare> share) {
    this.catalog = box.catalog;
    this.incumbents = incumbents;
    this.overrides = overrides;
    this.policies = policies;
    this.box = box;
    this.policyByCategory = policyByCategory;
    this.form = form;
    this.own =
        own.filter(OwnPoints::isOfAll)
            .orElseGet(() -> overrides.mark(form.make(policyByCategory, box), box.catalog));
    this.share = share.orElseGet(() -> VisitorShare.of(policies, catalog));
    this.ranking = new Ranking(box);
    this.winner = new Winner(ranking, this.share);
    this.barred = new BarredOffers(box);
    this.policy = new BoundPolicy(policies.byDefault(), box);
  }

  /** Returns a ranker that shares what this one has prepared and will not change. */
  private Ranker like(CatalogBox otherBox) {
    return new Ranker(policies, otherBox, incumbents, overrides, form, Optional.of(this));
  }

  /**
   * Returns a ranker of the same catalogue and incumbents by policies that differ in weights.
   *
   * @param decides whether it will decide boxes; if not, nothing is prepared for that
   */
  Ranker under(PolicySet weighed, boolean decides) {
    CatalogBox own = new CatalogBox(catalog);
    return new Ranker(
        weighed,
        own,
        incumbents,
        overrides,
        BoundPolicySet.bind(weighed, own),
        form,
        decides ? Optional.empty() : Optional.of(this.own),
        Optional.of(share));
  }

  /** Returns a ranker of the same catalogue and incumbents by other policies. */
  Ranker under(CompiledPolicies others, OwnForm otherForm) {
    checkSchema(others, catalog);
    CatalogBox itsBox = new CatalogBox(catalog);
    boolean bothShare = VisitorShare.shares(policies) && VisitorShare.shares(others.policies());
    return new Ranker(
        others.policies(),
        itsBox,
        incumbents,
        overrides,
        BoundPolicySet.bind(others.policies(), itsBox),
        otherForm,
        Optional.empty(),
        Optional.of(share).filter(known -> bothShare));
  }

  /** Returns whether one policy decides every box. */
  boolean decidesAllBy(BoundPolicy policy) {
    return Arrays.stream(policyByCategory).allMatch(each -> each == policy);
  }

  /**
   * Returns a ranker of a catalogue whose boxes nobody holds.
   *
   * @throws InvalidPolicyException if a policy does not fit the catalogue's schema
   */
  public static Ranker of(PolicySet policies, Catalog catalog) {
    return of(CompiledPolicies.compile(policies, catalog.schema()), catalog, Incumbents.none());
  }

  /**
   * Returns a ranker of a catalogue.
   *
   * @param policies compiled against this catalogue's schema
   * @param incumbents built for this catalogue
   * @throws IllegalArgumentException if the policies were compiled against another schema, or the
   *     incumbents built for another catalogue
   */
  public static Ranker of(CompiledPolicies policies, Catalog catalog, Incumbents incumbents) {
    return of(policies, catalog, incumbents, OwnForm.ofAll());
  }

  /**
   * Returns a ranker for a single pass over the boxes of a catalogue, in their order; several
   * threads may each take ranges of neighbouring boxes, with {@link #forAnotherThread()}. It finds
   * the same as the other: what an offer is worth by itself is summed up in blocks of some thousand
   * offers as it comes to them, not for all of them here, so that this makes no pass over the
   * catalogue and keeps nothing for each offer; but where a policy shares near ties among visitors,
   * it finds and keeps the hash of each offer's id, 8 bytes. Boxes may be asked for in any order,
   * but each that lies elsewhere costs a block.
   *
   * @throws IllegalArgumentException as {@link #of(CompiledPolicies, Catalog, Incumbents)}
   */
  public static Ranker inOrder(CompiledPolicies policies, Catalog catalog, Incumbents incumbents) {
    return of(policies, catalog, incumbents, OwnForm.inBlocks(Kernels.plainBlocks()));
  }

  /** Returns a ranker of a catalogue of one box, in which people intervened. */
  @SuppressWarnings("exports") // For this module alone: the type cannot be named outside.
  public static Ranker of(
      CompiledPolicies policies,
      Catalog catalog,
      Incumbents incumbents,
      BoxInterventions interventions) {
    Overrides overrides = Overrides.of(interventions, catalog);
    return of(policies, catalog, incumbents, overrides, OwnForm.ofAll());
  }

  /** Returns a ranker that finds own points in one form or another; see {@link OwnPoints}. */
  static Ranker of(
      CompiledPolicies policies, Catalog catalog, Incumbents incumbents, OwnForm form) {
    return of(policies, catalog, incumbents, Overrides.none(), form);
  }

  private static Ranker of(
      CompiledPolicies policies,
      Catalog catalog,
      Incumbents incumbents,
      Overrides overrides,
      OwnForm form) {
    checkSchema(policies, catalog);
    if (!incumbents.fits(catalog)) {
      throw new IllegalArgumentException(
          "the incumbents were built for another catalogue; offers have other numbers there");
    }
    return new Ranker(
        policies.policies(),
        new CatalogBox(catalog),
        incumbents,
        overrides,
        form,
        Optional.empty());
  }

  private static void checkSchema(CompiledPolicies policies, Catalog catalog) {
    if (!policies.schema().equals(catalog.schema())) {
      throw new IllegalArgumentException(
          "the policies were compiled against another schema than this catalogue's; compile them"
              + " against catalog.schema()");
    }
  }

  /**
   * Returns a ranker of the same policies, catalogue and incumbents for another thread. It shares
   * what this one has prepared for every offer, and so costs no pass over the catalogue.
   */
  public Ranker forAnotherThread() {
    return like(new CatalogBox(catalog));
  }

  /** Returns a ranker that looks at what is supposed first. */
  Ranker forTrial() {
    return like(CatalogBox.forTrial(catalog));
  }

  /** Returns the catalogue. */
  public Catalog catalog() {
    return catalog;
  }

  /**
   * Returns how many bytes that takes which was prepared for every offer, the catalogue's own
   * columns apart; rankers for other threads share it.
   */
  public long preparedBytes() {
    return own.bytes() + share.bytes();
  }

  /** Returns the hash of a visitor's key, a session or a person, for {@link #rank(int, long)}. */
  public static long visitorHash(String key) {
    return VisitorShare.hash(key);
  }

  /**
   * Decides a box. Under {@code share}, which then has no visitor, the first contender wins.
   *
   * @param box the catalogue's number of it
   * @throws IndexOutOfBoundsException if there is no such box
   */
  public void rank(int box) {
    order(box);
    choose(box);
  }

  /**
   * Decides a box for a visitor, who under {@code share} is given one of the contenders.
   *
   * @param visitorHash from {@link #visitorHash(String)}
   * @throws IndexOutOfBoundsException if there is no such box
   */
  public void rank(int box, long visitorHash) {
    order(box);
    winner.chooseFor(policy, incumbents.of(box), visitorHash);
    winner.pin(policy, overrides.pinned());
  }

  private void choose(int ranked) {
    winner.choose(policy, incumbents.of(ranked));
    winner.pin(policy, overrides.pinned());
  }

  private void order(int newBox) {
    enter(newBox);
    policy.gateAndScore(own, true);
    ranking.order(policy.tieBreakers());
  }

  /** Ranks a box in the general way, after which every gate knows its reference. */
  private void rankForExplaining(int newBox) {
    gate(newBox);
    policy.score(own);
    ranking.order(policy.tieBreakers());
    choose(newBox);
  }

  /**
   * Ranks the box that was ranked last as if its criteria could give other points than the policy
   * says.
   *
   * @param sources of this ranker's box
   */
  void rankWeighed(Sources sources, int[] maxPoints) {
    List<Criterion> criteria = policy.policy().criteria();
    Arrays.fill(box.scores, 0, box.eligibleCount, 0);
    for (int i = 0; i < maxPoints.length; i++) {
      if (maxPoints[i] > 0) {
        BoundCriterion.forBox(i, criteria.get(i), maxPoints[i], sources).addPoints(box);
      }
    }
    ranking.order(policy.tieBreakers());
    choose(box.box);
  }

  /** Finds who is eligible in a box, and scores them; why others are barred is not known then. */
  void score(int newBox) {
    enter(newBox);
    policy.gateAndScore(own, false);
  }

  /** Finds who is eligible in a box, and no more. */
  void gate(int newBox) {
    enter(newBox);
    policy.gate(own);
  }

  private void enter(int newBox) {
    own.cover(Objects.checkIndex(newBox, catalog.boxCount()));
    box.enter(newBox);
    policy = policyOf(newBox);
    barred.forget();
  }

  /** See {@link BoundPolicy#scoreInFavour}; the box has been gated. */
  void scoreInFavour(long lowMinor, long highMinor, int[] support) {
    policy.scoreInFavour(own, lowMinor, highMinor, support);
  }

  /** Returns whether an offer wins the box that was ranked last; under share, is a contender. */
  boolean wins(int offer) {
    return winner.wins(policy, offer);
  }

  PolicySet policies() {
    return policies;
  }

  /** Returns the policy that decides a box. */
  BoundPolicy policyOf(int each) {
    return policyByCategory[catalog.categoryCode(each)];
  }

  CatalogBox box() {
    return box;
  }

  OwnPoints own() {
    return own;
  }

  /** Returns the runs of boxes of this ranker's policies. */
  OwnPointsRuns runs() {
    return new OwnPointsRuns(policyByCategory, box, form.kernel());
  }

  BoundPolicy bound() {
    return policy;
  }

  /** Refuses to be ranked in bulk where people intervened, which is decided box by box alone. */
  void requireNoInterventions() {
    if (!overrides.isEmpty()) {
      throw new IllegalArgumentException(
          "people intervened in this ranker's box, and bulk ranking knows no interventions; decide"
              + " the box with the ranker itself");
    }
  }

  Overrides overrides() {
    return overrides;
  }

  /** Returns the offer that people pinned, -1 if there is none. */
  int pinned() {
    return overrides.pinned();
  }

  Incumbents incumbents() {
    return incumbents;
  }

  /** Returns whether somebody won. */
  public Outcome outcome() {
    return winner.offer() >= 0 ? Outcome.WINNER : Outcome.NO_ELIGIBLE_OFFER;
  }

  /** Returns the winning offer, -1 if nobody won. */
  public int winner() {
    return winner.offer();
  }

  /**
   * Returns the rank of the winner, from 1, above 1 where a near tie or a pin decided; 0 if nobody
   * won.
   */
  public int winnerRank() {
    return winner.place() + 1;
  }

  /** Returns the second offer, -1 if none may stand beside the winner. */
  public int second() {
    return winner.second();
  }

  /** Returns what decided, nothing if nobody won. */
  public Optional<DecidedBy> decidedBy() {
    return winner.decidedBy();
  }

  /** Returns the policy that decided the box. */
  public Policy policy() {
    return policy.policy();
  }

  /** Returns how many offers were ranked. */
  public int rankedCount() {
    return box.eligibleCount;
  }

  /**
   * Returns the points that a criterion gave an eligible offer of the box that was ranked last;
   * those of all criteria add up to its score.
   *
   * <p>Takes constant time where the criterion looks at an offer alone, and time in proportion to
   * the offers of the box where it refers to it.
   *
   * @param criterion its place in {@link #policy()}
   * @param offer an eligible offer of that box
   */
  public int points(int criterion, int offer) {
    BoundCriterion bound = policy.criteria().get(criterion);
    if (bound.refersToBox()) {
      bound.prepare(box);
    }
    return bound.points(offer);
  }

  /**
   * Returns the offer at a place of the ranking.
   *
   * @param place from 0 to {@link #rankedCount()} - 1
   */
  public int rankedOffer(int place) {
    return ranking.offer(place);
  }

  /**
   * Returns the score at a place of the ranking, in points of {@link Policy#FULL_SCORE}.
   *
   * @param place from 0 to {@link #rankedCount()} - 1
   */
  public int rankedScore(int place) {
    return ranking.score(place);
  }

  /** Returns how many offers were barred. */
  public int excludedCount() {
    return barred.count();
  }

  /**
   * Returns a barred offer; they are in the order of their ids by code points.
   *
   * @param index from 0 to {@link #excludedCount()} - 1
   */
  public int excludedOffer(int index) {
    return barred.offer(index);
  }

  /**
   * Returns why an offer was barred: first that people suspended it, then what it failed in the
   * order of the policy; empty if it was not.
   *
   * @param offer of the box that was ranked last
   */
  public List<GateFailure> failures(int offer) {
    List<GateFailure> failures = new ArrayList<>(overrides.failures(catalog.offerId(offer)));
    failures.addAll(policy.failures(offer));
    return List.copyOf(failures);
  }

  /**
   * Returns why a barred offer failed: the codes of {@link #failures}, joined by {@code ;}.
   *
   * @param index from 0 to {@link #excludedCount()} - 1
   */
  public String excludedReasons(int index) {
    return failures(excludedOffer(index)).stream()
        .map(GateFailure::code)
        .collect(Collectors.joining(";"));
  }

  /**
   * Decides a box and returns the whole answer as a value.
   *
   * @throws IndexOutOfBoundsException if there is no such box
   */
  public Decision decide(int box) {
    rank(box);
    return Decisions.of(this, catalog, box);
  }

  /** Decides a box for a visitor and returns the whole answer as a value. */
  public Decision decide(int box, long visitorHash) {
    rank(box, visitorHash);
    return Decisions.of(this, catalog, box);
  }

  /**
   * Ranks the box of an offer and explains where the offer stands, with everything that the
   * marketplace's own people may read. Cold: it allocates, and takes time in proportion to the
   * offers of the box for each criterion.
   *
   * @param offer the catalogue's number of it
   * @throws IndexOutOfBoundsException if there is no such offer
   */
  public Explanation explain(int offer) {
    rankForExplaining(catalog.boxOf(Objects.checkIndex(offer, catalog.offerCount())));
    return new Explanations(this).of(offer);
  }

  /**
   * Ranks the box of two offers and explains what puts one before the other, with everything that
   * the marketplace's own people may read. Cold, as {@link #explain(int)}.
   *
   * @param offer the catalogue's number of the one to be explained
   * @param rival the catalogue's number of the other
   * @throws IndexOutOfBoundsException if there is no such offer
   * @throws IllegalArgumentException if they stand in different boxes, or are the same
   */
  public Comparison compare(int offer, int rival) {
    int shared = catalog.boxOf(Objects.checkIndex(offer, catalog.offerCount()));
    if (offer == rival
        || shared != catalog.boxOf(Objects.checkIndex(rival, catalog.offerCount()))) {
      throw new IllegalArgumentException(
          "offers " + offer + " and " + rival + " must be two offers of one box");
    }
    rankForExplaining(shared);
    return new Explanations(this).compare(offer, rival);
  }

  /**
   * Decides a box by its ids; where the catalogue has no such box, the outcome is {@link
   * Outcome#NO_OFFERS}.
   *
   * @param condition empty if the box has none
   * @param segment empty if the box has none
   */
  public Decision decide(String product, String condition, String segment) {
    int found = catalog.findBox(product, condition, segment);
    return found == NOBODY
        ? Decisions.noOffers(product, condition, segment, policies.byDefault())
        : decide(found);
  }
}
