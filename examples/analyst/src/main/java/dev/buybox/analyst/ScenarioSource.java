package dev.buybox.analyst;

import dev.buybox.analyst.load.BadInputException;
import dev.buybox.analyst.load.InputFile;
import dev.buybox.analyst.whatif.Asked;
import dev.buybox.analyst.whatif.ChangeWords;
import dev.buybox.policy.AttributeUse;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.whatif.Change;
import dev.buybox.whatif.InvalidScenarioException;
import dev.buybox.whatif.NewValue;
import dev.buybox.whatif.Scenario;
import dev.buybox.whatif.ScenarioLimits;
import dev.buybox.whatif.Situation;
import dev.buybox.whatif.Subset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The file of scenarios that an argument names. */
final class ScenarioSource {
  /** Names no attribute that a file has to have; what is added to it tells what it names. */
  private static final Policy BARE =
      Policy.parse(
          """
          {"policy": "bare", "version": "1", "criteria": [
            {"name": "of nothing but what is added", "of": "offer.price", "weight": 1,
             "value": {"points": [[1, 1], [2, 0]]}}]}
          """);

  private final InputFile file;

  ScenarioSource(String named, InputStream standardInput) {
    this.file = InputFile.named(named, standardInput);
  }

  /** Returns the file, if it is one. */
  Optional<Path> path() {
    return file.path();
  }

  /**
   * Reads the scenarios.
   *
   * @throws BadInputException if they cannot be read or are wrong, with all their faults
   */
  List<Scenario> read() {
    try {
      return file.path().isPresent() ? Scenario.read(file.path().get()) : parse();
    } catch (CharacterCodingException failure) {
      throw new BadInputException(
          file.name() + ": the scenarios are not UTF-8; save them as UTF-8");
    } catch (IOException failure) {
      throw file.unreadable(failure);
    } catch (InvalidScenarioException failure) {
      throw refused(failure);
    }
  }

  private List<Scenario> parse() throws IOException {
    try (InputStream stream = file.opener().open()) {
      byte[] bytes = stream.readNBytes(ScenarioLimits.MAX_DOCUMENT_BYTES + 1);
      return Scenario.parse(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }
  }

  /**
   * Makes the changes of a scenario.
   *
   * @throws BadInputException if it names what is not there, with all its faults
   */
  Situation apply(Scenario scenario, Situation situation) {
    try {
      return scenario.apply(situation);
    } catch (InvalidScenarioException failure) {
      throw refused(failure);
    }
  }

  /**
   * Returns what scenarios ask.
   *
   * @param before the situation that they change
   */
  Asked asked(List<Scenario> scenarios, Situation before) {
    ChangeWords words = new ChangeWords(before.policies().policies());
    Asked asked = new Asked();
    for (Scenario scenario : scenarios) {
      List<String> changes = scenario.changes().stream().map(words::of).toList();
      asked.add("scenario " + scenario.name(), changes.isEmpty() ? List.of("nothing") : changes);
    }
    return asked.add("scenarios read from", file.name());
  }

  private BadInputException refused(InvalidScenarioException failure) {
    return new BadInputException(
        failure.faults().stream()
            .map(fault -> "\n  " + fault)
            .collect(
                Collectors.joining("", file.name() + ": these scenarios cannot be used:", "")));
  }

  /** Returns the attributes that scenarios name; of those that no file has they tell themselves. */
  static Map<String, AttributeUse> attributes(List<Scenario> scenarios) {
    Map<String, AttributeUse> named = new HashMap<>();
    for (Scenario scenario : scenarios) {
      scenario.changes().forEach(change -> addTo(named, change));
    }
    return named;
  }

  private static void addTo(Map<String, AttributeUse> named, Change change) {
    if (change instanceof Change.PriceTimes price) {
      addTo(named, price.of());
    } else if (change instanceof Change.PriceBy price) {
      addTo(named, price.of());
    } else if (change instanceof Change.SetAttribute set) {
      addTo(named, set.of());
      use(set.value()).ifPresent(use -> named.put(set.attribute(), use));
    } else if (change instanceof Change.AddCriterion added) {
      named.putAll(attributes(BARE.toBuilder().criterion(added.criterion())));
    } else if (change instanceof Change.AddGate added) {
      named.putAll(attributes(BARE.toBuilder().gate(added.gate())));
    }
  }

  private static void addTo(Map<String, AttributeUse> named, Subset subset) {
    subset.texts().keySet().forEach(name -> named.put(name, AttributeUse.TEXT));
  }

  private static Optional<AttributeUse> use(NewValue value) {
    if (value instanceof NewValue.Missing) {
      return Optional.empty();
    }
    return Optional.of(value instanceof NewValue.Text ? AttributeUse.TEXT : AttributeUse.NUMBER);
  }

  private static Map<String, AttributeUse> attributes(Policy.Builder policy) {
    return PolicySet.of(policy.build()).attributes();
  }
}
