package dev.buybox.ranking;

import dev.buybox.internal.columns.Kernels;

/** Bulk rankers by one kernel or the other, however this JVM would choose. */
final class BulkKernels {
  private BulkKernels() {}

  static BulkRanker plain(Ranker ranker) {
    return of(ranker, "plain");
  }

  static BulkRanker vector(Ranker ranker) {
    return of(ranker, "vector");
  }

  private static synchronized BulkRanker of(Ranker ranker, String kernel) {
    System.setProperty(Kernels.PROPERTY, kernel);
    try {
      return BulkRanker.of(ranker);
    } finally {
      System.clearProperty(Kernels.PROPERTY);
    }
  }
}
