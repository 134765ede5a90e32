package dev.buybox.analyst;

import dev.buybox.analyst.console.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** What is written to a file, and how its name may end. */
enum OutKind {
  /** Rows. */
  TABLE(
      "csv|ndjson|jsonl|parquet",
      true,
      "a table; choose .csv, .ndjson or .jsonl, each with .gz too, or .parquet"),
  /** A page for a browser, which unpacks nothing. */
  PAGE("html|htm", false, "a page; choose .html or .htm"),
  /** A document. */
  TEXT(
      "txt|md|json|html|htm",
      true,
      "a text, as this answer is; choose .txt, .md, .json, .html or .htm");

  private static final String PACKED = ".gz";

  private final String endings;
  private final boolean canBePacked;
  private final String known;

  OutKind(String endings, boolean canBePacked, String known) {
    this.endings = endings;
    this.canBePacked = canBePacked;
    this.known = known;
  }

  /** Whether a name ends as those of this kind do, or has no ending. */
  boolean fits(String name) {
    String ending = ending(name);
    return ending.isEmpty() || ending.matches(endings);
  }

  /**
   * Refuses a name that promises something else. Devices and pipes may be called anything, and what
   * is wrong with a folder is told when it is opened.
   *
   * @throws WrongUseException if it does
   */
  void check(String option, String name) {
    if (!fits(name) && !isSpecial(name)) {
      throw new WrongUseException(
          option
              + " is \""
              + Texts.plain(name)
              + "\", and "
              + Texts.shown('.' + ending(name))
              + " is no ending of "
              + known
              + ", or a name without an ending");
    }
  }

  /** Returns the ending of a name that promises what is in the file; devices promise nothing. */
  String promised(String name) {
    return isSpecial(name) ? "" : ending(name);
  }

  /**
   * Returns what follows the last dot of a name, in small letters, .gz apart if it may be there.
   */
  private String ending(String name) {
    int folders = Math.max(name.lastIndexOf('/'), name.lastIndexOf(File.separatorChar));
    String file = name.substring(folders + 1).toLowerCase(Locale.ROOT);
    String plain = canBePacked ? unpacked(file) : file;
    // A dot in front makes a hidden file, and no ending.
    int dot = plain.lastIndexOf('.');
    return dot > 0 ? plain.substring(dot + 1) : "";
  }

  /** Returns a name without .gz. */
  static String unpacked(String name) {
    return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
  }

  private static boolean isSpecial(String name) {
    try {
      Path path = Path.of(name);
      return Files.exists(path) && !Files.isRegularFile(path);
    } catch (InvalidPathException notAPath) {
      return false;
    }
  }
}
