package dev.buybox.bench;

import dev.buybox.bench.market.Marketplace;
import dev.buybox.bench.market.MarketplaceDraw;
import dev.buybox.bench.objects.OfferRecord;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to rank one box of 10 offers by ten criteria, beside a straightforward program
 * that sorts objects?
 *
 * <p>Run from the project's folder:
 *
 * <pre>{@code
 * mvn -q -Dquick -Pbenchmarks -pl buybox-bench -am -DskipTests package
 * java -jar buybox-bench/target/benchmarks.jar OneBox -prof gc -rf json \
 *     -rff buybox-bench/results/one-box-jdk17.json
 * }</pre>
 *
 * <p>Measured: one box decided to its winner, that is gates, the reference price, the points of
 * each offer, the full order, and the incumbent's band. Not measured: reading and freezing the
 * data, compiling the policy, and the hash that decides ties, which all contenders find in their
 * data.
 *
 * <p>Two comparisons, not to be mixed. {@code ranker} and {@code prepared} have summed up before,
 * for every offer, what no rival can change: nine criteria and two gates. {@code objects} and
 * {@code streams} prepare nothing and compute all ten criteria from raw attributes at each ranking,
 * as a program does that keeps no state between two questions. Logarithms and powers are those of
 * {@link StrictMath} everywhere, as the rules ask.
 *
 * <p>Each call takes another box, one large step further under a mask, so that neighbours in memory
 * do not follow one another. The data of 1,024 boxes stay in a core's own caches; those of 262,144
 * (2.6 million offers, 48 bytes each in the engine's columns, more as objects) do not. Before any
 * timing {@link Agreement} compares all contenders in all boxes, and a difference fails the trial.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms4g", "-Xmx4g"})
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class OneBoxBenchmark {

  /** The data, and the walk over its boxes. */
  @State(Scope.Thread)
  public static class Boxes {
    /** Odd, so that the walk meets every box before it comes back to the first. */
    private static final int STEP = 0x9E3779B1;

    /** How many boxes there are, a power of 2. */
    @Param({"1024", "262144"})
    public int boxes;

    @SuppressWarnings("NullAway.Init") // JMH calls the setup before anything else
    Marketplace market;

    private int at;

    /** Draws the data. */
    @Setup(Level.Trial)
    public void draw() {
      if (Integer.bitCount(boxes) != 1) {
        throw new IllegalArgumentException("boxes must be a power of 2, was " + boxes);
      }
      market = MarketplaceDraw.of(boxes);
    }

    int next() {
      at = (at + STEP) & (boxes - 1);
      return at;
    }
  }

  /** Those that rank. */
  @State(Scope.Thread)
  public static class Ranking {
    /** The ten criteria alone, or with three gates. */
    @Param({Contenders.CRITERIA, Contenders.GATED})
    public String policy = Contenders.CRITERIA;

    @SuppressWarnings("NullAway.Init") // JMH calls the setup before anything else
    Contenders contenders;

    /** Sets the contenders up and refuses to go on unless they agree. */
    @Setup(Level.Trial)
    public void agree(Boxes boxes) {
      contenders = Contenders.of(boxes.market, policy);
      System.out.println("Agreement: " + Agreement.check(boxes.market, contenders).sentence());
    }
  }

  /** The harness: the walk, and one price read. */
  @Benchmark
  public long baseline(Boxes boxes) {
    return boxes.market.catalog().priceMinor(boxes.market.catalog().firstOffer(boxes.next()));
  }

  /** The engine. */
  @Benchmark
  public int ranker(Boxes boxes, Ranking ranking) {
    ranking.contenders.ranker().rank(boxes.next());
    return ranking.contenders.ranker().winner();
  }

  /** Records in lists, loops, a sort with comparators; nine criteria are summed up before. */
  @Benchmark
  public Optional<OfferRecord> prepared(Boxes boxes, Ranking ranking) {
    return ranking.contenders.prepared().winner(boxes.next());
  }

  /** The same with nothing summed up before. */
  @Benchmark
  public Optional<OfferRecord> objects(Boxes boxes, Ranking ranking) {
    return ranking.contenders.objects().winner(boxes.market.boxes().get(boxes.next()));
  }

  /** The same with streams. */
  @Benchmark
  public Optional<OfferRecord> streams(Boxes boxes, Ranking ranking) {
    return ranking.contenders.streams().winner(boxes.market.boxes().get(boxes.next()));
  }
}
