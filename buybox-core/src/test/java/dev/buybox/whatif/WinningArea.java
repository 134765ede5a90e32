package dev.buybox.whatif;

import java.util.ArrayList;
import java.util.List;

/** Shares (x, y, 1 - x - y) under which an offer is first: a triangle cut by straight lines. */
final class WinningArea {
  private WinningArea() {}

  /** Returns the area within intervals where an offer is first, over the area of all. */
  static double of(List<int[]> values, int offer, double[] from, double[] to) {
    List<double[]> all = within(from, to);
    List<double[]> own = all;
    int[] of = values.get(offer);
    for (int[] rival : values) {
      if (rival != of) {
        double last = of[2] - rival[2];
        own = cut(own, of[0] - rival[0] - last, of[1] - rival[1] - last, last);
      }
    }
    return area(own) / area(all);
  }

  private static List<double[]> within(double[] from, double[] to) {
    List<double[]> all = List.of(new double[] {0, 0}, new double[] {1, 0}, new double[] {0, 1});
    all = cut(all, 1, 0, -from[0]);
    all = cut(all, -1, 0, to[0]);
    all = cut(all, 0, 1, -from[1]);
    all = cut(all, 0, -1, to[1]);
    all = cut(all, -1, -1, 1 - from[2]);
    return cut(all, 1, 1, to[2] - 1);
  }

  /** Keeps the part of a polygon where a x + b y + c is at least 0. */
  private static List<double[]> cut(List<double[]> polygon, double a, double b, double c) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < polygon.size(); i++) {
      double[] one = polygon.get(i);
      double[] next = polygon.get((i + 1) % polygon.size());
      double here = a * one[0] + b * one[1] + c;
      double there = a * next[0] + b * next[1] + c;
      if (here >= 0) {
        kept.add(one);
      }
      if (here * there < 0) {
        double part = here / (here - there);
        kept.add(
            new double[] {one[0] + part * (next[0] - one[0]), one[1] + part * (next[1] - one[1])});
      }
    }
    return kept;
  }

  private static double area(List<double[]> polygon) {
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      double[] one = polygon.get(i);
      double[] next = polygon.get((i + 1) % polygon.size());
      twice += one[0] * next[1] - next[0] * one[1];
    }
    return Math.abs(twice) / 2;
  }
}
