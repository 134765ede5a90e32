package dev.buybox.policy;

import static dev.buybox.policy.Documents.assertFaults;
import static dev.buybox.policy.Documents.assertLines;
import static dev.buybox.policy.Documents.json;
import static dev.buybox.policy.Documents.policy;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as they come from anywhere: cut short, far too long, far too deep, in a wrong form. */
class DocumentsFromOutsideTest {
  private static final long FEW_BYTES = 16 << 20;

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("policy.json"), bytes);
  }

  private static List<PolicyFault> faults(Path file) {
    return catchThrowableOfType(InvalidPolicyException.class, () -> PolicySet.read(file)).faults();
  }

  /** Runs something and asserts that it needed no more memory than a policy may. */
  private static void inFewBytes(Runnable check) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    check.run();
    assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(FEW_BYTES);
  }

  @Test
  void fileIsRead() throws IOException {
    PolicySet policies = PolicySet.parse(ExamplePolicy.JSON);
    assertThat(PolicySet.read(file(ExamplePolicy.JSON.getBytes(UTF_8)))).isEqualTo(policies);
    assertThat(PolicySet.read(file(("\uFEFF" + ExamplePolicy.JSON).getBytes(UTF_8))))
        .isEqualTo(policies);
  }

  @Test
  void fileThatIsNotThere() {
    assertThatThrownBy(() -> PolicySet.read(folder.resolve("none.json")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> PolicySet.read(folder)).isInstanceOf(IOException.class);
  }

  @Test
  void fileOf100Megabytes() throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(100 << 20);
    }
    inFewBytes(
        () ->
            assertLines(
                faults(file),
                "policy: must be at most 1048576 bytes, was a longer one; is this a policy?"));
  }

  @Test
  void fileAtTheLimit() throws IOException {
    byte[] json = policy("{}").getBytes(UTF_8);
    byte[] padded = " ".repeat(PolicyLimits.MAX_DOCUMENT_BYTES).getBytes(UTF_8);
    System.arraycopy(json, 0, padded, 0, json.length);
    assertThat(PolicySet.read(file(padded)).byDefault().name()).isEqualTo("p");
    byte[] longer = Arrays.copyOf(padded, padded.length + 1);
    longer[padded.length] = ' ';
    assertLines(faults(file(longer)), "policy: must be at most 1048576 bytes, …");
  }

  @Test
  void textOf100Megabytes() {
    String text = "[".repeat(100 << 20);
    inFewBytes(
        () ->
            assertFaults(
                text,
                "policy: must be at most 1048576 bytes, was 104857600 characters; is this a"
                    + " policy?"));
  }

  @Test
  void textAtTheLimit() {
    String json = policy("{}");
    String padded = json + " ".repeat(PolicyLimits.MAX_DOCUMENT_BYTES - json.length());
    assertThat(Policy.parse(padded).name()).isEqualTo("p");
    assertFaults(padded + " ", "policy: must be at most 1048576 bytes, was 1048577 characters; …");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"criteria\":"})
  void tenThousandLevels(String level) {
    String deep = level.repeat(10_000);
    inFewBytes(
        () -> assertFaults(deep, "policy: must be JSON: …nesting depth (33) exceeds the …(32…"));
  }

  @Test
  void levelsOfARightDocumentAreFew() {
    String deep = "[".repeat(31) + "]".repeat(31);
    assertFaults(
        policy("{}").replace("\"version\"", "\"x\":" + deep + ",\"version\""),
        "x: must be one of […], was an unknown key");
    assertFaults(
        policy("{}").replace("\"version\"", "\"x\":[" + deep + "],\"version\""),
        "policy: must be JSON: …nesting depth (33) exceeds the maximum allowed (32…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "windows-1252"})
  void notUtf8(String charset) throws IOException {
    byte[] bytes = policy("{'policy': 'Bücher'}").getBytes(Charset.forName(charset));
    Path file = file(bytes);
    assertLines(faults(file), "policy: must be UTF-8, was another encoding; save it as UTF-8");
  }

  /** The bytes that would be a lone surrogate in UTF-8. */
  @Test
  void surrogateInUtf8() throws IOException {
    byte[] bytes = policy("{'policy': '???'}").getBytes(UTF_8);
    int at = new String(bytes, UTF_8).indexOf("???");
    bytes[at] = (byte) 0xED;
    bytes[at + 1] = (byte) 0xA0;
    bytes[at + 2] = (byte) 0x80;
    assertLines(faults(file(bytes)), "policy: must be UTF-8, was another encoding; …");
  }

  @Test
  void cutShortAnywhere() {
    String json = policy("{'near_tie': {'within': 0.01, 'choose': 'share'}}");
    for (int end = 1; end < json.length(); end++) {
      assertFaults(json.substring(0, end), "policy: must be JSON: … (line 1, column …)");
    }
    assertFaults("", "policy: must be a JSON object, was an empty document");
    assertFaults(" \n", "policy: must be a JSON object, was an empty document");
  }

  @Test
  void cutShortAnywhereInAFile() throws IOException {
    byte[] json = policy("{'policy': 'Bücher 🎁'}").getBytes(UTF_8);
    for (int end = 0; end < json.length; end += 7) {
      assertThat(faults(file(Arrays.copyOf(json, end)))).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | policy: must be one JSON object, was more after its end",
        "] | policy: must be JSON: …",
        "x | policy: must be JSON: Unrecognized token …x…: was expecting …",
        "null | policy: must be one JSON object, was more after its end",
        ", | policy: must be JSON: …",
      })
  void trailingGarbage(String garbage, String fault) {
    assertFaults(policy("{}") + " " + garbage, fault);
  }

  @Test
  void trailingZeroByte() {
    assertFaults(policy("{}") + "\u0000", "policy: must be JSON: …");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "-1e-99999999999", "1e2147483648"})
  void exponentOfTooManyDigits(String weight) {
    assertFaults(
        policy("{}").replace(json("'weight':1"), json("'weight':" + weight)),
        "criteria[0].weight: must be a number with an exponent of few digits, was " + weight);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"policy\": 'p'}",
        "{policy: \"p\"}",
        "{\"policy\": \"p\",}",
        "{\"policy\": \"p\" /* why */}",
        "// why\n{}",
        "{\"policy\": NaN}",
        "{\"policy\": Infinity}",
        "{\"policy\": +1}",
        "{\"policy\": .5}",
        "{\"policy\": 01}",
        "{\"policy\": 1.}",
        "{\"policy\": 0x10}",
        "{\"policy\": \"a\tb\"}",
        "{\"policy\": \"\\x\"}",
        "{\"policy\": \"\\u12\"}",
        "{\"policy\" 1}",
        "{\"policy\": 1e}",
        "{1: 2}",
        "\uFEFF{}",
        "{\"policy\": tru}",
      })
  void notJson(String text) {
    assertFaults(text, "policy: must be JSON: … (line …, column …)");
  }

  @Test
  void numberOfTooManyDigits() {
    String weight = json("'weight':1");
    assertThat(
            Policy.parse(policy("{}").replace(weight, json("'weight':0." + "0".repeat(90) + "1")))
                .criteria())
        .hasSize(1);
    assertFaults(
        policy("{}").replace(weight, json("'weight':1" + "0".repeat(1_000_000))),
        "policy: must be JSON: … value length … exceeds the maximum allowed (…");
    assertFaults(
        policy("{}").replace(weight, json("'weight':1" + "0".repeat(399))),
        "criteria[0].weight: must be at most 1.0E30, with at most 100 decimals, was 1000…");
  }

  @Test
  void textAndNameOfAMillionCharacters() {
    String million = "n".repeat(1_000_000);
    assertFaults(
        policy("{}").replace(json("'p'"), json("'" + million + "'")),
        "policy: must be JSON: String value length … exceeds the maximum allowed (10000…");
    assertFaults(
        policy("{}").replace(json("'version'"), json("'" + million + "'")),
        "policy: must be JSON: … length … exceeds the maximum allowed (…");
  }

  /** A megabyte of faults takes memory in proportion, not more. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"{},", "[],", "null,", "{\"a\":1},", "[0,0],", "\"\","})
  void aMegabyteOfFaults(String part) {
    String parts = part.repeat(1_000_000 / part.length()) + "0";
    for (String key : List.of("criteria", "gates", "tie_breakers")) {
      String json = "{\"policy\":\"p\",\"version\":\"1\",\"" + key + "\":[" + parts + "]}";
      assertThat(Documents.faults(json)).hasSizeLessThanOrEqualTo(1_000);
    }
    String curve =
        Documents.criterion("{'value': {'points': ['here']}}").replace("\"here\"", parts);
    assertThat(Documents.faults(curve)).hasSizeLessThanOrEqualTo(1_000);
  }
}
