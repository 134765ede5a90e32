package dev.buybox.bench.catalogue.data;

import dev.buybox.catalog.Catalog;
import java.util.function.Consumer;

/**
 * A marketplace in parts of whole boxes, so that only one of them need be in memory at a time. Each
 * has all sellers; together they have the boxes of {@link EngineMarket#draw}, in its order.
 */
public final class MarketParts {
  private final BenchPolicy policy;
  private final long seed;
  private final int boxesInPart;
  private final Consumer<Catalog> taker;
  private Catalog.Builder builder;

  private MarketParts(Shape shape, BenchPolicy policy, int boxesInPart, Consumer<Catalog> taker) {
    this.policy = policy;
    this.seed = shape.seed();
    this.boxesInPart = boxesInPart;
    this.taker = taker;
    this.builder = EngineMarket.withSellers(seed, policy);
  }

  /**
   * Draws a marketplace.
   *
   * @param boxesInPart how many boxes a part has, the last one apart
   * @param taker is given each part
   */
  public static void draw(
      Shape shape, BenchPolicy policy, int boxesInPart, Consumer<Catalog> taker) {
    MarketParts parts = new MarketParts(shape, policy, boxesInPart, taker);
    MarketDraw.draw(shape, parts::add);
    parts.handOver();
  }

  private void add(DrawnBox box) {
    if (box.box > 0 && box.box % boxesInPart == 0) {
      handOver();
      builder = EngineMarket.withSellers(seed, policy);
    }
    EngineMarket.add(box, policy, builder);
  }

  private void handOver() {
    taker.accept(builder.build());
  }
}
