package dev.buybox.analyst;

import dev.buybox.analyst.load.InputFile;
import dev.buybox.analyst.load.Inputs;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** The tables that a command line names; every file is as it was written. */
record DataFiles(Optional<String> offers, Optional<String> sellers, Optional<String> incumbents) {

  /**
   * Reads the options.
   *
   * @throws WrongUseException if they contradict each other
   */
  static DataFiles of(ParseResult parsed) {
    DataFiles files =
        new DataFiles(
            RankOptions.value(parsed, Commands.OFFERS),
            RankOptions.value(parsed, Commands.SELLERS),
            RankOptions.value(parsed, Commands.INCUMBENTS));
    if (files.offers.isEmpty() && (files.sellers.isPresent() || files.incumbents.isPresent())) {
      throw new WrongUseException("--sellers and --incumbents belong to --offers: give it, too");
    }
    return files;
  }

  /**
   * Checks that standard input is read once, by these and others.
   *
   * @throws WrongUseException if it is read twice
   */
  void checkOneStandardInput(List<Optional<String>> others) {
    checkReadOnce(Stream.concat(others.stream(), Stream.of(offers, sellers, incumbents)).toList());
  }

  /**
   * Checks that standard input is read once.
   *
   * @throws WrongUseException if it is read twice
   */
  static void checkReadOnce(List<Optional<String>> inputs) {
    long fromStandardInput =
        inputs.stream().flatMap(Optional::stream).filter(InputFile.STANDARD_INPUT::equals).count();
    if (fromStandardInput > 1) {
      throw new WrongUseException("- is standard input, which only one input can be read from");
    }
  }

  /** Returns the tables, if offers are named. */
  Optional<Inputs> inputs(InputStream standardInput) {
    return offers.map(
        named ->
            new Inputs(
                InputFile.named(named, standardInput),
                file(sellers, standardInput),
                file(incumbents, standardInput)));
  }

  private static Optional<InputFile> file(Optional<String> named, InputStream standardInput) {
    return named.map(name -> InputFile.named(name, standardInput));
  }
}
