package dev.buybox.analyst.load;

import dev.buybox.catalog.Scope;
import dev.buybox.policy.AttributeUse;
import dev.buybox.policy.PolicySet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The attributes that policies use or options name, and no file has. */
final class MissingColumns {
  private final Map<String, AttributeUse> named;
  private final Map<String, String> faults = new LinkedHashMap<>();

  /**
   * Begins with none.
   *
   * @param named those that options name, by qualified name
   */
  MissingColumns(Map<String, AttributeUse> named) {
    this.named = Map.copyOf(named);
  }

  /** Adds those that one table lacks, or all of its scope if there is no such table. */
  void add(Scope scope, AttributeColumns columns, Optional<Table> table) {
    for (String name : columns.missing()) {
      String attribute = scope.prefix() + name;
      faults.put(
          attribute,
          table
              .map(there -> absence(name, there, advice(scope, name, columns, there)))
              .orElse("there is no sellers file; give one with --sellers"));
    }
  }

  /** Suggests of an option only what it could name; policies may name prices, too. */
  private String advice(Scope scope, String name, AttributeColumns columns, Table table) {
    Optional<AttributeUse> use = Optional.ofNullable(named.get(scope.prefix() + name));
    return table
        .header()
        .didYouMean(
            name,
            column -> use.map(as -> MeantColumns.couldBe(column, scope, as, columns)).orElse(true));
  }

  private static String absence(String name, Table table, String near) {
    return "%s has no column \"%s\", nor the pair \"%s\" and \"%s\"%s"
        .formatted(
            table.name(),
            name,
            name + AttributeColumn.NUM,
            name + AttributeColumn.DEN,
            near.isEmpty() ? "" : "; " + near);
  }

  /** Returns them by qualified name. */
  List<String> names() {
    return List.copyOf(faults.keySet());
  }

  /**
   * Refuses those that options name: an answer about nothing is none.
   *
   * @throws BadInputException if there are any
   */
  void refuseNamed() {
    if (!Collections.disjoint(faults.keySet(), named.keySet())) {
      throw new BadInputException("an option names what no file has:" + told(named::containsKey));
    }
  }

  /**
   * Refuses all of them.
   *
   * @param policies by which boxes are decided
   * @throws MissingColumnsException if these policies use any
   * @throws BadInputException if only others do
   */
  void refuse(PolicySet policies) {
    String what =
        " attributes that no file has:"
            + told(name -> true)
            + "\nTo take them as missing in every row: --missing-columns=allow";
    Set<String> used = policies.attributes().keySet();
    if (used.containsAll(faults.keySet()) && !faults.isEmpty()) {
      throw new MissingColumnsException("policy " + policies.byDefault() + " uses" + what);
    }
    if (!Collections.disjoint(used, faults.keySet())) {
      throw new MissingColumnsException("the policies use" + what);
    }
    if (!faults.isEmpty()) {
      throw new BadInputException("the other policy uses" + what);
    }
  }

  private String told(Predicate<String> which) {
    return faults.entrySet().stream()
        .filter(fault -> which.test(fault.getKey()))
        .map(fault -> "\n  " + fault.getKey() + ": " + fault.getValue())
        .collect(Collectors.joining());
  }
}
