package dev.buybox.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ObjectNode;

/**
 * A random valid policy with random boxes, made so that the rare things are frequent: few distinct
 * values, prices on top of each other, missing cells, counts of a few cases. The same seed always
 * makes the same case.
 */
public final class RandomCase {
  /** What a case can be made without. */
  public enum Without {
    /** Curves relative to the best or the median of the box. */
    RELATIVE_VALUES,
    /** Curves between the least and the greatest of the box. */
    MIN_MAX,
    /** Gates relative to the best or the median of the box. */
    RELATIVE_GATES,
    GATES,
    NEAR_TIE,
    TIE_BREAKERS,
    POLICY_SETS,
    /** More than one box. */
    SEVERAL_BOXES
  }

  private static final List<String> PRODUCTS = List.of("p", "ß-2", "商品", "p,\"q\"", "𝒫");
  private static final List<String> CONDITIONS = List.of("", "new", "used, good", "\uffe6");
  private static final List<String> SEGMENTS = List.of("", "members", "75", "é");
  private static final List<String> SELLERS = List.of("s1", "s2", "sé", "東京", "s5", "S1", "𝒮");
  private static final String UNKNOWN_SELLER = "nobody";

  private final SplittableRandom random;
  private final Pick pick;
  private final Set<Without> without;

  private RandomCase(long seed, Set<Without> without) {
    this.random = new SplittableRandom(seed);
    this.pick = new Pick(random);
    this.without = without;
  }

  /** Returns the case of this seed, with everything there is. */
  public static NeutralCase of(long seed) {
    return of(seed, EnumSet.noneOf(Without.class));
  }

  /** Returns the case of this seed, without some things. */
  public static NeutralCase of(long seed, Set<Without> without) {
    return new RandomCase(seed, without).make();
  }

  /** Returns a policy as those of the cases, which are all about the same attributes. */
  public static ObjectNode policy(SplittableRandom random) {
    return new RandomPolicy(new Pick(random), EnumSet.noneOf(Without.class)).make();
  }

  private NeutralCase make() {
    ObjectNode policy = new RandomPolicy(pick, without).make();
    List<Map<String, String>> offers = new ArrayList<>();
    List<Map<String, String>> incumbents = new ArrayList<>();
    Map<String, String> categories = new LinkedHashMap<>();
    PRODUCTS.forEach(p -> categories.put(p, pick.of("", "phones", "Bücher", "toys")));
    int boxes = without.contains(Without.SEVERAL_BOXES) ? 1 : pick.of(1, 1, 2, 2, 3, 4);
    Set<List<String>> seen = new LinkedHashSet<>();
    while (seen.size() < boxes) {
      List<String> box = List.of(pick.from(PRODUCTS), pick.from(CONDITIONS), pick.from(SEGMENTS));
      if (seen.add(box)) {
        addBox(box, categories.getOrDefault(box.get(0), ""), offers, incumbents);
      }
    }
    shuffle(offers);
    Optional<String> visitor =
        pick.chance(0.7) ? Optional.of("visitor-" + pick.upTo(1000)) : Optional.empty();
    return new NeutralCase(policy, offers, sellers(), incumbents, visitor);
  }

  private void addBox(
      List<String> box,
      String category,
      List<Map<String, String>> offers,
      List<Map<String, String>> incumbents) {
    RandomPrices prices = new RandomPrices(pick);
    List<String> ids = new ArrayList<>(offerIds(width()));
    for (String id : ids) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("product", box.get(0));
      row.put("condition", box.get(1));
      row.put("segment", box.get(2));
      row.put("category", category);
      row.put("offer", id);
      row.put("seller", pick.chance(0.05) ? UNKNOWN_SELLER : pick.from(SELLERS));
      prices.addTo(row);
      addOfferAttributes(row);
      offers.add(row);
    }
    if (pick.chance(0.6)) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("product", box.get(0));
      row.put("condition", box.get(1));
      row.put("segment", box.get(2));
      row.put("offer", pick.chance(0.05) ? "gone" : pick.from(ids));
      incumbents.add(row);
    }
  }

  private int width() {
    if (pick.chance(0.04)) {
      return 13 + pick.upTo(48);
    }
    return pick.of(1, 2, 2, 3, 3, 4, 5, 6, 8, 10, 12);
  }

  private Set<String> offerIds(int count) {
    Set<String> ids = new LinkedHashSet<>();
    while (ids.size() < count) {
      ids.add(pick.of("o", "O-", "é", "商", "𝒪", "\uff5e", "a;b ", "o,") + pick.upTo(count * 2));
    }
    return ids;
  }

  /** Columns of few distinct values; an empty cell is a missing one. */
  private void addOfferAttributes(Map<String, String> row) {
    row.put("days", pick.orMissing(0.1, "0", "1", "2", "2", "3", "5", "7.5", "-0.0", "-1"));
    row.put("quality", pick.orMissing(0.1, "0", "0.25", "0.5", "0.5", "0.7", "1", "1.5"));
    row.put("stock", pick.orMissing(0.05, "0", "1", "3", "20"));
    row.put("months", pick.orMissing(0.1, "0", "6", "12", "24", "24", "36", "1e2"));
    row.put("fulfilment", pick.orMissing(0.1, "platform", "seller", "seller", "Versand, eigen"));
    row.put("grade", pick.orMissing(0.05, "good", "good", "excellent", "très bon"));
    addCounts(row, "returns");
  }

  private List<Map<String, String>> sellers() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String seller : SELLERS) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("seller", seller);
      row.put("rating", pick.orMissing(0.15, "1", "3.5", "4", "4", "4.5", "5"));
      row.put("country", pick.orMissing(0.1, "DE", "DE", "Österreich", "日本"));
      addCounts(row, "on_time");
      addCounts(row, "defects");
      rows.add(row);
    }
    shuffle(rows);
    return rows;
  }

  private void addCounts(Map<String, String> row, String name) {
    if (pick.chance(0.15)) {
      row.put(name + ".num", "");
      row.put(name + ".den", "");
      return;
    }
    int den = pick.of(0, 1, 2, 5, 5, 10, 20, 50, 400);
    int num = pick.of(0, den, den / 2, den - den / 10, den / 20, pick.upTo(den + 1));
    row.put(name + ".num", String.valueOf(num));
    row.put(name + ".den", String.valueOf(den));
  }

  private void shuffle(List<Map<String, String>> rows) {
    for (int i = rows.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Map<String, String> row = rows.get(i);
      rows.set(i, rows.get(other));
      rows.set(other, row);
    }
  }
}
