package dev.buybox.analyst;

import dev.buybox.advice.Advisor;
import dev.buybox.advice.SellerAdvice;
import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.load.MoreAttributes;
import dev.buybox.analyst.whatif.PriceTables;
import dev.buybox.policy.AttributeUse;
import dev.buybox.whatif.Situation;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code buybox price-to-win --seller S --out TABLE}: all offers of a seller, as a table. */
final class SellerPricesCommand {
  private final AnalysisOptions options;
  private final Analysis analysis;
  private final String seller;

  SellerPricesCommand(ParseResult parsed, InputStream in, OutputStream out, Messages messages) {
    this.options = AnalysisOptions.of(parsed, Map.of(Commands.OUT, PriceTables.OFFERS));
    this.analysis = new Analysis(options, in, out, messages);
    this.seller = RankOptions.value(parsed, QuestionCommands.SELLER).orElse("");
    if (!BoxName.of(parsed).isEmpty()
        || RankOptions.value(parsed, QuestionCommands.OFFER).isPresent()) {
      throw new WrongUseException(
          "say either --product P --offer O, or --seller S for all offers of a seller");
    }
  }

  /** Whether a table is asked for: by a name that ends like no text, and by no other form. */
  static boolean isAskedFor(ParseResult parsed) {
    return RankOptions.value(parsed, QuestionCommands.SELLER).isPresent()
        && RankOptions.value(parsed, Commands.FORMAT).isEmpty()
        && RankOptions.value(parsed, Commands.OUT)
            .filter(name -> !OutKind.TEXT.fits(name))
            .isPresent();
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
    return new Answer(PriceTables.text(advice), Optional.empty());
  }
}
