package dev.buybox.bench.live;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever threads do to a box at the same time, each sees what it would have seen if all had been
 * done one after the other, in some order. Lincheck draws the operations and looks for the order.
 */
@Tag("slow")
final class BoxLinearizabilityTest {
  private static StressOptions options() {
    return new StressOptions()
        .iterations(Integer.getInteger("buybox.lincheck.iterations", 10))
        .invocationsPerIteration(Integer.getInteger("buybox.lincheck.invocations", 300))
        .threads(3)
        .actorsPerThread(3)
        .actorsBefore(1)
        .actorsAfter(1);
  }

  /** The library's box. */
  @Param(name = "offer", gen = IntGen.class, conf = "0:1")
  @Param(name = "price", gen = IntGen.class, conf = "1:3")
  public static final class Box {
    private final BoxOperations box = new BoxOperations();

    @Operation
    public String put(@Param(name = "offer") int offer, @Param(name = "price") int price) {
      return box.put(offer, price);
    }

    @Operation
    public String price(@Param(name = "offer") int offer, @Param(name = "price") int price) {
      return box.price(offer, price);
    }

    @Operation
    public String remove(@Param(name = "offer") int offer) {
      return box.remove(offer);
    }

    @Operation
    public String winner() {
      return box.winner();
    }

    @Operation
    public String ranking() {
      return box.ranking();
    }

    /** Lets Lincheck keep one box of each state, and not one, of a megabyte, of each history. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Box that && box.state().equals(that.box.state());
    }

    @Override
    public int hashCode() {
      return box.state().hashCode();
    }
  }

  /** A box whose writers leave out lock and version. */
  @Param(name = "offer", gen = IntGen.class, conf = "0:1")
  @Param(name = "price", gen = IntGen.class, conf = "1:9")
  public static final class BrokenBox {
    private final BoxOperations box = new BoxOperations();

    @Operation
    public String price(@Param(name = "offer") int offer, @Param(name = "price") int price) {
      return box.priceUnprotected(offer, price);
    }

    @Operation
    public String ranking() {
      return box.ranking();
    }
  }

  @Test
  void operationsOnABoxAreLinearizable() {
    options().check(Box.class);
  }

  @Test
  void aWriterWithoutLockAndVersionIsCaught() {
    StressOptions more = options().iterations(100).invocationsPerIteration(2_000);
    assertThatThrownBy(() -> more.check(BrokenBox.class))
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContaining("Invalid execution results");
  }
}
