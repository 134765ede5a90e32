package dev.buybox.bench.catalogue.floor;

import java.util.ArrayList;
import java.util.List;

/** Finds the readers that can run here. */
public final class ColumnReaders {
  private static final String MODULE = "jdk.incubator.vector";
  private static final String VECTOR = "dev.buybox.bench.catalogue.floor.VectorColumnReader";

  private ColumnReaders() {}

  /** Returns the plain reader and, where the incubator module is there, the one that uses it. */
  public static List<ColumnReader> all() {
    List<ColumnReader> readers = new ArrayList<>(List.of(new PlainColumnReader()));
    if (ModuleLayer.boot().findModule(MODULE).isPresent()) {
      readers.add(vector());
    }
    return List.copyOf(readers);
  }

  /** By its name, for it is compiled after everything else. */
  private static ColumnReader vector() {
    try {
      return Class.forName(VECTOR)
          .asSubclass(ColumnReader.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("the classes of this build lack " + VECTOR, failure);
    }
  }
}
