package dev.buybox.whatif;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Scope;
import dev.buybox.internal.CodePoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Sorts matched boxes into groups by a text that they have. */
final class BoxGroups {
  /** The most groups; more of them are no groups but boxes. */
  static final int MAX_GROUPS = 10_000;

  private static final List<String> OF_BOXES = List.of("category", "condition", "segment");

  private final List<String> names;
  private final int[] boxes;
  private final int[] starts;

  private BoxGroups(List<String> names, int[] boxes, int[] starts) {
    this.names = names;
    this.boxes = boxes;
    this.starts = starts;
  }

  /**
   * Sorts boxes.
   *
   * @param column see {@link ComparisonOptions#groupBy}
   * @throws IllegalArgumentException if there is no such column, or there are too many groups
   */
  static BoxGroups of(String column, BoxMatch match, Rankings before, Rankings after) {
    TextOfBox first = TextOfBox.of(column, before);
    TextOfBox second = TextOfBox.of(column, after);
    Map<String, Integer> codes = new HashMap<>();
    int[] codeOf = new int[match.count()];
    for (int box = 0; box < codeOf.length; box++) {
      int next = codes.size();
      String text = text(first, second, match, box);
      codeOf[box] = codes.computeIfAbsent(text, fresh -> next);
      if (codes.size() > MAX_GROUPS) {
        throw new IllegalArgumentException(
            column + " makes more than " + MAX_GROUPS + " groups; group by another column");
      }
    }
    return sorted(codes, codeOf);
  }

  /**
   * Checks that boxes can be sorted by a column before and after.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  static void check(String column, Catalog before, Catalog after) {
    if (!OF_BOXES.contains(column)) {
      textAttribute(before, column);
      textAttribute(after, column);
    }
  }

  private static Attribute textAttribute(Catalog catalog, String name) {
    return catalog
        .schema()
        .find(name)
        .filter(BoxGroups::isText)
        .orElseThrow(
            () ->
                AttributeReader.unknown(
                    catalog.schema(),
                    name,
                    "a text, \"category\", \"condition\" or \"segment\"",
                    OF_BOXES,
                    BoxGroups::isText));
  }

  private static boolean isText(Attribute attribute) {
    return attribute.kind() == AttributeKind.TEXT;
  }

  private static String text(TextOfBox first, TextOfBox second, BoxMatch match, int box) {
    int before = match.before(box);
    if (before >= 0 && first.isKnownOf(before)) {
      return first.of(before);
    }
    int after = match.after(box);
    return after >= 0 && second.isKnownOf(after) ? second.of(after) : "";
  }

  private static BoxGroups sorted(Map<String, Integer> codes, int[] codeOf) {
    List<String> names = new ArrayList<>(codes.keySet());
    names.sort(CodePoints.ORDER);
    int[] placeOf = new int[names.size()];
    for (int place = 0; place < placeOf.length; place++) {
      placeOf[codes.getOrDefault(names.get(place), 0)] = place;
    }
    int[] starts = new int[names.size() + 1];
    for (int code : codeOf) {
      starts[placeOf[code] + 1]++;
    }
    for (int group = 0; group < names.size(); group++) {
      starts[group + 1] += starts[group];
    }
    int[] next = starts.clone();
    int[] boxes = new int[codeOf.length];
    for (int box = 0; box < boxes.length; box++) {
      boxes[next[placeOf[codeOf[box]]]++] = box;
    }
    return new BoxGroups(List.copyOf(names), boxes, starts);
  }

  /** Returns what the groups have in common, by code points. */
  List<String> names() {
    return names;
  }

  /** Returns the boxes of a group. */
  BoxList boxes(int group) {
    return new BoxList(boxes, starts[group], starts[group + 1]);
  }

  /** The text of a box, or of the offer that won it. */
  private static final class TextOfBox {
    private final IntFunction<String> textOfBox;
    private final boolean needsWinner;
    private final Rankings rankings;

    private TextOfBox(IntFunction<String> textOfBox, boolean needsWinner, Rankings rankings) {
      this.textOfBox = textOfBox;
      this.needsWinner = needsWinner;
      this.rankings = rankings;
    }

    static TextOfBox of(String column, Rankings rankings) {
      Catalog catalog = rankings.catalog();
      return switch (column) {
        case "category" -> new TextOfBox(catalog::category, false, rankings);
        case "condition" -> new TextOfBox(catalog::condition, false, rankings);
        case "segment" -> new TextOfBox(catalog::segment, false, rankings);
        default -> ofAttribute(column, rankings);
      };
    }

    private static TextOfBox ofAttribute(String name, Rankings rankings) {
      Catalog catalog = rankings.catalog();
      boolean ofSeller = textAttribute(catalog, name).scope() == Scope.SELLER;
      int column = catalog.schema().column(name);
      List<String> texts = catalog.textValues(column);
      return new TextOfBox(
          box -> {
            int winner = rankings.winner(box);
            int code = catalog.textCode(column, ofSeller ? catalog.seller(winner) : winner);
            return code < 0 ? "" : texts.get(code);
          },
          true,
          rankings);
    }

    boolean isKnownOf(int box) {
      return !needsWinner || rankings.winner(box) >= 0;
    }

    String of(int box) {
      return textOfBox.apply(box);
    }
  }
}
