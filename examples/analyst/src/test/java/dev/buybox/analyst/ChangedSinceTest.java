package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the boxes whose winner changed. */
class ChangedSinceTest {
  private static final String POLICY =
      """
      {"policy": "t", "version": "1",
       "criteria": [{"name": "price", "of": "offer.price", "weight": 1,
         "value": {"points": [[0, 1], [100, 0]]}}],
       "gates": [{"of": "offer.stock", "at_least": 1, "code": "no-stock"}]}
      """;

  private static final String BEFORE =
      """
      product,condition,offer,seller,price,stock
      same,,a,s,5,1
      same,,b,s,6,1
      other,,a,s,5,1
      other,,b,s,6,1
      lost,,a,s,5,1
      lost,,b,s,6,0
      won,,a,s,5,0
      nobody,,a,s,5,0
      left,,a,s,5,1
      left,,b,s,6,1
      gone,,a,s,5,1
      gone,used,a,s,5,1
      """;

  /** A dearer winner, a sold-out one, one that came in stock, one that left, and a new box. */
  private static final String AFTER =
      """
      product,condition,offer,seller,price,stock
      same,,a,s,5.50,1
      same,,b,s,6,1
      other,,a,s,7,1
      other,,b,s,6,1
      lost,,a,s,5,0
      lost,,b,s,6,0
      won,,a,s,5,1
      nobody,,a,s,5,0
      left,,b,s,6,1
      new,,a,s,5,1
      new,used,a,s,5,0
      """;

  private static final String HEADER = "product,condition,segment,offer,status\n";

  @TempDir Path folder;
  private TestFiles files = new TestFiles(Path.of(""));
  private String policy = "";
  private String after = "";

  @BeforeEach
  void setUp() {
    files = new TestFiles(folder);
    policy = files.write("policy.json", POLICY);
    after = files.write("after.csv", AFTER);
  }

  @ParameterizedTest
  @CsvSource({
    "d.csv, csv, false",
    "d.csv, csv, true",
    "d.csv.gz, csv, true",
    "d, ndjson, false",
    "d.ndjson.gz, ndjson, true",
    "d.parquet, , false",
    "d.parquet, , true"
  })
  void writesWhatChanged(String name, @Nullable String format, boolean winnersOnly) {
    String earlier = decisionsBefore(name, format, winnersOnly);

    Result full = rank("--changed-since", earlier).endsWith(ExitCode.FINE);
    Result winners = rank("--changed-since", earlier, "--winners-only").endsWith(ExitCode.FINE);

    assertThat(full.rows()).isEqualTo(of(rank().rows(), "other", "lost", "won", "left", "new"));
    assertThat(winners.rows())
        .isEqualTo(of(rank("--winners-only").rows(), "other", "lost", "won", "left", "new"));
    assertThat(full.err())
        .contains("Boxes since " + earlier)
        .containsPattern("unchanged +2  not written\n")
        .containsPattern("changed +4\n")
        .containsPattern("to another offer +2\n")
        .containsPattern("from nobody to an offer +1\n")
        .containsPattern("from an offer to nobody +1\n")
        .containsPattern("new +2\n")
        .containsPattern("gone +2  no offers");
  }

  @ParameterizedTest
  @CsvSource({"csv", "ndjson"})
  @Timeout(60)
  void readsAPipeOnce(String format) throws IOException, InterruptedException {
    Path earlier = Path.of(decisionsBefore("d", format, true));
    String expected = rank("--changed-since", earlier.toString()).out();
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    // A shell, so that it and not this process waits until somebody reads.
    Process writer =
        new ProcessBuilder("sh", "-c", "cat d > pipe").directory(folder.toFile()).start();

    try {
      assertThat(rank("--changed-since", pipe.toString()).endsWith(ExitCode.FINE).out())
          .isEqualTo(expected);
    } finally {
      writer.destroy();
    }
  }

