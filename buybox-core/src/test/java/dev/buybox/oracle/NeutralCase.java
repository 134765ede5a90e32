package dev.buybox.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A policy and the rows of its files, as text and belonging to no program. Rows go from a column's
 * name to its cell; an absent column is an empty cell. The node, the lists and the rows may be
 * changed by whoever holds a case: take a {@link #copy} first.
 *
 * @param policy a valid policy or policy set
 * @param visitorKey whom the box is shown to, where boxes are shared
 */
public record NeutralCase(
    ObjectNode policy,
    List<Map<String, String>> offers,
    List<Map<String, String>> sellers,
    List<Map<String, String>> incumbents,
    Optional<String> visitorKey) {

  /** Returns a case that shares nothing with this one and can be changed freely. */
  public NeutralCase copy() {
    return new NeutralCase(
        policy.deepCopy(), copy(offers), copy(sellers), copy(incumbents), visitorKey);
  }

  /** Returns a copy with another policy. */
  public NeutralCase withPolicy(ObjectNode other) {
    return new NeutralCase(
        other.deepCopy(), copy(offers), copy(sellers), copy(incumbents), visitorKey);
  }

  /** Returns a copy for another visitor, or for none. */
  public NeutralCase withVisitorKey(Optional<String> other) {
    return new NeutralCase(policy.deepCopy(), copy(offers), copy(sellers), copy(incumbents), other);
  }

  /** Returns the case as the files that would replay it. */
  public String replay() {
    return "policy.json\n"
        + policy.toPrettyString()
        + "\noffers.csv\n"
        + Csv.write(offers)
        + "sellers.csv\n"
        + Csv.write(sellers)
        + "incumbents.csv\n"
        + Csv.write(incumbents)
        + "visitor key: "
        + visitorKey.orElse("none")
        + "\n";
  }

  private static List<Map<String, String>> copy(List<Map<String, String>> rows) {
    List<Map<String, String>> copies = new ArrayList<>();
    for (Map<String, String> row : rows) {
      copies.add(new LinkedHashMap<>(row));
    }
    return copies;
  }
}
