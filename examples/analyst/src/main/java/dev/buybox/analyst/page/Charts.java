package dev.buybox.analyst.page;

import dev.buybox.analyst.console.Texts;
import java.util.List;
import java.util.Locale;

/** Charts as SVG. Everything that they show stands in a table too, so they have a short label. */
public final class Charts {
  private static final int WIDTH = 360;
  private static final int ROW = 34;
  private static final int BAR = 12;
  private static final int LABEL_BASE = 12;
  private static final int BAR_TOP = 17;
  private static final int MAX_LABEL_CHARS = 34;
  private static final int VALUE_SPACE = 62;
  private static final int RANGE_ROW = 48;
  private static final int ENDS_BASE = 41;

  /** About as wide as a digit of the charts' font is. */
  private static final int DIGIT = 7;

  private Charts() {}

  /**
   * A bar with its label.
   *
   * @param label of the row
   * @param length at least 0
   * @param shown the length as it is written
   */
  public record Bar(String label, double length, String shown) {
    /** Returns a bar as long as a count. */
    public static Bar of(String label, long count) {
      return new Bar(label, (double) count, Texts.count(count));
    }
  }

  /**
   * A bar to the left and one to the right.
   *
   * @param label of the row
   * @param left at least 0
   * @param right at least 0
   */
  public record Pair(String label, long left, long right) {}

  /**
   * Where numbers lie: a line from 5 % to 95 %, a box from 25 % to 75 %, the median and the mean.
   *
   * @param label of the row
   * @param mean shown as a dot
   * @param shown the mean as it is written
   * @param least the left end as it is written
   * @param most the right end as it is written
   */
  public record Range(
      String label,
      double p05,
      double p25,
      double median,
      double p75,
      double p95,
      double mean,
      String shown,
      String least,
      String most) {}

  /** Draws bars from the left; nothing if there are none. */
  public static void bars(Html html, String title, List<Bar> bars) {
    if (bars.isEmpty()) {
      return;
    }
    double longest = bars.stream().mapToDouble(Bar::length).max().orElse(0);
    begin(html, title, bars.size());
    for (int row = 0; row < bars.size(); row++) {
      Bar bar = bars.get(row);
      double width = longest > 0 ? bar.length() / longest * (WIDTH - VALUE_SPACE) : 0;
      label(html, row, bar.label());
      rectangle(html, "bar", 0, row * ROW + BAR_TOP, width, BAR);
      text(html, "value", width + 6, row * ROW + BAR_TOP + 10, "start", bar.shown());
    }
    end(html);
  }

  /** Draws what is lost to the left of a middle line, and what is won to its right. */
  public static void pairs(Html html, String title, List<Pair> pairs) {
    long longest =
        pairs.stream().mapToLong(each -> Math.max(each.left(), each.right())).max().orElse(1);
    double middle = WIDTH / 2.0;
    double unit = (middle - VALUE_SPACE / 2.0) / Math.max(1, longest);
    begin(html, title, pairs.size());
    for (int row = 0; row < pairs.size(); row++) {
      Pair pair = pairs.get(row);
      double top = row * ROW + BAR_TOP;
      double left = pair.left() * unit;
      double right = pair.right() * unit;
      label(html, row, pair.label());
      rectangle(html, "before", middle - left, top, left, BAR);
      rectangle(html, "after", middle, top, right, BAR);
      if (pair.left() > 0) {
        text(html, "value", middle - left - 4, top + 10, "end", "-" + pair.left());
      }
      if (pair.right() > 0) {
        text(html, "value", middle + right + 4, top + 10, "start", "+" + pair.right());
      }
    }
    html.leaf("path", "", "class", "axis", "d", "M" + n(middle) + " 14V" + pairs.size() * ROW);
    end(html);
  }

  /** Draws ranges on one scale. */
  public static void ranges(Html html, String title, List<Range> ranges) {
    double least =
        ranges.stream().mapToDouble(each -> Math.min(each.p05(), each.mean())).min().orElse(0);
    double most =
        ranges.stream().mapToDouble(each -> Math.max(each.p95(), each.mean())).max().orElse(1);
    Scale scale = new Scale(least, most > least ? (WIDTH - 12) / (most - least) : 0);
    beginOf(html, title, ranges.size() * RANGE_ROW);
    for (int row = 0; row < ranges.size(); row++) {
      range(html, row, ranges.get(row), scale);
    }
    end(html);
  }

  private record Scale(double least, double unit) {
    double at(double value) {
      return 6 + (value - least) * unit;
    }
  }

  private static void range(Html html, int row, Range range, Scale scale) {
    int top = row * RANGE_ROW;
    double middle = top + BAR_TOP + BAR / 2.0;
    text(html, "label", 0, top + LABEL_BASE, "start", range.label());
    text(html, "value", WIDTH, top + LABEL_BASE, "end", "mean " + range.shown());
    ends(html, range, scale, top + ENDS_BASE);
    String line = "M" + n(scale.at(range.p05())) + " " + n(middle) + "H" + n(scale.at(range.p95()));
    html.leaf("path", "", "class", "axis", "d", line);
    double from = scale.at(range.p25());
    String kind = row == 0 ? "before" : "after";
    double width = Math.max(2, scale.at(range.p75()) - from);
    rectangle(html, kind, from, top + BAR_TOP, width, BAR);
    double median = scale.at(range.median());
    rectangle(html, "median", median - 1, top + BAR_TOP - 2.0, 2, BAR + 4);
    html.leaf(
        "circle", "", "class", "mean", "cx", n(scale.at(range.mean())), "cy", n(middle), "r", "4");
  }

  /** Writes both ends of a line below it, or the two as one text where they would overlap. */
  private static void ends(Html html, Range range, Scale scale, int base) {
    double from = scale.at(range.p05());
    double to = scale.at(range.p95());
    if (to - from > (range.least().length() + range.most().length() + 2) * DIGIT) {
      text(html, "value", from, base, "start", range.least());
      text(html, "value", to, base, "end", range.most());
      return;
    }
    String both =
        range.least().equals(range.most()) ? range.least() : range.least() + " to " + range.most();
    double space = Math.max(0, WIDTH - (double) both.length() * DIGIT);
    text(html, "value", Math.min(from, space), base, "start", both);
  }

  private static void begin(Html html, String title, int rows) {
    beginOf(html, title, rows * ROW);
  }

  private static void beginOf(Html html, String title, int height) {
    html.open("figure");
    html.open("svg", "role", "img", "aria-label", title, "viewBox", "0 0 " + WIDTH + " " + height);
  }

  private static void end(Html html) {
    html.close().close().line();
  }

  private static void label(Html html, int row, String label) {
    String shown = Texts.shortened(label, MAX_LABEL_CHARS);
    text(html, "label", 0, row * ROW + LABEL_BASE, "start", shown);
  }

  private static void text(
      Html html, String kind, double x, double y, String anchor, String content) {
    html.leaf("text", content, "class", kind, "x", n(x), "y", n(y), "text-anchor", anchor);
  }

  private static void rectangle(
      Html html, String kind, double x, double y, double width, double height) {
    html.leaf(
        "rect", "", "class", kind, "x", n(x), "y", n(y), "width", n(width), "height", n(height));
  }

  private static String n(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
