package dev.buybox.bench.catalogue;

import dev.buybox.bench.catalogue.data.EngineMarket;
import dev.buybox.bench.catalogue.data.FlatMarket;
import dev.buybox.bench.catalogue.duckdb.DuckDb;
import dev.buybox.ranking.Ranker;
import java.sql.SQLException;

/** The data in all their forms, each made when it is first asked for. */
final class BenchData implements AutoCloseable {
  private final BenchOptions options;
  private final Once<EngineMarket> engine;
  private final Once<FlatMarket> flat;
  private final Once<Ranker> ranker;
  private final Once<DuckDb> database;

  BenchData(BenchOptions options) {
    this.options = options;
    this.engine = new Once<>(() -> EngineMarket.draw(options.shape(), options.policy()));
    this.flat = new Once<>(() -> FlatMarket.draw(options.shape()));
    this.ranker = new Once<>(() -> engine().ranker());
    this.database = new Once<>(this::open);
  }

  private DuckDb open() {
    try {
      return new DuckDb(flat(), options.threads());
    } catch (SQLException failure) {
      throw new IllegalStateException("DuckDB does not start", failure);
    }
  }

  EngineMarket engine() {
    return engine.get();
  }

  FlatMarket flat() {
    return flat.get();
  }

  /** Returns the ranker that all forms of the engine share, where they need none of their own. */
  Ranker ranker() {
    return ranker.get();
  }

  DuckDb database() {
    return database.get();
  }

  @Override
  public void close() throws SQLException {
    if (database.isMade()) {
      database().close();
    }
  }
}
