package dev.buybox.bench.catalogue;

import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.contender.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a run's results mean beside each other: ratios within one run and one comparison only. */
final class Verdicts {
  private static final Comparator<ContenderResult> FASTEST =
      Comparator.comparingDouble(ContenderResult::nanosAnOffer);

  private final BenchRun run;

  Verdicts(BenchRun run) {
    this.run = run;
  }

  /** Returns the results of a comparison, the fastest first, floors before all others. */
  List<ContenderResult> of(Comparison comparison) {
    Comparator<ContenderResult> floorsFirst =
        Comparator.comparing(result -> result.description().role() != Role.FLOOR);
    return run.contenders().stream()
        .filter(result -> result.description().comparison() == comparison)
        .sorted(floorsFirst.thenComparing(FASTEST))
        .toList();
  }

  /** Returns the lowest floor of a comparison; nothing where there is none, as for raw data. */
  Optional<ContenderResult> floor(Comparison comparison) {
    return fastest(comparison, Role.FLOOR);
  }

  /** Returns the fastest of a role. */
  Optional<ContenderResult> fastest(Comparison comparison, Role role) {
    return run.contenders().stream()
        .filter(result -> result.description().comparison() == comparison)
        .filter(result -> result.description().role() == role)
        .min(FASTEST);
  }

  /** Returns how many times the lowest floor a result took. */
  Optional<Double> timesTheFloor(ContenderResult result) {
    return floor(result.description().comparison())
        .map(floor -> result.nanosAnOffer() / floor.nanosAnOffer());
  }

  /** Returns how many times the fastest form of the engine a result took. */
  Optional<Double> timesTheEngine(ContenderResult result) {
    return fastest(result.description().comparison(), Role.ENGINE)
        .map(engine -> result.nanosAnOffer() / engine.nanosAnOffer());
  }

  /** Returns whether no other form of the same rival, known by its first word, was faster. */
  boolean isFastestForm(ContenderResult result) {
    return of(result.description().comparison()).stream()
        .filter(other -> family(other).equals(family(result)))
        .allMatch(other -> other.nanosAnOffer() >= result.nanosAnOffer());
  }

  private static String family(ContenderResult result) {
    if (result.description().role() != Role.RIVAL) {
      return result.description().role().label();
    }
    String name = result.description().name();
    int dash = name.indexOf('-');
    return dash < 0 ? name : name.substring(0, dash);
  }
}