  @Test
  void columnsThatMayBeMisspeltAreTold() {
    String capital = files.write("d.csv", "product,Condition,offer,status\nsame,,a,WINNER\n");
    String near = files.write("e.csv", "product,condtion,offer,status\nsame,,a,WINNER\n");

    rank("--changed-since", capital)
        .failsWith(ExitCode.BAD_INPUT, "line 1, column \"Condition\"", "rename it");
    assertThat(rank("--changed-since", near).endsWith(ExitCode.FINE).err())
        .contains("has no column \"condition\"; did you mean \"condtion\"?");
  }

  @Test
  void nothingWhereNothingChanged() {
    String now = files.path("now.csv");
    rank("--out", now).endsWith(ExitCode.FINE);

    Result result = rank("--changed-since", now).endsWith(ExitCode.FINE);

    assertThat(result.rows()).hasSize(1);
    assertThat(result.err()).containsPattern("unchanged +8 ").containsPattern("gone +0 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.ndjson", "d.jsonl", "d.NDJSON.gz"})
  void everythingSinceAFileOfNoDecisions(String name) {
    String decisions = folder.resolve(name).toString();
    String none = files.write("none.csv", "product,offer,seller,price,stock\n");
    Result.of("rank", "--policy", policy, "--offers", none, "--out", decisions)
        .endsWith(ExitCode.FINE);

    Result result =
        Result.of("rank", "--policy", policy, "--offers", after, "--changed-since", decisions);
    assertThat(result.endsWith(ExitCode.FINE).out()).contains("won,", "new,");
  }

  @Test
  void inWhateverOrderItsRowsStand() throws IOException {
    long seed = Long.getLong("buybox.seed", 11);
    Path earlier = Path.of(decisionsBefore("d.csv", "csv", false));
    List<String> rows = new ArrayList<>(Files.readAllLines(earlier));
    String expected = rank("--changed-since", earlier.toString()).out();
    Collections.shuffle(rows.subList(1, rows.size()), new Random(seed));
    Files.write(earlier, rows);

    assertThat(rank("--changed-since", earlier.toString()).out())
        .as("seed " + seed)
        .isEqualTo(expected);
  }

  @Test
  void fromStandardInput() throws IOException {
    byte[] earlier = Files.readAllBytes(Path.of(decisionsBefore("d", "ndjson", true)));

    Result result =
        Result.withInput(
            earlier, "rank", "--policy", policy, "--offers", after, "--changed-since", "-");

    assertThat(result.endsWith(ExitCode.FINE).err()).containsPattern("unchanged +2 ");
    Result.withInput(earlier, "rank", "--offers", "-", "--changed-since", "-")
        .failsWith(ExitCode.WRONG_USE, "- is standard input");
  }

  @ParameterizedTest
  @CsvSource({"csv, d.csv", "ndjson, d.ndjson", "ndjson, d.ndjson.gz", "ndjson, -"})
  void decisionsMayBeginWithAByteOrderMark(String format, String name) throws IOException {
    String earlier = decisionsBefore("plain", format, true);
    String expected = rank("--changed-since", earlier).out();
    String marked = "\uFEFF" + Files.readString(Path.of(earlier));
    byte[] bytes =
        name.endsWith(".gz") ? TestFiles.packed(marked) : marked.getBytes(StandardCharsets.UTF_8);
    String source = name.equals("-") ? name : files.write(name, bytes);

    Result result =
        Result.withInput(
            bytes, "rank", "--policy", policy, "--offers", after, "--changed-since", source);

    assertThat(result.endsWith(ExitCode.FINE).out()).isEqualTo(expected);
  }

