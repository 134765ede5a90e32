package dev.buybox.analyst.write;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Where an answer goes. A file appears under its name when it is committed, and not before; what is
 * closed without that leaves nothing behind. For one thread.
 */
public final class Destination implements Closeable {
  /** What stands for standard output on the command line. */
  public static final String STANDARD_OUTPUT = "-";

  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream stream;
  private final Optional<PendingFile> pending;
  private final boolean closesStream;
  private Optional<ParquetFileWriter> rows = Optional.empty();

  private Destination(OutputStream stream, Optional<PendingFile> pending, boolean closesStream) {
    this.stream = stream;
    this.pending = pending;
    this.closesStream = closesStream;
  }

  /** Returns standard output. */
  public static Destination standardOutput(OutputStream out) {
    OutputStream telling = new TellingOutput(out, "standard output");
    return new Destination(
        new BufferedOutputStream(telling, BUFFER_BYTES), Optional.empty(), false);
  }

  /**
   * Returns the file of that name, packed if the name ends in {@code .gz}.
   *
   * @throws CannotWriteException if it cannot be written
   */
  public static Destination file(String name) {
    try {
      Path path = Path.of(name);
      boolean plain = !Files.exists(path) || Files.isRegularFile(path);
      return plain ? pending(name, path) : direct(name, path);
    } catch (InvalidPathException notAPath) {
      throw new CannotWriteException(name, "this cannot be the name of a file");
    } catch (IOException failure) {
      throw new CannotWriteException(name, failure);
    }
  }

  /**
   * Returns the Parquet file of that name.
   *
   * @param columns of its rows
   * @throws CannotWriteException if it cannot be written
   */
  public static Destination parquetFile(String name, List<TableColumn> columns) {
    try {
      Path path = Path.of(name);
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        throw new CannotWriteException(name, "Parquet is written to plain files only");
      }
      return parquet(name, PendingFile.create(name, path), columns);
    } catch (InvalidPathException notAPath) {
      throw new CannotWriteException(name, "this cannot be the name of a file");
    }
  }

  private static Destination parquet(String name, PendingFile file, List<TableColumn> columns) {
    Destination destination =
        new Destination(OutputStream.nullOutputStream(), Optional.of(file), false);
    try {
      destination.rows = Optional.of(ParquetFileWriter.start(name, file.temporary(), columns));
      return destination;
    } catch (CannotWriteException failure) {
      file.close();
      throw failure;
    }
  }

  private static Destination pending(String name, Path path) throws IOException {
    PendingFile file = PendingFile.create(name, path);
    OutputStream telling = new TellingOutput(file.stream(), name);
    return new Destination(packed(name, telling), Optional.of(file), true);
  }

  /** A device or a pipe takes what it is given; there is nothing to keep back. */
  private static Destination direct(String name, Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new CannotWriteException(name, "it is a folder; name a file in it");
    }
    OutputStream telling = new TellingOutput(Files.newOutputStream(path), name);
    return new Destination(packed(name, telling), Optional.empty(), true);
  }

  private static OutputStream packed(String name, OutputStream out) throws IOException {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? new GZIPOutputStream(out, BUFFER_BYTES)
        : new BufferedOutputStream(out, BUFFER_BYTES);
  }

  /** Returns the stream to write to; it throws {@link CannotWriteException} where it fails. */
  public OutputStream stream() {
    return stream;
  }

  /** Writes bytes. */
  void write(byte[] bytes) {
    try {
      stream.write(bytes);
    } catch (IOException failure) {
      throw new CannotWriteException("the output", failure);
    }
  }

  /** Returns what writes rows to a Parquet file. */
  ParquetFileWriter parquet() {
    return rows.orElseThrow(() -> new IllegalStateException("no Parquet file"));
  }

  /**
   * Makes what was written final.
   *
   * @throws CannotWriteException if that is not possible
   */
  public void commit() {
    commit(List.of(this));
  }

  /**
   * Makes what was written final, of all of them or of none: a file takes its name when everything
   * is on the disk.
   *
   * @throws CannotWriteException if that is not possible
   */
  public static void commit(Collection<Destination> all) {
    all.forEach(Destination::complete);
    all.forEach(each -> each.pending.ifPresent(PendingFile::commit));
  }

  private void complete() {
    try {
      rows.ifPresent(ParquetFileWriter::finish);
      stream.flush();
      if (stream instanceof GZIPOutputStream packed) {
        packed.finish();
      }
      pending.ifPresent(PendingFile::complete);
    } catch (IOException failure) {
      throw new CannotWriteException("the output", failure);
    }
  }

  /** Gives up what was not committed. */
  @Override
  public void close() {
    rows.ifPresent(ParquetFileWriter::close);
    pending.ifPresent(PendingFile::close);
    if (closesStream && pending.isEmpty()) {
      closeQuietly();
    }
  }

  private void closeQuietly() {
    try {
      stream.close();
    } catch (IOException | CannotWriteException ignored) {
      // All that counts was written by commit, or is given up.
    }
  }
}
