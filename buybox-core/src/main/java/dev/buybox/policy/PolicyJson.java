package dev.buybox.policy;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of policies and policy sets: reading, writing, fingerprints. */
final class PolicyJson {
  static final String DEFAULT = "default";
  static final String BY_CATEGORY = "by_category";

  private static final JsonMapper COMPACT =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private static final JsonMapper PRETTY =
      COMPACT.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PolicyJson() {}

  static Policy parsePolicy(String json) {
    Faults faults = new Faults();
    Optional<Policy> policy =
        JsonTree.parse(json, faults).map(node -> PolicyReader.read(node, faults));
    faults.throwIfAny();
    return policy.orElseThrow();
  }

  static PolicySet parseSet(String json) {
    Faults faults = new Faults();
    Optional<JsonNode> root = JsonTree.parse(json, faults);
    if (root.isPresent() && isSet(root.get())) {
      return set(root.get(), faults);
    }
    Optional<Policy> only = root.map(node -> PolicyReader.read(node, faults));
    faults.throwIfAny();
    return PolicySet.of(only.orElseThrow());
  }

  private static boolean isSet(JsonNode node) {
    return node.has(DEFAULT) || node.has(BY_CATEGORY);
  }

  private static PolicySet set(JsonNode node, Faults faults) {
    ObjectReader object = new ObjectReader(node, "", faults, List.of(DEFAULT, BY_CATEGORY));
    JsonNode base = object.required(DEFAULT, "must be a policy");
    Faults ofDefault = new Faults();
    Policy byDefault = PolicyReader.read(base, ofDefault);
    ofDefault.list().forEach(fault -> faults.addAll(List.of(moved(DEFAULT, fault))));
    Map<String, JsonNode> patches = object.has(BY_CATEGORY) ? object.object(BY_CATEGORY) : Map.of();
    tooLarge(base, patches.size(), faults);
    SortedMap<String, Policy> variants = new TreeMap<>();
    new TreeMap<>(patches)
        .forEach(
            (category, patch) -> {
              Faults ofVariant = new Faults();
              variants.put(category, PolicyReader.read(MergePatch.apply(base, patch), ofVariant));
              faults.addAll(own(category, ofVariant.list(), ofDefault.list()));
            });
    PolicySetCheck.check(byDefault, variants, faults);
    faults.throwIfAny();
    PolicySet.Builder set = PolicySet.builder(byDefault);
    variants.forEach(set::variant);
    return set.build();
  }

  /** Refuses at once what a small document would blow up to. */
  private static void tooLarge(JsonNode base, int variants, Faults faults) {
    long values = size(base) * variants;
    if (values > PolicyLimits.MAX_SET_VALUES) {
      faults.add(
          BY_CATEGORY,
          variants + " categories with " + values + " values in all",
          "must be at most "
              + PolicyLimits.MAX_SET_VALUES
              + " values when every variant is written out",
          "use fewer categories or a shorter default");
      faults.throwIfAny();
    }
  }

  /** Recursion is bounded by the parser's limit on levels. */
  private static long size(JsonNode node) {
    return 1 + node.values().stream().mapToLong(PolicyJson::size).sum();
  }

  /** The faults that a variant adds to those of the default. */
  private static List<PolicyFault> own(
      String category, List<PolicyFault> faults, List<PolicyFault> ofDefault) {
    List<PolicyFault> own = new ArrayList<>();
    for (PolicyFault fault : faults) {
      if (!ofDefault.contains(fault)) {
        own.add(moved(BY_CATEGORY + "." + category, fault));
      }
    }
    return own;
  }

  private static PolicyFault moved(String under, PolicyFault fault) {
    return new PolicyFault(
        fault.place().isEmpty() ? under : ObjectReader.placeOf(under, fault.place()),
        fault.value(),
        fault.rule(),
        fault.advice());
  }

  static String variantPlace(String category, String place) {
    String variant = BY_CATEGORY + "." + category;
    return place.isEmpty() ? variant : variant + "." + place;
  }

  static String write(Policy policy) {
    return PRETTY.writeValueAsString(new PolicyWriter(false).write(policy));
  }

  static String write(PolicySet set) {
    if (set.byCategory().isEmpty()) {
      return write(set.byDefault());
    }
    PolicyWriter writer = new PolicyWriter(false);
    ObjectNode root = PRETTY.createObjectNode();
    ObjectNode base = writer.write(set.byDefault());
    root.set(DEFAULT, base);
    ObjectNode variants = root.putObject(BY_CATEGORY);
    set.byCategory()
        .forEach(
            (category, policy) ->
                variants.set(category, MergePatch.between(base, writer.write(policy))));
    return PRETTY.writeValueAsString(root);
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
