package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.parquet.ParquetEngine;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Where rows come from: a file, standard input, or something shipped with the command.
 *
 * @param name what people call it
 * @param path the file, if it is one
 * @param opener opens its bytes as they are stored
 */
public record InputFile(String name, Optional<Path> path, Opener opener) {
  /** What stands for standard input on the command line. */
  public static final String STANDARD_INPUT = "-";

  private static final String PACKED = ".gz";
  private static final int BUFFER_BYTES = 1 << 16;

  /** Opens a stream of bytes. */
  @FunctionalInterface
  public interface Opener {
    /** Returns the stream; the caller closes it. */
    InputStream open() throws IOException;
  }

  /**
   * Returns what an argument of the command line names.
   *
   * @throws BadInputException if it cannot be the name of a file
   */
  public static InputFile named(String argument, InputStream standardInput) {
    if (argument.equals(STANDARD_INPUT)) {
      return shipped("standard input", () -> standardInput);
    }
    try {
      Path path = Path.of(argument);
      return new InputFile(argument, Optional.of(path), () -> openFile(path));
    } catch (InvalidPathException notAPath) {
      throw new BadInputException(Texts.shown(argument) + ": this cannot be the name of a file");
    }
  }

  /** Returns an input that is no file. */
  public static InputFile shipped(String name, Opener opener) {
    return new InputFile(name, Optional.empty(), opener);
  }

  private static InputStream openFile(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("it is a directory, not a file");
    }
    // The stream of the former asks a pipe for its position, which has none.
    return Files.notExists(path) || Files.isRegularFile(path)
        ? Files.newInputStream(path)
        : new FileInputStream(path.toFile());
  }

  /**
   * Opens the input, unpacked if its name ends in {@code .gz}.
   *
   * @throws BadInputException if it cannot be read
   */
  CountedInput open() {
    try {
      CountedInput stored = new CountedInput(opener.open(), size());
      checkNotPackedParquet(stored);
      return isPacked() ? stored.unpackedBy(this::unpack) : stored;
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  private void checkNotPackedParquet(CountedInput stored) throws IOException {
    if (path.isPresent() && name.toLowerCase(Locale.ROOT).endsWith(ParquetEngine.ENDING + PACKED)) {
      stored.close();
      throw new BadInputException(
          name
              + ": Parquet is packed in itself, and not read from a .gz file; unpack it, and name"
              + " the .parquet file");
    }
  }

  /** All members of a file that was put together; the JDK's stream ends at a damaged one. */
  private InputStream unpack(InputStream stored) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(new BufferedInputStream(stored, BUFFER_BYTES))
        .setDecompressConcatenated(true)
        .get();
  }

  /** Whether it is a Parquet file, by its name. */
  boolean isParquet() {
    return path.isPresent() && name.toLowerCase(Locale.ROOT).endsWith(ParquetEngine.ENDING);
  }

  private boolean isPacked() {
    return path.isPresent() && name.toLowerCase(Locale.ROOT).endsWith(PACKED);
  }

  private long size() throws IOException {
    return path.isPresent() && Files.isRegularFile(path.get()) ? Files.size(path.get()) : -1;
  }

  /** Returns what to tell about a failure to read. */
  public BadInputException unreadable(IOException failure) {
    return new BadInputException(name + ": " + reason(failure));
  }

  private String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file; check the name and the folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "it may not be read; check its permissions";
    }
    if (isPacked() && failure instanceof EOFException) {
      return "the file ends in the middle of its packed data; was it cut short? Get it again";
    }
    if (isPacked()) {
      String reason = String.valueOf(failure.getMessage()).replaceFirst("[.]$", "");
      return "it cannot be unpacked (" + reason + "); is it a gzip file, and whole?";
    }
    return "it cannot be read: " + failure.getMessage();
  }
}
