package dev.buybox.analyst.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the first and the last bytes of a Parquet file tell. */
final class ParquetBytes {
  private static final String MAGIC = "PAR1";
  private static final String ENCRYPTED_MAGIC = "PARE";

  private ParquetBytes() {}

  /**
   * Looks whether a file can be Parquet.
   *
   * @throws IOException if it cannot be read, or is no plain file
   * @throws BadInputException if it is something else, or cut short
   */
  static void check(InputFile file, Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("it is a directory, not a file");
    }
    try (FileChannel channel = FileChannel.open(path)) {
      if (!Files.isRegularFile(path)) {
        throw new IOException("Parquet is read from plain files only");
      }
      check(file, channel);
    }
  }

  private static void check(InputFile file, FileChannel channel) throws IOException {
    long size = channel.size();
    if (size == 0) {
      throw bad(file, "the file is empty");
    }
    String first = text(channel, 0);
    String last = text(channel, Math.max(0, size - MAGIC.length()));
    if (first.equals(ENCRYPTED_MAGIC) || last.equals(ENCRYPTED_MAGIC)) {
      throw bad(file, "it is encrypted; decrypt it first");
    }
    if (!first.equals(MAGIC)) {
      throw bad(file, "it is not a Parquet file, as its name says; name it after what it is");
    }
    if (!last.equals(MAGIC)) {
      throw bad(file, "the end of the file is missing; was it cut short? Get it again");
    }
  }

  private static String text(FileChannel channel, long from) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MAGIC.length());
    for (int read = 0; read >= 0 && bytes.hasRemaining(); ) {
      read = channel.read(bytes, from + bytes.position());
    }
    return new String(bytes.array(), StandardCharsets.ISO_8859_1);
  }

  private static BadInputException bad(InputFile file, String what) {
    return new BadInputException(file.name() + ": " + what);
  }
}
