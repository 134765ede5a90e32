package dev.buybox.policy;

import com.google.common.hash.Hashing;
import dev.buybox.internal.StrictJson;
import dev.buybox.internal.report.JsonReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of policies and policy sets: reading, writing, fingerprints. */
final class PolicyJson {
  static final String DEFAULT = "default";
  static final String BY_CATEGORY = "by_category";

  private static final JsonMapper COMPACT =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private static final StrictJson DOCUMENTS =
      new StrictJson(
          new StrictJson.Limits(
              PolicyLimits.MAX_DOCUMENT_BYTES,
              PolicyLimits.MAX_DEPTH,
              PolicyLimits.MAX_NUMBER_CHARS,
              5 * PolicyLimits.MAX_TEXT_CHARS,
              5 * PolicyLimits.MAX_NAME_CHARS,
              "is this a policy?"));

  private PolicyJson() {}

  /** Returns a document, or nothing after a fault of its syntax. */
  static Optional<JsonNode> tree(String json, Faults faults) {
    return DOCUMENTS.parse(json, faults::add);
  }

  /** Returns the text of a policy file. */
  static String text(Path file) throws IOException {
    Faults faults = new Faults();
    Optional<String> text = DOCUMENTS.text(file, faults::add);
    faults.throwIfAny();
    return text.orElseThrow();
  }

  static Policy parsePolicy(String json) {
    Faults faults = new Faults();
    Optional<Policy> policy = tree(json, faults).map(node -> PolicyReader.read(node, faults));
    faults.throwIfAny();
    return policy.orElseThrow();
  }

  static PolicySet parseSet(String json) {
    Faults faults = new Faults();
    Optional<JsonNode> root = tree(json, faults);
    if (root.isPresent() && isSet(root.get())) {
      return PolicySetReader.read(root.get(), faults);
    }
    Optional<Policy> only = root.map(node -> PolicyReader.read(node, faults));
    faults.throwIfAny();
    return PolicySet.of(only.orElseThrow());
  }

  private static boolean isSet(JsonNode node) {
    return node.has(DEFAULT) || node.has(BY_CATEGORY);
  }

  static String write(Policy policy) {
    return JsonReport.write(new PolicyWriter(false).write(policy));
  }

  static String write(PolicySet set) {
    if (set.byCategory().isEmpty()) {
      return write(set.byDefault());
    }
    PolicyWriter writer = new PolicyWriter(false);
    ObjectNode root = COMPACT.createObjectNode();
    ObjectNode base = writer.write(set.byDefault());
    root.set(DEFAULT, base);
    ObjectNode variants = root.putObject(BY_CATEGORY);
    set.byCategory()
        .forEach(
            (category, policy) ->
                variants.set(category, MergePatch.between(base, writer.write(policy))));
    return JsonReport.write(root);
  }

  static String fingerprint(Policy policy) {
    return sha256(new PolicyWriter(true).write(policy));
  }

  static String fingerprint(PolicySet set) {
    if (set.byCategory().isEmpty()) {
      return fingerprint(set.byDefault());
    }
    PolicyWriter writer = new PolicyWriter(true);
    ObjectNode root = COMPACT.createObjectNode();
    root.set(DEFAULT, writer.write(set.byDefault()));
    ObjectNode variants = root.putObject(BY_CATEGORY);
    set.byCategory().forEach((category, policy) -> variants.set(category, writer.write(policy)));
    return sha256(root);
  }

  private static String sha256(ObjectNode canonical) {
    return Hashing.sha256()
        .hashString(COMPACT.writeValueAsString(canonical), StandardCharsets.UTF_8)
        .toString();
  }
}
