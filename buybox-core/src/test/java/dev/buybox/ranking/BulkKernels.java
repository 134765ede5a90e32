package dev.buybox.ranking;

import dev.buybox.internal.columns.Kernels;
import java.util.function.Supplier;

/** Bulk rankers by one kernel or the other, however this JVM would choose. */
final class BulkKernels {
  private BulkKernels() {}

  static BulkRanker plain(Ranker ranker) {
    return by("plain", () -> BulkRanker.of(ranker));
  }

  static BulkRanker vector(Ranker ranker) {
    return by("vector", () -> BulkRanker.of(ranker));
  }

  static synchronized Reweigher reweigher(String kernel, Ranker ranker)
      throws InterruptedException {
    System.setProperty(Kernels.PROPERTY, kernel);
    try {
      return Reweigher.of(ranker);
    } finally {
      System.clearProperty(Kernels.PROPERTY);
    }
  }

  /** Returns what is made while a kernel is asked for. */
  static synchronized BulkRanker by(String kernel, Supplier<BulkRanker> maker) {
    System.setProperty(Kernels.PROPERTY, kernel);
    try {
      return maker.get();
    } finally {
      System.clearProperty(Kernels.PROPERTY);
    }
  }
}
