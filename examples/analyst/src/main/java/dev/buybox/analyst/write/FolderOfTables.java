package dev.buybox.analyst.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that gets several files. They appear when all are committed, each of them whole; what is
 * closed without that leaves nothing behind, but a process that is told to stop can leave the
 * folder behind, empty. For one thread.
 */
public final class FolderOfTables implements Closeable {
  private final Path folder;
  private final boolean made;
  private final boolean replaces;
  private final List<Destination> files = new ArrayList<>();

  private FolderOfTables(Path folder, boolean made, boolean replaces) {
    this.folder = folder;
    this.made = made;
    this.replaces = replaces;
  }

  /**
   * Opens a folder, and makes it if it is not there.
   *
   * @param replaces whether files that are there already may be replaced
   * @throws CannotWriteException if that is not possible
   */
  public static FolderOfTables open(String name, boolean replaces) {
    try {
      Path folder = Path.of(name);
      boolean there = Files.isDirectory(folder);
      if (!there && Files.exists(folder)) {
        throw new CannotWriteException(name, "it is a file, not a folder");
      }
      if (!there) {
        Files.createDirectory(folder);
      }
      return new FolderOfTables(folder, !there, replaces);
    } catch (InvalidPathException notAPath) {
      throw new CannotWriteException(name, "this cannot be the name of a folder");
    } catch (NoSuchFileException noParent) {
      throw new CannotWriteException(name, "the folder above it is not there; create it first");
    } catch (AccessDeniedException denied) {
      throw new CannotWriteException(name, "the folder above it may not be written to");
    } catch (IOException failure) {
      throw new CannotWriteException(name, failure);
    }
  }

  /**
   * Adds a file, packed if its name ends in {@code .gz}.
   *
   * @return the stream to write it to
   * @throws CannotWriteException if it is there already and may not be replaced, or cannot be
   *     written
   */
  public OutputStream add(String file) {
    if (!replaces && Files.exists(folder.resolve(file))) {
      throw new CannotWriteException(
          path(file), "it is there already; give --force to replace it, or another folder");
    }
    Destination destination = Destination.file(path(file));
    files.add(destination);
    return destination.stream();
  }

  /** Returns the path of a file of that name. */
  public String path(String file) {
    return folder.resolve(file).toString();
  }

  /**
   * Makes all files appear, one after the other.
   *
   * @throws CannotWriteException if that is not possible
   */
  public void commit() {
    files.forEach(Destination::commit);
  }

  /** Gives up what was not committed, and the folder if it was made for it and is empty. */
  @Override
  public void close() {
    files.forEach(Destination::close);
    if (made) {
      deleteIfEmpty();
    }
  }

  private void deleteIfEmpty() {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException ignored) {
      // It holds the files.
    }
  }
}
