package dev.buybox.policy;

import dev.buybox.internal.report.JsonReport;
import dev.buybox.internal.report.Report;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says in plain sentences what differs between two policy sets, in the words of {@link Disclosure}:
 * criteria added, dropped and changed, their shares, restrictions, and the rules for near ties,
 * equal points, a second offer and shipping; by category, where categories differ.
 *
 * <p>What can change a decision is told apart from what is only worded or written differently:
 * names, versions, days, reasons, the order of criteria and restrictions, and weights of the same
 * proportion. Criteria belong together by their name, restrictions by their code.
 *
 * <p>Immutable, for any number of threads. Making one costs a comparison for each category.
 */
public final class PolicyDifference {
  static final String FORM = "buybox-difference-1";

  private final PolicySet before;
  private final PolicySet after;
  private final Changes.Found elsewhere;
  private final List<CategoryChanges> categories;

  private PolicyDifference(PolicySet before, PolicySet after) {
    this.before = before;
    this.after = after;
    this.elsewhere =
        PolicyChanges.between(
            before.byDefault(), before.attributes(), after.byDefault(), after.attributes());
    this.categories = CategoryChanges.between(before, after, elsewhere);
  }

  /** Returns what differs between two sets. */
  public static PolicyDifference between(PolicySet before, PolicySet after) {
    return new PolicyDifference(before, after);
  }

  /**
   * Returns whether nothing differs that could change a winner, a score's proportions or a
   * restriction: at most words do.
   */
  public boolean isEmpty() {
    return elsewhere.rules().isEmpty()
        && categories.stream().allMatch(each -> each.found().rules().isEmpty());
  }

  /** Returns plain text. */
  public String text() {
    return report().text();
  }

  /** Returns Markdown with GitHub's tables. */
  public String markdown() {
    return report().markdown();
  }

  /** Returns a whole HTML page that needs no other file. */
  public String html() {
    return report().html();
  }

  /**
   * Returns the same facts as one JSON object, whose keys are described in the project's {@code
   * docs/disclosure.md}. Its member {@code form} is {@code buybox-difference-1}; keys may be added
   * under that name, none is taken away.
   */
  public String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("form", FORM);
    DisclosureJson.identity(root.putObject("before"), before);
    DisclosureJson.identity(root.putObject("after"), after);
    root.put("decide_alike", isEmpty());
    DisclosureJson.strings(root, "changes", elsewhere.rules());
    DisclosureJson.strings(root, "words_only", elsewhere.words());
    DisclosureJson.strings(root, "terms", BoxTerms.of(policies()));
    ArrayNode list = root.putArray("categories");
    categories.forEach(each -> list.add(DisclosureJson.category(each)));
    return JsonReport.write(root);
  }

  private Report report() {
    Report.Builder report = Report.builder();
    report.heading(1, "From " + named(before) + " to " + named(after));
    report.paragraph(verdict());
    section(report, 2, elsewhere);
    for (CategoryChanges each : categories) {
      report.heading(2, each.title());
      if (each.found().isNone()) {
        report.paragraph("Nothing changes.");
      }
      section(report, 3, each.found());
    }
    if (!isEmpty() && !BoxTerms.of(policies()).isEmpty()) {
      report.heading(2, "Terms");
      report.bullets(BoxTerms.of(policies()));
    }
    return report.build();
  }

  private List<Policy> policies() {
    List<Policy> policies = new ArrayList<>(before.policies());
    policies.addAll(after.policies());
    return policies;
  }

  private static String named(PolicySet set) {
    return set.byDefault().name() + ", version " + set.byDefault().version();
  }

  private String verdict() {
    List<String> sentences = new ArrayList<>();
    if (!isEmpty()) {
      sentences.add("Rules differ, so decisions can differ.");
    } else if (elsewhere.isNone() && categories.isEmpty()) {
      sentences.add("The two do not differ.");
    } else {
      sentences.add("Words only: the two decide alike.");
    }
    if (!categories.isEmpty()) {
      sentences.add("What differs otherwise in some categories stands under their names.");
    }
    String old = before.fingerprint();
    String now = after.fingerprint();
    sentences.add(
        old.equals(now)
            ? "Both have the fingerprint " + old + "."
            : "The fingerprint was " + old + " and is now " + now + ".");
    return String.join(" ", sentences);
  }

  private static void section(Report.Builder report, int level, Changes.Found found) {
    if (!found.rules().isEmpty()) {
      report.heading(level, "Changed rules");
      report.bullets(found.rules());
    }
    if (!found.words().isEmpty()) {
      report.heading(level, "Words only");
      report.bullets(found.words());
    }
  }

  /** Returns the text form. */
  @Override
  public String toString() {
    return text();
  }
}
