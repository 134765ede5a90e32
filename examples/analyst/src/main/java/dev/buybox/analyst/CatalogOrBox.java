package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.load.MoreAttributes;
import dev.buybox.analyst.write.TableColumn;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** A question about the whole catalogue, or about one box if a product is named. */
final class CatalogOrBox {
  private final Analysis analysis;
  private final BoxName box;

  /** What finds the answer on one box. */
  @FunctionalInterface
  interface BoxWork {
    /** Returns it as a text for a terminal. */
    String answer(Session session, int box);
  }

  /**
   * Reads the options.
   *
   * @param tables the options that name files of tables on the catalogue, and the columns of each
   * @throws WrongUseException if they contradict each other
   */
  CatalogOrBox(
      ParseResult parsed,
      Map<String, List<TableColumn>> tables,
      InputStream in,
      OutputStream out,
      Messages messages) {
    AnalysisOptions options = AnalysisOptions.of(parsed, tables);
    this.analysis = new Analysis(options, in, out, messages);
    this.box = BoxName.of(parsed).checked();
    if (!box.isEmpty() && !options.outputs().isEmpty()) {
      throw new WrongUseException(
          options.outputs().get(0).option() + " is for the catalogue: leave --product out");
    }
  }

  /** Answers and returns the exit code. */
  int run(BoxWork ofBox, Analysis.Work ofCatalog) {
    return analysis.run(
        MoreAttributes.NONE,
        List.of(),
        session -> box.isEmpty() ? ofCatalog.answer(session) : ofBox(session, ofBox));
  }

  private Answer ofBox(Session session, BoxWork work) {
    return Answer.of(work.answer(session, new Place(session.loaded().catalog()).box(box)));
  }
}
