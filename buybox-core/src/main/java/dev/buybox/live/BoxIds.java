package dev.buybox.live;

import dev.buybox.internal.IdHash;

/** The ids of one box's offers by place. Immutable. */
abstract class BoxIds {
  /** Ids that are numbers and stand among the words of the offers. */
  static final BoxIds IN_WORDS =
      new BoxIds() {
        @Override
        String text(int offer, long word) {
          return Long.toString(word);
        }

        @Override
        IdHash add(int offer, long word, IdHash hash) {
          return hash.add(word);
        }
      };

  /** Returns an id as text; allocates where it is a number. */
  abstract String text(int offer, long word);

  /** Adds an id to what is hashed. */
  abstract IdHash add(int offer, long word, IdHash hash);

  /** Ids that are texts. */
  static final class Texts extends BoxIds {
    static final Texts NONE = new Texts(new String[0]);

    private final String[] ids;

    /** Takes ids by place; not copied. */
    Texts(String[] ids) {
      this.ids = ids;
    }

    @Override
    String text(int offer, long word) {
      return ids[offer];
    }

    @Override
    IdHash add(int offer, long word, IdHash hash) {
      return hash.add(ids[offer]);
    }

    /** Returns these ids and one more at a place. */
    Texts with(int place, String id) {
      String[] more = new String[ids.length + 1];
      System.arraycopy(ids, 0, more, 0, place);
      more[place] = id;
      System.arraycopy(ids, place, more, place + 1, ids.length - place);
      return new Texts(more);
    }

    /** Returns these ids without one. */
    Texts without(int place) {
      String[] fewer = new String[ids.length - 1];
      System.arraycopy(ids, 0, fewer, 0, place);
      System.arraycopy(ids, place + 1, fewer, place, fewer.length - place);
      return new Texts(fewer);
    }
  }
}
