package dev.buybox.policy;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON form of a disclosure or a difference for tests. */
record DisclosureReader(JsonNode root) {
  static DisclosureReader of(String policy) {
    return read(Disclosure.of(PolicySet.parse(Documents.json(policy))).json());
  }

  static DisclosureReader read(String json) {
    return new DisclosureReader(JsonMapper.builder().build().readTree(json));
  }

  /** Returns the texts of a list, joined by blanks. */
  String sentences(String pointer) {
    return String.join(" ", texts(pointer));
  }

  List<String> texts(String pointer) {
    List<String> texts = new ArrayList<>();
    root.at(pointer).forEach(each -> texts.add(each.stringValue()));
    return texts;
  }
}
