package dev.buybox.analyst.report;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists policies, a line each.
 *
 * @param names by which they are asked for; copied
 * @param policies one for each name; copied
 */
public record PolicyList(List<String> names, List<PolicySet> policies) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final int MAX_NAMED = 3;

  /** Copies the lists. */
  public PolicyList {
    names = List.copyOf(names);
    policies = List.copyOf(policies);
  }

  /** Returns aligned lines: name, version, how many criteria, and the weightiest of them. */
  public String text() {
    int width = names.stream().mapToInt(String::length).max().orElse(1);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      Policy policy = policies.get(i).byDefault();
      lines.append(
          String.format(
              Locale.ROOT,
              "%-" + width + "s  %-9s  %-11s  %s\n",
              names.get(i),
              "version " + policy.version(),
              criteria(policy.criteria().size()),
              line(policy)));
    }
    return lines.toString();
  }

  /** Returns the same as a JSON list. */
  public String json() {
    ArrayNode list = JSON.createArrayNode();
    for (int i = 0; i < names.size(); i++) {
      Policy policy = policies.get(i).byDefault();
      ObjectNode one = list.addObject();
      one.put("name", names.get(i));
      one.put("version", policy.version());
      one.put("line", line(policy));
      one.put("criteria", policy.criteria().size());
      one.put("gates", policy.gates().size());
      one.put("fingerprint", policies.get(i).fingerprint());
    }
    return JSON.writeValueAsString(list);
  }

  private static String criteria(int count) {
    return count + (count == 1 ? " criterion" : " criteria");
  }

  private static String line(Policy policy) {
    List<String> first =
        policy.criteria().stream()
            .sorted(Comparator.comparing(Criterion::weight).reversed())
            .limit(MAX_NAMED)
            .map(Criterion::name)
            .toList();
    String counts = first.stream().collect(Collectors.joining(", ", "counts ", ""));
    int more = policy.criteria().size() - first.size();
    return counts + (more > 0 ? " and " + more + " more" : "");
  }
}
