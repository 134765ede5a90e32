package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.catalog.Catalog;
import dev.buybox.ranking.Comparison;
import dev.buybox.ranking.Explanation;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.View;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code buybox explain}: why an offer stands where it does, alone or beside another. */
final class ExplainCommand {
  private static final int BAR_WIDTH = 24;

  private final QuestionOptions options;
  private final InputStream in;
  private final OutputStream out;
  private final Messages messages;

  ExplainCommand(QuestionOptions options, InputStream in, OutputStream out, Messages messages) {
    this.options = options;
    this.in = in;
    this.out = out;
    this.messages = messages;
  }

  int run() {
    if (options.against().isPresent() && options.offer().isEmpty()) {
      throw new WrongUseException("--against belongs to --offer: say which offer is compared");
    }
    return new Question(options, in, out, messages).answer(this::answer);
  }

  private String answer(Ranker ranker) {
    Place place = new Place(ranker.catalog());
    int box = place.box(options.box());
    if (options.offer().isEmpty()) {
      return winnerOf(box, ranker);
    }
    int offer = place.offer(box, options.offer().get());
    if (options.against().isEmpty()) {
      return written(ranker.explain(offer));
    }
    int rival = place.offer(box, options.against().get());
    if (rival == offer) {
      throw new WrongUseException("--against must name another offer than --offer");
    }
    return written(ranker.compare(offer, rival));
  }

  private String winnerOf(int box, Ranker ranker) {
    ranker.rank(box);
    if (ranker.winner() >= 0) {
      return written(ranker.explain(ranker.winner()));
    }
    Catalog catalog = ranker.catalog();
    List<String> all =
        IntStream.range(catalog.firstOffer(box), catalog.endOffer(box))
            .mapToObj(offer -> written(ranker.explain(offer)))
            .toList();
    return switch (options.format()) {
      case JSON -> all.stream().collect(Collectors.joining(",\n", "[", "]"));
      default -> String.join("\n", all);
    };
  }

  private String written(Explanation explanation) {
    Explanation shown = options.view() == View.SELLER ? explanation.forSeller() : explanation;
    return switch (options.format()) {
      case JSON -> shown.json();
      case MD -> shown.markdown();
      default -> bars() ? shown.text(BAR_WIDTH) : shown.text();
    };
  }

  private String written(Comparison comparison) {
    Comparison shown = options.view() == View.SELLER ? comparison.forSeller() : comparison;
    return switch (options.format()) {
      case JSON -> shown.json();
      case MD -> shown.markdown();
      default -> bars() ? shown.text(BAR_WIDTH) : shown.text();
    };
  }

  /** A person reads the answer at once, and not a file or a pipe. */
  private boolean bars() {
    return Boolean.getBoolean("buybox.terminal.out") && options.out().isEmpty();
  }
}
