package dev.buybox.policy;

import java.util.List;
import java.util.Optional;

/**
 * Something that keeps offers out, in words.
 *
 * @param code what decisions tell
 * @param attribute what is looked at
 * @param reason the policy's own words
 * @param sentences what the restriction does; copied
 */
record Restriction(String code, String attribute, Optional<String> reason, List<String> sentences) {
  /** The code of offers that state no price of shipping (scoring rule 2). */
  static final String UNSTATED_SHIPPING = "missing:offer.shipping";

  Restriction {
    sentences = List.copyOf(sentences);
  }

  /** Returns all of it as one paragraph. */
  String paragraph() {
    return String.join(" ", sentences) + told(reason) + " Code: " + code + ".";
  }

  /** A rule for shipping that is not stated has no place for a reason. */
  private String told(Optional<String> words) {
    if (words.isEmpty() && code.equals(UNSTATED_SHIPPING)) {
      return "";
    }
    return words
        .map(each -> " Reason: " + PlainWords.quoted(each) + ".")
        .orElse(" The policy gives no reason.");
  }
}
