package dev.buybox.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Finds the files of real marketplaces, which are no part of the project. */
public final class RealData {
  private RealData() {}

  /** Returns a folder of real data, or skips the test and says how not to. */
  public static Path folder(String name) {
    String root = System.getProperty("buybox.realdata", "");
    assumeTrue(!root.isEmpty(), "skipped: give the folder of real data with -Dbuybox.realdata=DIR");
    return Path.of(root, name);
  }

  /** Returns the rows of a zipped CSV file. */
  public static List<Map<String, String>> rows(Path file) throws IOException {
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
      return Csv.read(new String(bytes.readAllBytes(), UTF_8));
    }
  }
}
