package dev.buybox.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Policy documents for tests, written with {@code '} for {@code "}, and what is wrong with them.
 */
final class Documents {
  private static final String CRITERION =
      "{'name': 'a', 'of': 'offer.x', 'weight': 1, 'value': {'points': [[0, 0], [1, 1]]}}";

  private Documents() {}

  static String json(String text) {
    return text.replace('\'', '"');
  }

  /** A right policy of one criterion, with a merge patch applied. */
  static String policy(String patch) {
    return patched("{'policy': 'p', 'version': '1', 'criteria': [" + CRITERION + "]}", patch);
  }

  /** A policy whose only criterion is a right one with a merge patch applied. */
  static String criterion(String patch) {
    return policy("{'criteria': [" + patched(CRITERION, patch) + "]}");
  }

  static String curve(String curve) {
    return criterion("{'value': null}")
        .replace("\"weight\"", json("'value':" + curve + ",'weight'"));
  }

  static String gate(String gate) {
    return policy("{}").replace("\"criteria\"", json("'gates':[" + gate + "],'criteria'"));
  }

  private static String patched(String text, String patch) {
    return MergePatch.apply(tree(text), tree(patch)).toString();
  }

  private static JsonNode tree(String text) {
    return PolicyJson.tree(json(text), new Faults()).orElseThrow();
  }

  static List<PolicyFault> faults(String json) {
    InvalidPolicyException refusal =
        catchThrowableOfType(InvalidPolicyException.class, () -> PolicySet.parse(json));
    assertThat(refusal).as("nothing was wrong with %s", json).isNotNull();
    return refusal.faults();
  }

  /** Asserts that exactly these faults are told; {@code …} stands for any text. */
  static void assertFaults(String json, String... lines) {
    assertLines(faults(json), lines);
  }

  static void assertLines(List<PolicyFault> faults, String... lines) {
    assertThat(faults.stream().map(PolicyFault::toString)).hasSameSizeAs(lines);
    for (int i = 0; i < lines.length; i++) {
      String pattern = Pattern.quote(json(lines[i])).replace("…", "\\E.*\\Q");
      assertThat(faults.get(i).toString()).matches(pattern);
    }
  }
}