  static Stream<Arguments> badDecisions() {
    String row = "same,,,a,WINNER\n";
    return Stream.of(
        arguments("", "line 1: the file is empty"),
        arguments("\uFEFF", "line 1: the file is empty"),
        arguments("\uFEFF{}\n", "line 1, column \"product\": decisions name it"),
        arguments("product,offer\n", "column \"status\": a required column is missing"),
        arguments(
            HEADER + "same,,,a,WON\n", "line 2, column \"status\", value \"WON\": it is WINN"),
        arguments(HEADER + "gone,,,a,won\n", "line 2, column \"status\", value \"won\""),
        arguments(HEADER + ",,,a,WINNER\n", "line 2, column \"product\""),
        arguments(HEADER + "same,,,,WINNER\n", "line 2, column \"offer\""),
        arguments(HEADER + row + "same,,,b,WINNER\n", "line 3, column \"product\", value \"same\""),
        arguments(HEADER + row + "same,,,,NO_WINNER\n", "line 3, column \"product\""),
        arguments(HEADER + "same,,,,NO_WINNER\n" + row, "line 3, column \"product\""),
        arguments(HEADER + "same,,,,NO_WINNER\nsame,,,b,RANKED\n", "several runs?"),
        arguments(HEADER + "same,,,b,RANKED\n", "value \"same\": one of its offers won"),
        arguments(HEADER + "same,,,b\n", "line 2, value \"4 fields\""),
        arguments("{\"product\":\"p\"", "line 1: each line is one JSON object"),
        arguments("{}\n", "line 1, column \"product\": decisions name it"),
        arguments("{\"product\":\"same\",\"offer\":1}\n", "line 1, column \"offer\": it is a text"),
        arguments("{\"product\":\"same\",\"offer\":{}}\n", "column \"offer\": it is a text"),
        arguments("{\"product\":\"a\",\"product\":\"b\"}\n", "uplicate"),
        arguments(json("a", "WINNER") + "7\n", "line 2: each line is one JSON object"),
        arguments(json("a", "WINNER") + json("b", "WINNER"), "line 2, column \"product\""),
        arguments(json("x".repeat(1001), "WINNER"), "line 1, column \"offer\": it has at most"),
        arguments("{\"a\":" + "[".repeat(50_000), "line 1: each line is one JSON object"));
  }

  private static String json(String offer, String status) {
    return "{\"product\":\"same\",\"x\":[{}],\"offer\":\"%s\",\"status\":\"%s\"}\n"
        .formatted(offer, status);
  }

  @ParameterizedTest
  @MethodSource("badDecisions")
  void refusesWhatRankDoesNotWrite(String text, String said) {
    String earlier = files.write("earlier.csv", text);

    rank("--changed-since", earlier).failsWith(ExitCode.BAD_INPUT, "earlier.csv");
    Result skipping = rank("--changed-since", earlier, "--on-bad-row=skip");
    skipping.failsWith(ExitCode.BAD_INPUT, said);
    assertThat(skipping.err()).doesNotContain("left out", "--on-bad-row=skip");
  }

  @Test
  void refusesFilesThatCannotBeRead() {
    rank("--changed-since", files.path("none.csv"))
        .failsWith(ExitCode.BAD_INPUT, "none.csv: there is no such file");
    rank("--changed-since", folder.toString()).failsWith(ExitCode.BAD_INPUT, "a directory");
    rank("--changed-since", files.path("none.parquet"))
        .failsWith(ExitCode.BAD_INPUT, "none.parquet: there is no such file");
  }

  @Test
  void doesNotWriteOverTheEarlierDecisions() {
    String earlier = decisionsBefore("d.csv", "csv", true);

    rank("--changed-since", earlier, "--out", earlier)
        .failsWith(ExitCode.WRONG_USE, "--out names an input");
  }

  private String decisionsBefore(String name, @Nullable String format, boolean winnersOnly) {
    List<String> args = new ArrayList<>(List.of("rank", "--policy", policy));
    args.addAll(List.of("--offers", files.write("before.csv", BEFORE), "--out", files.path(name)));
    if (format != null) {
      args.add("--format=" + format);
    }
    if (winnersOnly) {
      args.add("--winners-only");
    }
    Result.of(args.toArray(new String[0])).endsWith(ExitCode.FINE);
    return files.path(name);
  }

  private static List<String> of(List<String> rows, String... products) {
    return rows.stream()
        .filter(
            row -> row.startsWith("product,") || List.of(products).contains(row.split(",", -1)[0]))
        .toList();
  }

  private Result rank(String... options) {
    String[] args = {"rank", "--policy", policy, "--offers", after};
    return Result.of(Stream.of(args, options).flatMap(Stream::of).toArray(String[]::new));
  }
}
