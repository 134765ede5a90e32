package dev.buybox.analyst.whatif;

import dev.buybox.advice.PriceToWin;
import dev.buybox.advice.SellerAdvice;
import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.page.Charts;
import dev.buybox.analyst.page.DataTable;
import dev.buybox.analyst.page.Html;
import dev.buybox.analyst.page.Page;
import dev.buybox.policy.PolicySet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The prices to win of a seller, as a page with charts. */
public final class PricePage {
  /** The table of {@code --out} has all. */
  private static final int MAX_OFFERS = 50;

  private static final int DECIMALS = 2;

  /** In per cent. */
  private static final List<Integer> CUTS = List.of(1, 2, 5, 10, 20, 50, 100);

  private static final int SMALL_CUT = 5;
  private static final double PER_CENT = 100;
  private static final double ANY = 1;

  private PricePage() {}

  /** Returns the page, what was asked first. */
  public static String of(Asked asked, PolicySet policies, SellerAdvice advice) {
    Page page =
        new Page(
            "What price would win",
            "Every offer of seller "
                + Texts.shown(advice.seller())
                + ": the highest price with which it would win its box, all else as it is, by policy "
                + policies.byDefault()
                + ".");
    asked.writeTo(page, "Which seller and policy, and which data.");
    PriceTally tally = PriceTally.of(advice);
    standings(page.section("Offers", PriceTables.sentence(advice.seller(), tally)), tally);
    if (tally.boxesWonBy(ANY) > 0) {
      cuts(page.section("How deep the cuts are", ofCuts(tally)), tally);
    }
    if (!tally.lower().isEmpty()) {
      offers(
          page.section("Least cuts", "The offers that the smallest cuts would let win."),
          tally.lower());
    }
    if (!tally.barring().isEmpty()) {
      gates(
          page.section("Gates", "What bars offers whatever their price."),
          tally.barring(),
          new GateRules(policies));
    }
    return page.html();
  }

  private static void standings(Html html, PriceTally tally) {
    html.open("div", "class", "two");
    Charts.bars(
        html,
        "Offers by what their price has to do with it",
        Arrays.stream(Standing.values())
            .map(each -> Charts.Bar.of(each.label(), tally.offers(each)))
            .toList());
    DataTable table = new DataTable(html, "Offers of the seller", "outcome", "#offers");
    for (Standing each : Standing.values()) {
      table.row(each.label()).count("offers|" + Labels.of(each), tally.offers(each));
    }
    table.row("all").count("offers|all", tally.offers());
    table.end();
    html.close();
  }

  private static String ofCuts(PriceTally tally) {
    long all = tally.boxesWonBy(ANY);
    return "Cuts of up to "
        + SMALL_CUT
        + " % would win "
        + Texts.count(tally.boxesWonBy(SMALL_CUT / PER_CENT))
        + " of "
        + Texts.count(all)
        + (all == 1 ? " box" : " boxes")
        + " that lower prices would win.";
  }

  private static void cuts(Html html, PriceTally tally) {
    html.leaf(
        "p",
        "Each price is cut as far as it has to be and no further, where that is at most the part of"
            + " it that is shown; all else stays as it is. A box counts once. Those that the seller"
            + " has are those in which an offer of its own wins or has no competition.",
        "class",
        "note");
    html.open("div", "class", "two");
    List<Charts.Bar> bars = new ArrayList<>();
    CUTS.forEach(cut -> bars.add(Charts.Bar.of(label(cut), tally.boxesWonBy(cut / PER_CENT))));
    Charts.bars(html, "More boxes that would be won, by how deep prices are cut", bars);
    DataTable table =
        new DataTable(
            html, "Boxes by how deep prices are cut", "cut", "#more boxes", "#with those it has");
    cut(table, "none", 0, tally);
    CUTS.forEach(cut -> cut(table, label(cut), cut, tally));
    table.end();
    html.close();
  }

  private static String label(int cut) {
    return cut == PER_CENT ? "any" : "up to " + cut + " %";
  }

  private static void cut(DataTable table, String label, int cut, PriceTally tally) {
    long won = tally.boxesWonBy(cut / PER_CENT);
    table
        .row(label)
        .count("cut|" + cut + "|boxes_won", won)
        .count("cut|" + cut + "|boxes", tally.boxesHeld() + won);
  }

  private static void offers(Html html, List<PriceToWin> lower) {
    html.leaf(
        "p", "Prices are without shipping, each in the currency of its box.", "class", "note");
    DataTable table =
        new DataTable(
            html,
            Texts.first(Math.min(MAX_OFFERS, lower.size()), lower.size()),
            "product",
            "condition",
            "segment",
            "offer",
            "#price",
            "#would win at",
            "#cut",
            "#cut in per cent",
            "currency");
    lower.stream().limit(MAX_OFFERS).forEach(offer -> offer(table, offer));
    table.end();
  }

  private static void offer(DataTable table, PriceToWin offer) {
    String key =
        String.join(
            "|", "offer", offer.product(), offer.condition(), offer.segment(), offer.offer(), "");
    long price = offer.currentPriceMinor();
    long highest = offer.highestPriceMinor().orElse(price);
    table.row(offer.product()).text(offer.condition()).text(offer.segment()).text(offer.offer());
    amount(table, key + "price", price, offer);
    amount(table, key + "highest_price", highest, offer);
    amount(table, key + "cut", price - highest, offer);
    table
        .number(
            key + "price_cut",
            Numbers.plain(offer.priceCut()),
            Numbers.percent(offer.priceCut(), DECIMALS))
        .text(offer.currency());
  }

  private static void amount(DataTable table, String key, long minor, PriceToWin offer) {
    BigDecimal amount = BigDecimal.valueOf(minor, offer.currencyDigits());
    String shown = String.format(Locale.ROOT, "%,." + offer.currencyDigits() + "f", amount);
    table.number(key, amount.toPlainString(), shown);
  }

  private static void gates(Html html, List<PriceTally.Barring> barring, GateRules rules) {
    html.leaf("p", "An offer that several gates bar counts with each of them.", "class", "note");
    DataTable table = new DataTable(html, "Gates that bar offers", "gate", "#offers", "asks for");
    for (PriceTally.Barring gate : barring) {
      table
          .row(gate.code())
          .count("gate|" + gate.code() + "|offers", gate.offers())
          .texts(rules.of(gate.code()));
    }
    table.end();
  }
}
