package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The forms that a table may come in. */
class InputFormsTest {
  private static final String OFFERS = "product,offer,seller,price\np,a,s,5\np,b,t,6\n";

  @TempDir Path folder;
  private TestFiles files = new TestFiles(Path.of(""));
  private String expected = "";

  @BeforeEach
  void rankPlainly() {
    files = new TestFiles(folder);
    expected = rank(files.write("plain.csv", OFFERS)).out();
    assertThat(expected).contains("p,,,a,s,WINNER,1,1000000000,,score,cheapest@1,5.00,\n");
  }

  @Test
  void aMarkAtTheBeginning() {
    assertThat(rank(files.write("o.csv", "\uFEFF" + OFFERS)).out()).isEqualTo(expected);
  }

  @Test
  void quotesAndOtherLineEnds() {
    String quoted = OFFERS.replace("a,s", "\"a\",\"s\"").replace("\n", "\r\n");

    assertThat(rank(files.write("o.csv", quoted)).out()).isEqualTo(expected);
    assertThat(rank(files.write("o.csv", OFFERS.replace('\n', '\r'))).out()).isEqualTo(expected);
  }

  @Test
  void emptyLinesAndNoLastLineEnd() {
    assertThat(rank(files.write("o.csv", OFFERS.replace("\n", "\n\n"))).out()).isEqualTo(expected);
    assertThat(rank(files.write("o.csv", OFFERS.strip())).out()).isEqualTo(expected);
  }

  @Test
  void otherOrderOfColumnsAndUnusedOnes() {
    String text = "note,price,seller,offer,product\n\"x,\ny\",5,s,a,p\n,6,t,b,p\n";

    assertThat(rank(files.write("o.csv", text)).out()).isEqualTo(expected);
  }

  @Test
  void packedByName() {
    assertThat(rank(files.write("o.csv.gz", TestFiles.packed(OFFERS))).out()).isEqualTo(expected);
    assertThat(rank(files.write("O.CSV.GZ", TestFiles.packed(OFFERS))).out()).isEqualTo(expected);
  }

  @Test
  void packedInSeveralMembers() {
    byte[] members =
        Bytes.concat(
            TestFiles.packed("product,offer,seller,price\np,a"), TestFiles.packed(",s,5\n"));

    assertThat(
            rank(files.write("o.csv.gz", Bytes.concat(members, TestFiles.packed("p,b,t,6\n"))))
                .out())
        .isEqualTo(expected);
  }

  @Test
  @Timeout(60)
  void packedInMembersThatComeThroughAPipeLate() throws IOException, InterruptedException {
    files.write("first.gz", TestFiles.packed("product,offer,seller,price\np,a,s,5\n"));
    files.write("second.gz", TestFiles.packed("p,b,t,6\n"));
    Path pipe = folder.resolve("o.csv.gz");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    // A shell, so that it and not this process waits until somebody reads.
    Process writer =
        new ProcessBuilder("sh", "-c", "(cat first.gz; sleep 1; cat second.gz) > o.csv.gz")
            .directory(folder.toFile())
            .start();

    try {
      assertThat(rank(pipe.toString()).endsWith(ExitCode.FINE).out()).isEqualTo(expected);
    } finally {
      writer.destroy();
    }
  }

  @Test
  void standardInputForAnyOneInput() {
    String offers = files.path("plain.csv");
    String policy = "{\"policy\":\"cheapest\",\"version\":\"1\",\"criteria\":[{\"name\":\"price\",";
    policy +=
        "\"of\":\"offer.landed_price\",\"weight\":1,\"value\":{\"relative_to\":\"best_eligible\",";
    policy += "\"better\":\"lower\",\"points\":[[1,1],[3,0]]}}]}";

    assertThat(Result.withInput(OFFERS, "rank", "--policy", "cheapest", "--offers", "-").out())
        .isEqualTo(expected);
    assertThat(Result.withInput(policy, "rank", "--policy", "-", "--offers", offers).out())
        .isEqualTo(expected);
    assertThat(
            Result.withInput(
                    "seller\ns\n", "rank", "--policy=cheapest", "--sellers=-", "--offers", offers)
                .out())
        .isEqualTo(expected);
  }

  @Test
  void idsOfAnyText() {
    String offers = "product,offer,seller,price\n\"p,\"\"1\"\"\n2\",\u00fc\uD83D\uDE00,=s, 5\n";

    rank(files.write("o.csv", offers)).failsWith(ExitCode.BAD_INPUT, "\" 5\"", "remove blanks");
    assertThat(rank(files.write("o.csv", offers.replace(" 5", "5"))).out())
        .contains("\"p,\"\"1\"\"\n2\",,,\u00fc\uD83D\uDE00,=s,WINNER,1,");
  }

  @Test
  void aHeaderAlone() {
    Result result = rank(files.write("o.csv", "product,offer,seller,price\n"));

    assertThat(result.endsWith(ExitCode.FINE).rows()).hasSize(1);
  }

  private static Result rank(String offers) {
    return Result.of("rank", "--policy", "cheapest", "--offers", offers);
  }
}
