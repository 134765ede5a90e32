package dev.buybox.policy;

import dev.buybox.internal.report.Report;
import dev.buybox.internal.report.Table;
import dev.buybox.policy.PolicyDescription.DescribedCriterion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lays a disclosure out for readers. */
final class DisclosureReport {
  /** What nobody can read from a policy. */
  static final String NOT_COVERED =
      "This description says how figures are used. It does not say where they come from, nor"
          + " whether a seller can improve one by paying: the marketplace has to add that.";

  private final PolicySet policies;
  private final PolicyDescription description;
  private final Report.Builder report = Report.builder();

  private DisclosureReport(PolicySet policies) {
    this.policies = policies;
    this.description = PolicyDescription.of(policies.byDefault(), policies.attributes());
  }

  static Report of(PolicySet policies, List<CriterionInfluence> influences) {
    DisclosureReport writer = new DisclosureReport(policies);
    writer.title();
    writer.how();
    writer.criteria();
    writer.restrictions();
    writer.rules();
    writer.categories();
    writer.report.add(InfluenceReport.of(policies, influences));
    writer.limits();
    return writer.report.build();
  }

  private void title() {
    Policy policy = policies.byDefault();
    report.heading(1, "How a winner is found: " + policy.name());
    report.paragraph(String.join(" ", titleSentences(policies)));
  }

  static List<String> titleSentences(PolicySet policies) {
    Policy policy = policies.byDefault();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "This describes the policy "
            + PlainWords.quoted(policy.name())
            + ", version "
            + PlainWords.quoted(policy.version())
            + ".");
    sentences.add(
        policy
            .effective()
            .map(day -> "It is meant to be used from " + day + " on.")
            .orElse("It does not say from which day on it is meant to be used."));
    sentences.add(
        "Its fingerprint is "
            + policies.fingerprint()
            + "; policies of the same fingerprint decide alike.");
    if (!policies.byCategory().isEmpty()) {
      sentences.add("Some categories of products differ; they are described near the end.");
    }
    return List.copyOf(sentences);
  }

  private void how() {
    report.heading(2, "In short");
    report.paragraph(String.join(" ", description.how()));
  }

  private void criteria() {
    report.heading(2, "What counts, the most important first");
    BoxTerms.ofCriteria(policies.policies()).forEach(report::paragraph);
    report.table(overview());
    select(criterion -> !criterion.share().isNone()).forEach(this::criterion);
    List<DescribedCriterion> idle = select(criterion -> criterion.share().isNone());
    if (!idle.isEmpty()) {
      report.heading(3, "Without weight");
      report.paragraph("These criteria are named in the policy but give no points:");
      report.bullets(idle.stream().map(DisclosureReport::idle).toList());
    }
  }

  private List<DescribedCriterion> select(Predicate<DescribedCriterion> which) {
    return description.criteria().stream().filter(which).toList();
  }

  private Table overview() {
    Table.Builder table = Table.builder().text("criterion").number("share").bar("").text("figure");
    for (DescribedCriterion each : select(criterion -> !criterion.share().isNone())) {
      table.row(
          List.of(
              new Table.Cell(each.name(), 0),
              new Table.Cell(each.share().text(), 0),
              new Table.Cell("", each.share().percent().doubleValue() / 100),
              new Table.Cell(each.attribute(), 0)));
    }
    return table.build();
  }

  private void criterion(DescribedCriterion criterion) {
    report.heading(3, criterion.name() + ": " + criterion.share().text());
    report.paragraph(
        criterion
            .why()
            .map(words -> "Reason for its importance: " + PlainWords.quoted(words) + ".")
            .orElse("The policy gives no reason for its importance."));
    report.paragraph(criterion.told());
  }

  private static String idle(DescribedCriterion criterion) {
    return criterion.name()
        + " ("
        + criterion.attribute()
        + ")"
        + criterion.why().map(words -> ": " + PlainWords.quoted(words)).orElse("");
  }

  private void restrictions() {
    report.heading(2, "Restrictions: what keeps an offer out");
    if (description.restrictions().isEmpty()) {
      report.paragraph("None.");
    }
    BoxTerms.ofRestrictions(policies.policies()).forEach(report::paragraph);
    report.bullets(description.restrictions().stream().map(Restriction::paragraph).toList());
  }

  private void rules() {
    section("Near ties", description.nearTies());
    section("Equal points", description.equalPoints());
    section("A second offer", description.secondOffer());
    section("Shipping that is not stated", description.shipping());
  }

  private void section(String title, List<String> sentences) {
    report.heading(2, title);
    report.paragraph(String.join(" ", sentences));
  }

  private void categories() {
    if (policies.byCategory().isEmpty()) {
      return;
    }
    report.heading(2, "Categories that differ");
    report.paragraph(
        "All categories that are not named here follow the description above. \"Before\" means that"
            + " description, \"now\" the category.");
    for (CategoryChanges changes : CategoryChanges.within(policies)) {
      report.heading(3, changes.title());
      if (changes.found().isNone()) {
        report.paragraph("No difference.");
      }
      report.bullets(changes.found().all());
    }
  }

  private void limits() {
    report.heading(2, "Known limits");
    report.bullets(limits(policies));
  }

  static List<String> limits(PolicySet policies) {
    List<String> defaults = LimitWords.of(policies.byDefault());
    List<String> all = new ArrayList<>(defaults);
    policies
        .byCategory()
        .forEach(
            (category, policy) ->
                LimitWords.of(policy).stream()
                    .filter(limit -> !defaults.contains(limit))
                    .forEach(
                        limit ->
                            all.add("Category " + PlainWords.quoted(category) + ". " + limit)));
    all.add(
        "Whoever may choose the ids of offers freely can search for one that comes first among"
            + " equals. It helps if the marketplace gives the ids.");
    all.add(NOT_COVERED);
    return List.copyOf(all);
  }
}
