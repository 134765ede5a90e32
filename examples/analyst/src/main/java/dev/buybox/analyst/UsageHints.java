package dev.buybox.analyst;

import dev.buybox.analyst.console.NearestName;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to tell somebody whose command line was not understood. */
final class UsageHints {
  private static final String HELP = "help";

  private UsageHints() {}

  static List<String> of(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    List<String> lines = new ArrayList<>();
    lines.add("buybox: " + firstLower(String.valueOf(failure.getMessage())));
    if (failure instanceof UnmatchedArgumentException unmatched) {
      lines.addAll(suggestions(command, unmatched));
    }
    lines.add("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return lines;
  }

  private static List<String> suggestions(
      CommandLine command, UnmatchedArgumentException unmatched) {
    String first = unmatched.getUnmatched().get(0);
    if (command.getParent() == null && isRankOption(command, first)) {
      return List.of("Did you mean: buybox rank " + first + " ...");
    }
    if (first.equals(HELP)) {
      return List.of("Did you mean: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    List<String> near = unmatched.getSuggestions();
    if (!near.isEmpty()) {
      return List.of("Did you mean: " + String.join(", ", near) + "?");
    }
    String nearest = NearestName.didYouMean(first, command.getSubcommands().keySet());
    return nearest.isEmpty() ? List.of() : List.of(firstUpper(nearest));
  }

  private static boolean isRankOption(CommandLine root, String argument) {
    String name = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
    CommandLine rank = root.getSubcommands().get(Commands.RANK);
    return rank != null && rank.getCommandSpec().optionsMap().containsKey(name);
  }

  private static String firstUpper(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String firstLower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
