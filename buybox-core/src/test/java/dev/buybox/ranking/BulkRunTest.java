package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** How threads of a bulk run begin and end. */
class BulkRunTest {
  private static final int PORTIONS = 2_000;
  private static final int WORKERS = 5;
  private static final int FAILS_AT = 3;

  private final AtomicInteger done = new AtomicInteger();
  private final CountDownLatch oneWorks = new CountDownLatch(1);
  private final List<Thread> started = new ArrayList<>();

  private long work(int portion) {
    oneWorks.countDown();
    LockSupport.parkNanos(1_000_000);
    done.incrementAndGet();
    return 1;
  }

  /** As a machine does that has no more threads, while those that it had are working. */
  private void start(Thread thread) {
    if (started.size() + 1 == FAILS_AT) {
      Uninterruptibles.awaitUninterruptibly(oneWorks);
      throw new OutOfMemoryError("unable to create native thread");
    }
    started.add(thread);
    thread.start();
  }

  @Test
  void threadThatCannotBeStartedEndsThoseThatWere() {
    BulkRun run = new BulkRun(PORTIONS, PORTIONS, (boxes, of) -> {}, this::start);

    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> run.run(Collections.nCopies(WORKERS, this::work)))
        .withMessage("unable to create native thread");

    assertThat(started).hasSize(FAILS_AT - 1).noneMatch(Thread::isAlive);
    assertThat(done).hasPositiveValue().hasValueLessThan(PORTIONS);
  }

  @Test
  void allPortionsAreDoneOnce() throws InterruptedException {
    AtomicInteger[] times = new AtomicInteger[PORTIONS];
    for (int portion = 0; portion < PORTIONS; portion++) {
      times[portion] = new AtomicInteger();
    }

    new BulkRun(PORTIONS, PORTIONS, (boxes, of) -> {})
        .run(Collections.nCopies(WORKERS, portion -> times[portion].incrementAndGet()));

    assertThat(times).allMatch(count -> count.get() == 1);
  }
}
