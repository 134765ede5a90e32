package dev.buybox.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Options of the form {@code --name value}, as a help text lists them. */
public final class ProgramOptions {
  private static final Pattern OPTION = Pattern.compile("(?m)^ +--([a-z-]+) ");

  private final Map<String, String> given = new LinkedHashMap<>();

  /**
   * Reads arguments.
   *
   * @param help has a line for each option, which begins with it
   * @throws IllegalArgumentException if one is not known, or has no value
   */
  public ProgramOptions(List<String> arguments, String help) {
    Set<String> known =
        OPTION.matcher(help).results().map(line -> line.group(1)).collect(Collectors.toSet());
    for (int i = 0; i < arguments.size(); i += 2) {
      String option = arguments.get(i);
      if (!option.startsWith("--") || !known.contains(option.substring(2))) {
        throw new IllegalArgumentException("unknown option " + option + "; --help lists all");
      }
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(option + " needs a value");
      }
      given.put(option.substring(2), arguments.get(i + 1));
    }
  }

  /** Reads the arguments of a program; prints the help, or what is wrong, and ends it otherwise. */
  public static ProgramOptions ofProgram(String[] arguments, String help) {
    List<String> all = List.of(arguments);
    if (all.contains("--help")) {
      System.out.print(help);
      System.exit(0);
    }
    try {
      return new ProgramOptions(all, help);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
      throw wrong;
    }
  }

  /** Returns a text. */
  public String text(String name, String unlessGiven) {
    return given.getOrDefault(name, unlessGiven);
  }

  /** Returns a whole number, at least 1. */
  public long number(String name, long unlessGiven) {
    return number(name, unlessGiven, 1);
  }

  /** Returns a whole number, not below the least. */
  public long number(String name, long unlessGiven, long least) {
    String text = given.get(name);
    if (text == null) {
      return unlessGiven;
    }
    long number;
    try {
      number = Long.parseLong(text);
    } catch (NumberFormatException notOne) {
      throw new IllegalArgumentException(
          "--" + name + " must be a whole number, was " + text, notOne);
    }
    if (number < least) {
      throw new IllegalArgumentException(
          "--" + name + " must be at least " + least + ", was " + number);
    }
    return number;
  }

  /** Returns a whole number, from 1 to 2^31 - 1. */
  public int small(String name, int unlessGiven) {
    return small(name, unlessGiven, 1);
  }

  /** Returns a whole number, from the least to 2^31 - 1. */
  public int small(String name, int unlessGiven, int least) {
    long number = number(name, unlessGiven, least);
    if (number > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "--" + name + " must be at most " + Integer.MAX_VALUE + ", was " + number);
    }
    return (int) number;
  }

  /** Returns a number. */
  public double decimal(String name, double unlessGiven) {
    return Double.parseDouble(given.getOrDefault(name, Double.toString(unlessGiven)));
  }

  /** Returns a file. */
  public Path file(String name, String unlessGiven) {
    return Path.of(text(name, unlessGiven));
  }

  /** Returns the options as they were given, files left out: these may tell of the machine. */
  public String command() {
    return given.entrySet().stream()
        .filter(option -> !option.getKey().equals("out"))
        .map(option -> "--" + option.getKey() + " " + option.getValue())
        .collect(Collectors.joining(" "));
  }
}
