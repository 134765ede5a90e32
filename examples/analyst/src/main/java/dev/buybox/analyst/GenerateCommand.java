package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.generate.GeneratedCounts;
import dev.buybox.analyst.generate.GeneratedMarketplace;
import dev.buybox.analyst.write.FolderOfTables;

/** {@code buybox generate}: a made-up marketplace as three files. */
final class GenerateCommand {
  private static final String TABLES_END = ".csv";
  private static final String PACKED_END = ".csv.gz";

  private final GenerateOptions options;
  private final Messages messages;

  GenerateCommand(GenerateOptions options, Messages messages) {
    this.options = options;
    this.messages = messages;
  }

  int run() {
    String end = options.gzip() ? PACKED_END : TABLES_END;
    GeneratedMarketplace market = new GeneratedMarketplace(options.seed(), options.products());
    try (FolderOfTables folder = FolderOfTables.open(options.out(), options.force())) {
      GeneratedCounts counts =
          market.write(
              folder.add("offers" + end),
              folder.add("sellers" + end),
              folder.add("incumbents" + end),
              new Progress(messages, System::nanoTime));
      folder.commit();
      tell(folder, end, counts);
      return ExitCode.FINE;
    } finally {
      messages.clear();
    }
  }

  private void tell(FolderOfTables folder, String end, GeneratedCounts counts) {
    messages.line(
        String.join(
            ", ",
            "Made up " + Texts.count(counts.products(), "product"),
            Texts.count(counts.boxes()) + (counts.boxes() == 1 ? " box" : " boxes"),
            Texts.count(counts.offers(), "offer"),
            Texts.count(counts.sellers(), "seller"),
            Texts.count(counts.incumbents(), "incumbent") + "."));
    messages.line("Next: buybox rank --offers " + shown(folder, "offers" + end) + " \\");
    messages.line("        --sellers " + shown(folder, "sellers" + end) + " \\");
    messages.line("        --incumbents " + shown(folder, "incumbents" + end));
  }

  private static String shown(FolderOfTables folder, String file) {
    return Texts.plain(folder.path(file));
  }
}
