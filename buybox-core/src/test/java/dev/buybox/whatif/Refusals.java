package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** Why a scenario of some changes is refused. */
final class Refusals {
  private Refusals() {}

  /** Returns the faults of a file with one scenario, when it is read or applied. */
  static List<String> of(Situation given, String... changes) {
    String json =
        "{'scenarios': [{'name': 's', 'changes': [{" + String.join("}, {", changes) + "}]}]}";
    InvalidScenarioException thrown =
        catchThrowableOfType(
            InvalidScenarioException.class,
            () -> Scenario.parse(json.replace('\'', '"')).get(0).apply(given));
    return thrown.faults().stream().map(ScenarioFault::toString).toList();
  }
}
