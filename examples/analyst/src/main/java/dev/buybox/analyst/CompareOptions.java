package dev.buybox.analyst;

import dev.buybox.analyst.whatif.Asked;
import dev.buybox.analyst.whatif.CompareTables;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.AttributeUse;
import dev.buybox.ranking.RankingProgress;
import dev.buybox.whatif.ComparisonOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParseResult;

/** What was asked of {@code compare}; every file is as it was written. */
record CompareOptions(
    AnalysisOptions analysis,
    Optional<String> with,
    Optional<String> scenarios,
    Optional<String> demand,
    Optional<String> by) {
  private static final Set<String> OF_BOXES = Set.of("category", "condition", "segment");

  /**
   * Reads the options.
   *
   * @throws WrongUseException if they contradict each other
   */
  static CompareOptions of(ParseResult parsed) {
    CompareOptions options =
        new CompareOptions(
            AnalysisOptions.of(
                parsed,
                Map.of(
                    Commands.OUT, CompareTables.FIGURES,
                    WhatIfCommands.BOXES, CompareTables.BOXES)),
            RankOptions.value(parsed, WhatIfCommands.WITH),
            RankOptions.value(parsed, WhatIfCommands.SCENARIO),
            RankOptions.value(parsed, WhatIfCommands.DEMAND).map(CompareOptions::qualified),
            RankOptions.value(parsed, WhatIfCommands.BY)
                .map(column -> OF_BOXES.contains(column) ? column : qualified(column)));
    if (options.with.isPresent() == options.scenarios.isPresent()) {
      throw new WrongUseException(
          "say what to compare with: either --with POLICY or --scenario FILE");
    }
    options
        .analysis
        .data()
        .checkOneStandardInput(List.of(options.analysis.policy(), options.with, options.scenarios));
    return options;
  }

  /** Returns an attribute's whole name; a bare one is an attribute of offers. */
  static String qualified(String column) {
    return column.startsWith(Scope.OFFER.prefix()) || column.startsWith(Scope.SELLER.prefix())
        ? column
        : Scope.OFFER.prefix() + column;
  }

  /** Returns the attributes that these options name. */
  Map<String, AttributeUse> named() {
    Map<String, AttributeUse> named = new HashMap<>();
    demand.ifPresent(name -> named.put(name, AttributeUse.NUMBER));
    by.filter(name -> !OF_BOXES.contains(name))
        .ifPresent(name -> named.put(name, AttributeUse.TEXT));
    return named;
  }

  /** Adds how boxes count and are grouped to what was asked. */
  Asked addTo(Asked asked) {
    asked.add(
        "how often a box counts",
        demand
            .map(name -> "as often as " + name + " says, the greatest of its offers")
            .orElse("once"));
    return asked.add("groups by", by.orElse("nothing"));
  }

  /** Returns how the core is to compare. */
  ComparisonOptions forCore(RankingProgress progress) {
    ComparisonOptions options =
        ComparisonOptions.standard().threads(analysis.threads()).progress(progress);
    options = demand.isPresent() ? options.demand(demand.get()) : options;
    return by.isPresent() ? options.groupBy(by.get()) : options;
  }
}
