package dev.buybox.analyst.report;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.NearestName;
import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.load.BadRows;
import dev.buybox.analyst.load.IncumbentCounts;
import dev.buybox.analyst.load.Loaded;
import dev.buybox.catalog.CatalogBytes;
import dev.buybox.policy.NearTie;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.DecidedBy;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells a person what a run found. */
public final class Summary {
  private static final double NANOS_A_SECOND = 1e9;
  private static final int MAX_UNUSED = 3;

  private final Tally tally;
  private final Loaded loaded;
  private final boolean sellersGiven;
  private final Optional<ChangeTally> changes;
  private final Lines lines = new Lines();

  /**
   * Sums up a run.
   *
   * @param sellersGiven whether there was a sellers file at all
   * @param changes what became of boxes, if there are earlier decisions
   */
  public Summary(Tally tally, Loaded loaded, boolean sellersGiven, Optional<ChangeTally> changes) {
    this.tally = tally;
    this.loaded = loaded;
    this.sellersGiven = sellersGiven;
    this.changes = changes;
  }

  /** Prints the summary, and how long reading and ranking took. */
  public void print(Messages messages, long nanosToRead, long nanosToRank) {
    addBoxes();
    changes.ifPresent(tally -> tally.addTo(lines));
    addDecidedBy();
    addData();
    addBadRows();
    addPolicies();
    addMemory();
    lines.heading(
        String.format(
            Locale.ROOT,
            "Time: %.2f s (reading %.2f s, ranking and writing %.2f s)",
            (nanosToRead + nanosToRank) / NANOS_A_SECOND,
            nanosToRead / NANOS_A_SECOND,
            nanosToRank / NANOS_A_SECOND));
    lines.aligned().forEach(messages::line);
  }

  private void addBoxes() {
    lines.heading("Boxes");
    lines.count(1, "boxes", tally.boxes());
    lines.count(1, "with a winner", tally.winners());
    lines.count(1, "with a second offer", tally.seconds());
    lines.count(1, "without a winner", tally.boxes() - tally.winners());
    tally
        .codesOfNobody()
        .forEach((code, offers) -> lines.count(2, code, offers, "of their offers"));
  }

  private void addDecidedBy() {
    lines.heading("Winners decided by");
    // Nothing is pinned in a file.
    for (DecidedBy how : EnumSet.complementOf(EnumSet.of(DecidedBy.PINNED))) {
      lines.count(1, how.label(), tally.decidedBy(how));
    }
  }

  private void addData() {
    lines.heading("Data");
    lines.count(1, "offers", tally.offers());
    lines.count(2, "excluded by gates", tally.excluded());
    lines.count(
        2,
        "of unknown sellers",
        tally.unknownSellers(),
        sellersGiven ? "their seller has no row" : "there is no sellers file");
    lines.count(2, "with unstated shipping", tally.unstatedShippings());
    lines.count(1, "sellers", tally.sellers());
    addIncumbents(loaded.incumbentCounts());
  }

  private void addIncumbents(IncumbentCounts counts) {
    lines.count(1, "incumbents", counts.given());
    lines.count(2, "that won their box", tally.honoured());
    lines.count(2, "unknown box or offer", counts.unknown());
  }

  private void addBadRows() {
    BadRows badRows = loaded.badRows();
    lines.count(1, "rows left out", badRows.count());
    badRows.byRule().forEach((rule, rows) -> lines.text("  " + Texts.count(rows) + ": " + rule));
  }

  private void addPolicies() {
    PolicySet policies = loaded.policies().policies();
    for (Policy policy : policies.policies()) {
      long boxes = tally.boxesDecidedBy(policy);
      if (boxes > 0) {
        lines.heading("Policy " + policy.name() + ", version " + policy.version());
        lines.count(1, "boxes decided", boxes);
        lines.text("fingerprint " + policy.fingerprint());
      }
    }
    addWarnings(policies);
  }

  private void addWarnings(PolicySet policies) {
    if (tally.offers() == 0) {
      lines.text("warning: there are no offers, and so no decisions; is it the right file?");
    }
    addUnusedCategories(policies);
    policies.warnings().forEach(warning -> lines.text("warning: " + warning));
    loaded
        .takenAsMissing()
        .forEach(name -> lines.text("warning: no file has " + name + "; taken as missing"));
    if (loaded.incumbentCounts().given() > 0 && !looksAtIncumbents(policies)) {
      lines.text("warning: no near-tie rule looks at incumbents; they change nothing");
    }
  }

  private void addUnusedCategories(PolicySet policies) {
    Set<String> ofPolicies = policies.byCategory().keySet();
    Set<String> ofProducts = Set.copyOf(loaded.catalog().categories());
    List<String> unused = ofPolicies.stream().filter(each -> !ofProducts.contains(each)).toList();
    List<String> without =
        loaded.catalog().categories().stream().filter(each -> !ofPolicies.contains(each)).toList();
    unused.stream().limit(MAX_UNUSED).map(each -> told(each, without)).forEach(lines::text);
    if (unused.size() > MAX_UNUSED) {
      lines.text(
          "warning: and of "
              + Texts.count(unused.size() - MAX_UNUSED)
              + " more categories that have one");
    }
  }

  private static String told(String unused, List<String> withoutPolicy) {
    String near = NearestName.didYouMean(unused, withoutPolicy);
    return "warning: no product is of category "
        + Texts.shown(unused)
        + ", which has a policy of its own"
        + (near.isEmpty() ? "" : "; " + near);
  }

  private void addMemory() {
    CatalogBytes bytes = loaded.catalog().bytes();
    lines.heading(
        String.format(
            Locale.ROOT,
            "Memory: %,d bytes of columns%s, %,d of ids of offers%s, %,d of other texts",
            bytes.columns(),
            anOffer(bytes.columns()),
            bytes.offerIds(),
            anOffer(bytes.offerIds()),
            bytes.otherTexts()));
  }

  private String anOffer(long bytes) {
    return tally.offers() == 0
        ? ""
        : String.format(Locale.ROOT, " (%.1f an offer)", (double) bytes / tally.offers());
  }

  private static boolean looksAtIncumbents(PolicySet policies) {
    return policies.policies().stream()
        .flatMap(policy -> policy.nearTie().stream())
        .anyMatch(rule -> rule.choose() == NearTie.Choose.INCUMBENT);
  }
}
