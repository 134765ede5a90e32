package dev.buybox.bench.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A jar of what DuckDB's process needs, with DuckDB's native library beside it. Out of the usual
 * jar the library is unpacked at each start, 70 MB: time that is not DuckDB's fault.
 */
final class ThinJar {
  private static final String NATIVE = "libduckdb_java.so_";

  private ThinJar() {}

  /** Copies into a folder what is needed of a jar, and returns the copy. */
  static Path of(Path jar, Path folder) throws IOException {
    Path thin = folder.resolve("duckdb-process.jar");
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(thin);
        ZipOutputStream into = new ZipOutputStream(file)) {
      Enumeration<? extends ZipEntry> entries = from.entries();
      for (ZipEntry entry : Collections.list(entries)) {
        try (InputStream content = from.getInputStream(entry)) {
          copy(entry.getName(), content, folder, into);
        }
      }
    }
    return thin;
  }

  private static void copy(String name, InputStream content, Path folder, ZipOutputStream into)
      throws IOException {
    if (name.startsWith(NATIVE + "linux")) {
      Files.copy(content, folder.resolve(name));
    } else if (isNeeded(name)) {
      into.putNextEntry(new ZipEntry(name));
      content.transferTo(into);
      into.closeEntry();
    }
  }

  private static boolean isNeeded(String name) {
    return name.startsWith("org/duckdb/")
        || name.startsWith("dev/buybox/bench/whole/")
        || name.startsWith("com/google/common/")
        || name.startsWith("META-INF/services/java.sql");
  }
}
