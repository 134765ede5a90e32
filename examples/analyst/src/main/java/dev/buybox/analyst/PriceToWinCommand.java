package dev.buybox.analyst;

import dev.buybox.advice.Advice;
import dev.buybox.advice.Advisor;
import dev.buybox.advice.SellerAdvice;
import dev.buybox.analyst.console.Messages;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.View;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code buybox price-to-win}: what it would take an offer, or all offers of a seller. */
final class PriceToWinCommand {
  static final String EITHER =
      "say either --product P --offer O, or --seller S for all offers of a seller";

  private final QuestionOptions options;
  private final InputStream in;
  private final OutputStream out;
  private final Messages messages;

  PriceToWinCommand(QuestionOptions options, InputStream in, OutputStream out, Messages messages) {
    this.options = options;
    this.in = in;
    this.out = out;
    this.messages = messages;
  }

  int run() {
    boolean ofOffer = options.box().product().isPresent() && options.offer().isPresent();
    boolean ofAnything = !options.box().isEmpty() || options.offer().isPresent();
    if (options.seller().isPresent() ? ofAnything : !ofOffer) {
      throw new WrongUseException(EITHER);
    }
    return new Question(options, in, out, messages).answer(this::answer);
  }

  private String answer(Ranker ranker) {
    Place place = new Place(ranker.catalog());
    Advisor advisor = Advisor.of(ranker);
    if (options.seller().isPresent()) {
      return written(advisor.adviseSeller(place.seller(options.seller().get())));
    }
    int box = place.box(options.box());
    return written(advisor.advise(place.offer(box, options.offer().orElseThrow())));
  }

  private String written(Advice advice) {
    Advice shown = options.view() == View.SELLER ? advice.forSeller() : advice;
    return switch (options.format()) {
      case JSON -> shown.json();
      case MD -> shown.markdown();
      default -> shown.text();
    };
  }

  private String written(SellerAdvice advice) {
    return switch (options.format()) {
      case JSON -> advice.json();
      case MD -> advice.markdown();
      default -> advice.text();
    };
  }
}
