package dev.buybox.live;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** For how many offers there is room in all slabs, by their {@link SlabForm}. */
final class SlabRooms {
  private final LongAdder[] byForm = new LongAdder[SlabForm.FORMS];

  SlabRooms() {
    Arrays.setAll(byForm, form -> new LongAdder());
  }

  void add(int form, int rooms) {
    byForm[form].add(rooms);
  }

  long all() {
    return Arrays.stream(byForm).mapToLong(LongAdder::sum).sum();
  }

  long withWideIds() {
    return byForm[SlabForm.WIDE_IDS].sum() + byForm[SlabForm.WIDE_IDS | SlabForm.WIDE_VALUES].sum();
  }

  long withWideValues() {
    return byForm[SlabForm.WIDE_VALUES].sum()
        + byForm[SlabForm.WIDE_IDS | SlabForm.WIDE_VALUES].sum();
  }
}
