package dev.buybox.analyst.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of one run.
 *
 * @param offers required
 * @param sellers without it, no seller has attributes
 * @param incumbents without it, nobody holds a box
 */
public record Inputs(
    InputFile offers, Optional<InputFile> sellers, Optional<InputFile> incumbents) {

  /** Returns those that are files. */
  public List<Path> files() {
    return Stream.of(Optional.of(offers), sellers, incumbents)
        .flatMap(Optional::stream)
        .flatMap(input -> input.path().stream())
        .toList();
  }
}
