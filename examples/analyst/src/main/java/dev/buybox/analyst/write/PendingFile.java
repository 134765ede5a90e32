package dev.buybox.analyst.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written beside its final place and moved there at the end. Until then it is
 * deleted when it is closed, and when the process is told to stop. For one thread.
 */
final class PendingFile implements Closeable {
  private final String name;
  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final Thread deleteOnExit;

  private PendingFile(String name, Path target, Path temporary) throws IOException {
    this.name = name;
    this.target = target;
    this.temporary = temporary;
    this.deleteOnExit = new Thread(() -> deleteQuietly(temporary), "delete-unfinished-output");
    // First the promise to delete it, then the file: the process can be stopped in between.
    Runtime.getRuntime().addShutdownHook(deleteOnExit);
    try {
      channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException failure) {
      keepNoPromise();
      throw failure;
    }
  }

  /**
   * Creates the temporary file.
   *
   * @throws CannotWriteException if that is not possible
   */
  static PendingFile create(String name, Path path) {
    try {
      // A link stays, and the file that it names is replaced.
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      return new PendingFile(name, target, target.resolveSibling(temporaryName()));
    } catch (NoSuchFileException noFolder) {
      throw new CannotWriteException(name, "there is no such folder; create it first");
    } catch (AccessDeniedException denied) {
      throw new CannotWriteException(name, "its folder may not be written to");
    } catch (IOException failure) {
      throw new CannotWriteException(name, failure);
    }
  }

  private static String temporaryName() {
    return ".buybox-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".part";
  }

  /** Returns the file that is written, for what writes files by their names. */
  Path temporary() {
    return temporary;
  }

  OutputStream stream() {
    return Channels.newOutputStream(channel);
  }

  /**
   * Makes sure that all of it is on the disk.
   *
   * @throws CannotWriteException if that is not possible
   */
  void complete() {
    try {
      channel.force(true);
      channel.close();
      keepPermissions();
    } catch (IOException failure) {
      throw new CannotWriteException(name, failure);
    }
  }

  /**
   * Moves the complete file to its final place, in one step.
   *
   * @throws CannotWriteException if that is not possible
   */
  void commit() {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new CannotWriteException(name, failure);
    }
  }

  /** Whoever could read the file that is replaced can read the new one, and nobody else. */
  private void keepPermissions() throws IOException {
    if (Files.exists(target)
        && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
    }
  }

  /** Deletes what was not committed. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException ignored) {
      // It is deleted next.
    }
    deleteQuietly(temporary);
    keepNoPromise();
  }

  private void keepNoPromise() {
    try {
      Runtime.getRuntime().removeShutdownHook(deleteOnExit);
    } catch (IllegalStateException stopping) {
      // The process stops, and the hook runs or has run.
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // Nothing more can be done about it.
    }
  }
}
