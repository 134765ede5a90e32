package dev.buybox.bench.catalogue;

import com.google.common.html.HtmlEscapers;
import java.util.Locale;

/**
 * Draws an SVG picture whose colours suit light and dark pages. Shapes are known by a class: {@code
 * floor}, {@code engine}, {@code rival}, {@code grid}. For one thread.
 */
final class Svg {
  private static final String STYLE =
      """
      <style>
      text { font: 12px system-ui, sans-serif; fill: #24292f; }
      .title { font-size: 15px; font-weight: 600; }
      .end { text-anchor: end; }
      .middle { text-anchor: middle; }
      .grid { stroke: #8c959f; stroke-opacity: 0.35; }
      .floor { fill: #6e7781; stroke: #6e7781; }
      .engine { fill: #0969da; stroke: #0969da; }
      .rival { fill: #bc4c00; stroke: #bc4c00; }
      polyline { stroke-width: 2; }
      polyline.floor, polyline.engine, polyline.rival { fill: none; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3; }
        .floor { fill: #9198a1; stroke: #9198a1; }
        .engine { fill: #4493f8; stroke: #4493f8; }
        .rival { fill: #f0883e; stroke: #f0883e; }
        polyline.floor, polyline.engine, polyline.rival { fill: none; }
      }
      </style>
      """;

  private final StringBuilder shapes = new StringBuilder();
  private final int width;
  private final int height;
  private final String title;

  Svg(int width, int height, String title) {
    this.width = width;
    this.height = height;
    this.title = title;
    text(10, 20, "title", title);
  }

  void text(double x, double y, String kind, String text) {
    shapes.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
            kind,
            x,
            y,
            HtmlEscapers.htmlEscaper().escape(text)));
  }

  void bar(double x, double y, double length, double thickness, String kind) {
    shapes.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
            kind,
            x,
            y,
            length,
            thickness));
  }

  void line(double x1, double y1, double x2, double y2) {
    shapes.append(
        String.format(
            Locale.ROOT,
            "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
            x1,
            y1,
            x2,
            y2));
  }

  /** Draws a line through points given as {@code x,y x,y}. */
  void polyline(String points, String kind) {
    shapes.append("<polyline class=\"%s\" points=\"%s\"/>\n".formatted(kind, points));
  }

  /** Returns the picture. */
  String text() {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img">
        <title>%s</title>
        """
            .formatted(width, height, HtmlEscapers.htmlEscaper().escape(title))
        + STYLE
        + shapes
        + "</svg>\n";
  }
}
