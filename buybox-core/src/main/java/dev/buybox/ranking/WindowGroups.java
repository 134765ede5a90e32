package dev.buybox.ranking;

import dev.buybox.internal.columns.Kernel;
import dev.buybox.internal.columns.LaneScratch;
import dev.buybox.internal.columns.WidthGroup;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the boxes of a window into groups of one width and one rule for who holds them. A few boxes
 * that would leave most of a vector empty lie by themselves instead.
 */
final class WindowGroups {
  static final int NOT_HELD = -1;

  private static final int LEAST_SIDE_BY_SIDE = 12;
  private static final int RECENT_MASK = 127;

  /** The boxes of one width and one band. */
  private static final class Kind {
    final int width;
    final int band;
    final List<WidthGroup> groups = new ArrayList<>();
    int boxes;
    int group;
    int lane;

    Kind(int width, int band) {
      this.width = width;
      this.band = band;
    }
  }

  private final Long2ObjectLinkedOpenHashMap<Kind> kinds = new Long2ObjectLinkedOpenHashMap<>();
  private final Kind[] recent = new Kind[RECENT_MASK + 1];
  private final List<WidthGroup> groups = new ArrayList<>();
  private int slots;
  private int lanes;
  private int wides;
  private int lane;

  WindowGroups() {
    Arrays.fill(recent, new Kind(0, NOT_HELD));
  }

  /** Counts a box; all are counted before the first is placed. */
  void count(int width, int band) {
    kind(width, band).boxes++;
  }

  private Kind kind(int width, int band) {
    Kind last = recent[width & RECENT_MASK];
    if (last.width == width && last.band == band) {
      return last;
    }
    Kind found = kindOf(width, band);
    recent[width & RECENT_MASK] = found;
    return found;
  }

  private Kind kindOf(int width, int band) {
    return kinds.computeIfAbsent(
        (long) width << Integer.SIZE | band + 1, key -> new Kind(width, band));
  }

  /** Returns the groups for all boxes that were counted. */
  List<WidthGroup> lay() {
    for (Kind kind : kinds.values()) {
      for (int laid = 0; laid < kind.boxes; ) {
        laid += lay(kind, Math.min(LaneScratch.MOST_LANES, kind.boxes - laid));
      }
    }
    return groups;
  }

  private int lay(Kind kind, int boxes) {
    int together = boxes < LEAST_SIDE_BY_SIDE ? 1 : boxes;
    int padded = together == 1 ? 1 : (together + Kernel.LANES - 1) / Kernel.LANES * Kernel.LANES;
    boolean held = kind.band != NOT_HELD;
    WidthGroup group =
        new WidthGroup(
            kind.width, together, padded, slots, lanes, wides, held, Math.max(0, kind.band));
    slots += group.slots();
    lanes += padded;
    wides += group.isNarrow() ? 0 : kind.width * together;
    kind.groups.add(group);
    groups.add(group);
    return together;
  }

  /** Returns the group of the next box of this kind; its lane is {@link #lane()}. */
  WidthGroup place(int width, int band) {
    Kind kind = kind(width, band);
    WidthGroup group = kind.groups.get(kind.group);
    kind.lane++;
    if (kind.lane > group.boxes()) {
      kind.group++;
      kind.lane = 1;
      group = kind.groups.get(kind.group);
    }
    lane = kind.lane - 1;
    return group;
  }

  /** Returns the lane of the box that was placed last. */
  int lane() {
    return lane;
  }
}
