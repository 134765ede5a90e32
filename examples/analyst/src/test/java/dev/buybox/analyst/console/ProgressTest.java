package dev.buybox.analyst.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);

  @Test
  void tellsRowsRateAndTimeLeftOnATerminal() {
    Messages messages = messages(true);
    Progress progress = new Progress(messages, nanos::get);
    progress.start("reading o.csv", "rows");
    progress.at(256, 0.01);
    assertThat(shown()).isEmpty();

    nanos.addAndGet(2_000_000_000L);
    progress.at(1_024_000, 0.25);
    String line = "reading o.csv: 1,024,000 rows, 512,000/s, 25 %, about 6 s left";
    assertThat(shown()).isEqualTo("\r" + line);

    progress.at(1_024_256, 0.26);
    messages.line("said");
    assertThat(shown()).endsWith("\r" + " ".repeat(line.length()) + "\rsaid\n");
  }

  @Test
  void tellsNoTimeLeftWhereTheSizeIsNotKnown() {
    Progress progress = new Progress(messages(true), nanos::get);
    progress.start("reading", "rows");
    nanos.addAndGet(1_000_000_000L);

    progress.at(512, Double.NaN);

    assertThat(shown()).isEqualTo("\rreading: 512 rows, 512/s");
  }

  @Test
  void tellsNoTimeLeftBeforeItMeansSomething() {
    Progress progress = new Progress(messages(true), nanos::get);
    progress.start("reading", "rows");
    nanos.addAndGet(1_900_000_000L);
    progress.at(1_900, 0.9);
    assertThat(shown()).isEqualTo("\rreading: 1,900 rows, 1,000/s, 90 %");

    nanos.addAndGet(2_100_000_000L);
    progress.at(4_000, 0.019);
    assertThat(shown()).endsWith("\rreading: 4,000 rows, 1,000/s, 2 % ");

    nanos.addAndGet(1_000_000_000L);
    progress.at(5_000, 0.02);
    assertThat(shown()).endsWith("\rreading: 5,000 rows, 1,000/s, 2 %, about 4:05 min left");
  }

  @Test
  void tellsLongTimesInMinutes() {
    Progress progress = new Progress(messages(true), nanos::get);
    progress.start("ranking", "boxes");
    nanos.addAndGet(10_000_000_000L);

    progress.at(512, 0.05);

    assertThat(shown()).endsWith("5 %, about 3:10 min left");
  }

  @Test
  void isSilentElsewhere() {
    Progress progress = new Progress(messages(false), nanos::get);
    progress.start("reading", "rows");
    nanos.addAndGet(10_000_000_000L);

    assertThat(progress.due(256)).isFalse();
    progress.at(256, 0.5);
    progress.end();

    assertThat(shown()).isEmpty();
  }

  @Test
  void looksAtTheClockNowAndThen() {
    Progress progress = new Progress(messages(true), nanos::get);

    assertThat(progress.due(256)).isTrue();
    assertThat(progress.due(257)).isFalse();
  }

  @Test
  void aShorterLineCoversALongerOne() {
    Messages messages = messages(true);
    messages.passing("12345");
    messages.passing("123");
    messages.clear();

    assertThat(shown()).isEqualTo("\r12345\r123  \r   \r");
  }

  private Messages messages(boolean terminal) {
    return new Messages(new PrintStream(err, true, StandardCharsets.UTF_8), terminal);
  }

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
