package dev.buybox.live;

import dev.buybox.catalog.Scope;

/**
 * The slab of the box that a writer has locked: makes places for offers, and room for what they
 * say. Moves to another slab where this one has not enough. For one thread.
 */
final class OpenSlab {
  private final LiveState state;
  private final SlabWords words;
  private final SlabWords next;
  private final long[] nothing;

  private int box;
  private int count;
  private int capacity;
  private int form;

  OpenSlab(LiveState state) {
    this.state = state;
    this.words = new SlabWords(state.layout);
    this.next = new SlabWords(state.layout);
    this.nothing = state.layout.nothing(Scope.OFFER);
  }

  /** Turns to the offers of a box, by what its header says of them. */
  void enter(int newBox, long countRoom) {
    box = newBox;
    count = BoxHeaders.count(countRoom);
    capacity = BoxHeaders.room(countRoom);
    form = BoxHeaders.form(countRoom);
    if (capacity > 0) {
      turnTo(state.headers.slab(box));
    }
  }

  private void turnTo(long slab) {
    words.turnTo(state.slabs.page(slab), Slabs.at(slab), capacity, form);
  }

  /** Returns what the header has to say. */
  long countRoom(boolean pinned) {
    return BoxHeaders.countRoom(count, capacity, form, pinned);
  }

  /** Returns the offers, where they lie now. */
  SlabWords words() {
    return words;
  }

  int count() {
    return count;
  }

  /** Makes room for so many offers at once, in a box that has none yet. */
  void room(int offers) {
    if (capacity == 0 && offers > 0) {
      move(offers, 0, form);
    }
  }

  /** Makes a place for a new offer. */
  void insert(int place) {
    room(1);
    if (count == capacity) {
      move(SlabLayout.roomFor(count), place, form);
    } else {
      for (int offer = count; offer > place; offer--) {
        words.copy(words, offer - 1, offer);
      }
    }
    clear(place);
    count++;
  }

  /** Leaves nothing at a place of what may have been there, which could be of any form. */
  private void clear(int place) {
    words.price(place, 0, -1);
    words.points(place, 0);
    words.who(place, 0);
    words.id(place, 0);
    for (int word = 0; word < nothing.length; word++) {
      words.value(word, place, nothing[word]);
    }
  }

  /** Closes the gap that an offer leaves. */
  void remove(int place) {
    for (int offer = place; offer < count - 1; offer++) {
      words.copy(words, offer + 1, offer);
    }
    count--;
  }

  void price(int place, long landedMinor, long shippingMinor) {
    widen(SlabForm.ofShipping(shippingMinor));
    words.price(place, landedMinor, shippingMinor);
  }

  void value(int word, int place, long value) {
    widen(state.layout.form(word, value));
    words.value(word, place, value);
  }

  /** Makes sure that what needs a form fits, at once or as soon as there is room for offers. */
  void widen(int needed) {
    int wider = form | needed;
    if (capacity == 0) {
      form = wider;
    } else if (wider != form) {
      move(capacity, count, wider);
    }
  }

  /** Moves the offers to another slab, leaving a gap at a place. */
  private void move(int newCapacity, int gap, int newForm) {
    long old = state.headers.slab(box);
    int oldCapacity = capacity;
    int oldForm = form;
    long slab = state.slabs.allocate(state.layout.words(newCapacity, newForm));
    next.turnTo(state.slabs.page(slab), Slabs.at(slab), newCapacity, newForm);
    for (int offer = 0; offer < count; offer++) {
      next.copy(words, offer, offer < gap ? offer : offer + 1);
    }
    state.headers.slab(box, slab); // May want memory, and so comes before all that changes here.
    capacity = newCapacity;
    form = newForm;
    turnTo(slab);
    state.rooms.add(form, capacity);
    if (old != SlabAddresses.NONE) {
      state.rooms.add(oldForm, -oldCapacity);
      state.slabs.free(old, state.layout.words(oldCapacity, oldForm));
    }
  }
}
