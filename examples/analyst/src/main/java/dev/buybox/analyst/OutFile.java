package dev.buybox.analyst;

import dev.buybox.analyst.load.Inputs;
import dev.buybox.analyst.parquet.ParquetEngine;
import dev.buybox.analyst.write.Destination;
import dev.buybox.analyst.write.Format;
import dev.buybox.analyst.write.TableColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code --out} names: a file, or standard output without it and for {@code -}. */
final class OutFile {
  private final String option;
  private final Optional<String> name;

  private OutFile(String option, Optional<String> name) {
    this.option = option;
    this.name = name.filter(each -> !each.equals(Destination.STANDARD_OUTPUT));
  }

  /**
   * Returns the file of an answer of some kind.
   *
   * @throws WrongUseException if its name promises another kind
   */
  static OutFile of(OutKind kind, String option, Optional<String> name) {
    name.ifPresent(each -> kind.check(option, each));
    return new OutFile(option, name);
  }

  /**
   * Refuses to write over what is read.
   *
   * @throws WrongUseException if the file is one of these
   */
  void checkIsNoneOf(List<Path> inputs) {
    for (Path path : inputs) {
      if (name.filter(each -> isSame(each, path)).isPresent()) {
        throw new WrongUseException(
            option + " names an input, " + path + ", which would be lost; choose another name");
      }
    }
  }

  /**
   * Refuses to write over the policy or a table.
   *
   * @throws WrongUseException if the file is one of these
   */
  void checkIsNoneOf(PolicySource policy, Optional<Inputs> inputs) {
    checkIsNoneOf(policy.path().stream().toList());
    checkIsNoneOf(inputs.map(Inputs::files).orElse(List.of()));
  }

  private static boolean isSame(String name, Path path) {
    try {
      return Files.exists(path)
          && Files.exists(Path.of(name))
          && Files.isSameFile(Path.of(name), path);
    } catch (IOException | InvalidPathException failure) {
      return false;
    }
  }

  /**
   * Returns the form that the name of a table asks for; nothing if its ending asks for none.
   *
   * @throws WrongUseException if it is Parquet packed again
   */
  static Optional<Format> formatOf(String option, String name) {
    String small = name.toLowerCase(Locale.ROOT);
    String plain = OutKind.unpacked(small);
    if (plain.endsWith(ParquetEngine.ENDING)) {
      checkNotPacked(option, small);
      return Optional.of(Format.PARQUET);
    } else if (plain.endsWith(".ndjson") || plain.endsWith(".jsonl")) {
      return Optional.of(Format.NDJSON);
    }
    return plain.endsWith(".csv") ? Optional.of(Format.CSV) : Optional.empty();
  }

  private static void checkNotPacked(String option, String parquet) {
    if (!parquet.endsWith(ParquetEngine.ENDING)) {
      throw new WrongUseException(option + ": Parquet is packed in itself; take .gz off the name");
    }
  }

  /** Whether it is the same file as another, or both are standard output. */
  boolean isSameAs(OutFile other) {
    return name.map(OutFile::real).equals(other.name.map(OutFile::real));
  }

  /** Links are followed, to the file or to the folder that it will stand in. */
  private static String real(String name) {
    try {
      Path path = Path.of(name).toAbsolutePath().normalize();
      @Nullable Path folder = path.getParent();
      if (Files.exists(path) || folder == null) {
        return path.toRealPath().toString();
      }
      return folder.toRealPath().resolve(path.getFileName()).toString();
    } catch (IOException | InvalidPathException noSuchPath) {
      // What is wrong with it is told when it is opened.
      return name;
    }
  }

  /** Returns the option that names it. */
  String option() {
    return option;
  }

  /** Whether it is standard output. */
  boolean isStandardOutput() {
    return name.isEmpty();
  }

  /** Opens it for a table in some form. */
  Destination open(OutputStream standardOutput, Format format, List<TableColumn> columns) {
    return format == Format.PARQUET
        ? Destination.parquetFile(name.orElseThrow(), columns)
        : open(standardOutput);
  }

  /** Opens it. */
  Destination open(OutputStream standardOutput) {
    return name.map(Destination::file).orElseGet(() -> Destination.standardOutput(standardOutput));
  }
}
