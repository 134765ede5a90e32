package dev.buybox.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A catalogue's columns, made when they are first asked for; for any number of threads. */
final class OnceLaidOut {
  private Optional<RankingColumns> made = Optional.empty();

  /** Columns by other policies, from which these can be made. */
  private Optional<RankingColumns> alike;

  private OnceLaidOut(Optional<RankingColumns> alike) {
    this.alike = alike;
  }

  static OnceLaidOut anew() {
    return new OnceLaidOut(Optional.empty());
  }

  /** Returns those of other policies, which keep what they can of these. */
  synchronized OnceLaidOut under(Ranker given, Ranker other) {
    return new OnceLaidOut(made.or(() -> alike).filter(columns -> endTiesAlike(given, other)));
  }

  /** Whether offers of equal score come in one order, and holders keep their boxes alike. */
  static boolean endTiesAlike(Ranker given, Ranker other) {
    return Arrays.equals(BoxWinners.bands(given), BoxWinners.bands(other))
        && given.catalog().categories().stream()
            .allMatch(
                category ->
                    given
                        .policies()
                        .forCategory(category)
                        .tieBreakers()
                        .equals(other.policies().forCategory(category).tieBreakers()));
  }

  synchronized boolean areMade() {
    return made.isPresent();
  }

  synchronized RankingColumns get(List<BulkThread> threads, RankingProgress progress)
      throws InterruptedException {
    if (made.isEmpty()) {
      made = Optional.of(make(threads, progress));
      alike = Optional.empty();
    }
    return made.get();
  }

  private RankingColumns make(List<BulkThread> threads, RankingProgress progress)
      throws InterruptedException {
    return alike.isPresent()
        ? RankingColumns.compileLike(alike.get(), threads, progress)
        : RankingColumns.compile(threads.stream().map(BulkThread::ranker).toList(), progress);
  }
}
