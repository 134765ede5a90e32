package dev.buybox.bench.catalogue;

import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.contender.Description;
import dev.buybox.bench.catalogue.contender.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was measured of one contender.
 *
 * @param agreement how the comparison before the timing went
 * @param prepareNanos what it took to bring the data into its form, once
 * @param keptBytes what it keeps in memory for ranking beside the catalogue; 0 if that is not known
 * @param runs nanoseconds of each measured pass, in order; at least one
 */
record ContenderResult(
    Description description,
    AgreementGate.Result agreement,
    long prepareNanos,
    long keptBytes,
    List<Long> runs) {

  /** Returns the median of the passes, in nanoseconds; of an even number the mean of the middle. */
  double medianNanos() {
    List<Long> sorted = runs.stream().sorted().toList();
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
  }

  /** Returns the median, an offer. */
  double nanosAnOffer() {
    return medianNanos() / description.offers();
  }

  /** Returns the fastest pass, an offer. */
  double leastNanosAnOffer() {
    return runs.stream().mapToLong(Long::longValue).min().orElseThrow()
        / (double) description.offers();
  }

  /** Returns the slowest pass, an offer. */
  double mostNanosAnOffer() {
    return runs.stream().mapToLong(Long::longValue).max().orElseThrow()
        / (double) description.offers();
  }

  /** Returns what it keeps in memory, bytes an offer; 0 if that is not known. */
  double keptBytesAnOffer() {
    return (double) keptBytes / description.offers();
  }

  /** Returns GB (10^9 bytes) a second by the median; 0 if it is not known how many bytes. */
  double gigabytesASecond() {
    return description.bytes() / medianNanos();
  }

  ObjectNode toJson() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", description.name());
    node.put("comparison", description.comparison().label());
    node.put("role", description.role().label());
    node.put("threads", description.threads());
    node.put("offers", description.offers());
    node.put("bytes", description.bytes());
    node.put("boxesCompared", agreement.compared());
    node.put("boxesLeftOut", agreement.leftOut());
    node.put("boxesNotDecided", agreement.notDecided());
    node.put("prepareNanos", prepareNanos);
    node.put("keptBytes", keptBytes);
    ArrayNode nanos = node.putArray("nanos");
    runs.forEach(nanos::add);
    return node;
  }

  static ContenderResult of(JsonNode node) {
    List<Long> runs = new ArrayList<>();
    node.path("nanos").forEach(run -> runs.add(run.longValue()));
    return new ContenderResult(
        new Description(
            node.path("name").stringValue(""),
            Comparison.valueOf(constant(node.path("comparison"))),
            Role.valueOf(constant(node.path("role"))),
            node.path("threads").intValue(),
            node.path("offers").longValue(),
            node.path("bytes").longValue()),
        new AgreementGate.Result(
            node.path("boxesCompared").intValue(),
            node.path("boxesLeftOut").intValue(),
            node.path("boxesNotDecided").intValue()),
        node.path("prepareNanos").longValue(),
        node.path("keptBytes").longValue(0),
        List.copyOf(runs));
  }

  private static String constant(JsonNode label) {
    return label.stringValue("").toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}
