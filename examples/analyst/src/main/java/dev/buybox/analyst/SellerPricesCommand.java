package dev.buybox.analyst;

import dev.buybox.advice.Advisor;
import dev.buybox.advice.SellerAdvice;
import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.load.MoreAttributes;
import dev.buybox.analyst.whatif.Asked;
import dev.buybox.analyst.whatif.PricePage;
import dev.buybox.analyst.whatif.PriceTables;
import dev.buybox.policy.AttributeUse;
import dev.buybox.whatif.Situation;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** {@code buybox price-to-win --seller S}: all offers of a seller, as a table and a page. */
final class SellerPricesCommand {
  private final AnalysisOptions options;
  private final Analysis analysis;
  private final String seller;

  SellerPricesCommand(ParseResult parsed, InputStream in, OutputStream out, Messages messages) {
    checkFits(parsed);
    this.options = AnalysisOptions.of(parsed, Map.of(Commands.OUT, PriceTables.OFFERS));
    this.analysis = new Analysis(options, in, out, messages);
    this.seller = RankOptions.value(parsed, QuestionCommands.SELLER).orElse("");
  }

  private static void checkFits(ParseResult parsed) {
    boolean ofSeller = RankOptions.value(parsed, QuestionCommands.SELLER).isPresent();
    boolean ofOffer =
        !BoxName.of(parsed).isEmpty()
            || RankOptions.value(parsed, QuestionCommands.OFFER).isPresent();
    if (ofOffer || !ofSeller) {
      throw new WrongUseException(
          hasReport(parsed)
              ? "--report tells all offers of a seller: say --seller S, and leave --product,"
                  + " --condition, --segment and --offer out"
              : PriceToWinCommand.EITHER);
    } else if (hasReport(parsed) && RankOptions.value(parsed, Commands.FORMAT).isPresent()) {
      throw new WrongUseException(
          "--report makes a page and --out beside it a table, by its name: leave --format out");
    } else if (RankOptions.is(parsed, QuestionCommands.VIEW, QuestionCommands.SELLER_VIEW)
        && hasReport(parsed)) {
      throw new WrongUseException(
          "--report tells how large the whole catalogue is, which --view seller keeps back: leave"
              + " one of them out");
    }
  }

  private static boolean hasReport(ParseResult parsed) {
    return RankOptions.value(parsed, WhatIfCommands.REPORT).isPresent();
  }

  /** Whether a page is asked for, or a table: by a name that ends like no text. */
  static boolean isAskedFor(ParseResult parsed) {
    boolean isTable =
        RankOptions.value(parsed, QuestionCommands.SELLER).isPresent()
            && RankOptions.value(parsed, Commands.FORMAT).isEmpty()
            && RankOptions.value(parsed, Commands.OUT)
                .filter(name -> !OutKind.TEXT.fits(name))
                .isPresent();
    return isTable || hasReport(parsed);
  }

  int run() {
    Map<String, AttributeUse> welcome = Map.of(Advisor.MIN_PRICE, AttributeUse.NUMBER);
    return analysis.run(MoreAttributes.welcome(welcome), List.of(), this::answer);
  }

  private Answer answer(Session session) {
    Situation situation = session.situation();
    int number = new Place(situation.catalog()).seller(seller);
    SellerAdvice advice =
        Advisor.of(situation.ranker())
            .adviseSeller(number, session.step("searching prices to win"));
    session.table(Commands.OUT).ifPresent(table -> PriceTables.write(advice, table));
    return new Answer(
        PriceTables.text(advice),
        session
            .outputs()
            .page(
                () ->
                    PricePage.of(asked(session, advice), situation.policies().policies(), advice)));
  }

  private static Asked asked(Session session, SellerAdvice advice) {
    boolean bounded = session.loaded().catalog().schema().find(Advisor.MIN_PRICE).isPresent();
    return AskedOfData.of(
        session,
        new Asked()
            .add("seller", advice.seller() + ": " + Texts.count(advice.offers().size(), "offer"))
            .add(
                "lowest price tried",
                "one minor unit, such as a cent"
                    + (bounded ? "; where an offer has it, " + Advisor.MIN_PRICE : "")));
  }
}
