package dev.buybox.policy;

import dev.buybox.internal.report.JsonReport;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a disclosure as JSON. */
final class DisclosureJson {
  static final String FORM = "buybox-disclosure-1";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DisclosureJson() {}

  static String of(PolicySet policies, List<CriterionInfluence> influences) {
    PolicyDescription description =
        PolicyDescription.of(policies.byDefault(), policies.attributes());
    ObjectNode root = NODES.objectNode();
    root.put("form", FORM);
    identity(root, policies);
    strings(root, "in_short", description.how());
    strings(root, "terms", BoxTerms.of(policies.policies()));
    ArrayNode criteria = root.putArray("criteria");
    description.criteria().forEach(each -> criteria.add(criterion(each)));
    ArrayNode restrictions = root.putArray("restrictions");
    description.restrictions().forEach(each -> restrictions.add(restriction(each)));
    strings(root, "near_ties", description.nearTies());
    strings(root, "equal_points", description.equalPoints());
    strings(root, "second_offer", description.secondOffer());
    strings(root, "unstated_shipping", description.shipping());
    categories(root, CategoryChanges.within(policies));
    influence(root, policies, influences);
    strings(root, "limits", DisclosureReport.limits(policies));
    return JsonReport.write(root);
  }

  /** Writes which set it is. */
  static void identity(ObjectNode object, PolicySet policies) {
    Policy policy = policies.byDefault();
    object.put("policy", policy.name());
    object.put("version", policy.version());
    policy.effective().ifPresent(day -> object.put("effective", day.toString()));
    object.put("fingerprint", policies.fingerprint());
  }

  private static ObjectNode criterion(PolicyDescription.DescribedCriterion criterion) {
    ObjectNode object = NODES.objectNode();
    object.put("name", criterion.name());
    object.put("attribute", criterion.attribute());
    ObjectNode share = object.putObject("share");
    share.put("percent", criterion.share().percent().toPlainString());
    share.put("weight", criterion.share().plainWeight());
    share.put("of", criterion.share().plainSum());
    text(object, "why", criterion.why());
    strings(object, "sentences", criterion.sentences());
    return object;
  }

  private static ObjectNode restriction(Restriction restriction) {
    ObjectNode object = NODES.objectNode();
    object.put("code", restriction.code());
    object.put("attribute", restriction.attribute());
    text(object, "reason", restriction.reason());
    strings(object, "sentences", restriction.sentences());
    return object;
  }

  private static void categories(ObjectNode root, List<CategoryChanges> all) {
    if (!all.isEmpty()) {
      ArrayNode list = root.putArray("categories");
      all.forEach(each -> list.add(category(each)));
    }
  }

  /** Writes what some categories have in common. */
  static ObjectNode category(CategoryChanges changes) {
    ObjectNode object = NODES.objectNode();
    strings(object, "names", changes.categories());
    strings(object, "changes", changes.found().rules());
    strings(object, "words_only", changes.found().words());
    return object;
  }

  private static void influence(
      ObjectNode root, PolicySet policies, List<CriterionInfluence> influences) {
    if (influences.isEmpty()) {
      return;
    }
    ObjectNode object = root.putObject("influence");
    long boxes = influences.get(0).boxes();
    object.put("boxes", boxes);
    strings(object, "sentences", InfluenceReport.explained(policies, boxes));
    ArrayNode criteria = object.putArray("criteria");
    for (CriterionInfluence each : influences) {
      ObjectNode one = criteria.addObject().put("name", each.criterion());
      each.otherWinner().ifPresent(count -> one.put("boxes_with_another_winner", count));
      one.put("sentence", InfluenceReport.sentence(each));
    }
  }

  private static void text(ObjectNode object, String key, Optional<String> text) {
    text.ifPresent(words -> object.put(key, words));
  }

  static void strings(ObjectNode object, String key, List<String> texts) {
    ArrayNode array = object.putArray(key);
    texts.forEach(array::add);
  }
}
