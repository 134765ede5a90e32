package dev.buybox.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextOrderTest {
  private static final int[] ALPHABET = {0, 'a', 'b', 'ß', 0x7FF, 0x800, 0xFFFF, 0x10000, 0x1F600};

  @Test
  void moreThanThereIsRoomForAreRefused() {
    ByteTexts texts = new ByteTexts(2);
    String longest = "x".repeat(1_000);

    BatchChecks.assertRefused(
        "offer", () -> IntStream.range(0, 3_000).forEach(text -> texts.add(longest)));
    assertThat(texts.size()).isBetween(2_000, 2_100);
    assertThat(texts.get(texts.size() - 1)).isEqualTo(longest);
  }

  @Test
  void isTheOrderOfUtf8() {
    for (long seed = 0; seed < 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      String prefix = text(random, 3);
      List<String> texts = new ArrayList<>();
      for (int left = random.nextInt(seed % 8 == 0 ? 2_000 : 100); left > 0; left--) {
        texts.add(prefix + text(random, 20));
      }
      assertThat(sorted(texts)).as("seed %d", seed).isEqualTo(plainlySorted(texts));
    }
  }

  private static String text(SplittableRandom random, int maxLength) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(maxLength); length > 0; length--) {
      text.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return text.toString();
  }

  private static List<String> sorted(List<String> texts) {
    int[] codes = IntStream.range(0, texts.size()).toArray();
    ByteTexts bytes = new ByteTexts();
    texts.forEach(bytes::add);
    TextOrder.sort(codes, bytes);
    return Arrays.stream(codes).mapToObj(texts::get).toList();
  }

  private static List<String> plainlySorted(List<String> texts) {
    Comparator<byte[]> order = Arrays::compareUnsigned;
    return texts.stream()
        .sorted(Comparator.comparing(text -> text.getBytes(UTF_8), order))
        .toList();
  }

  @Test
  void theCommonPrefixEndsBetweenCodePoints() {
    assertThat(sorted(List.of("x😁", "x😀", "x"))).containsExactly("x", "x😀", "x😁");
    assertThat(sorted(List.of("😁", "\uFFFD", "😀"))).containsExactly("\uFFFD", "😀", "😁");
  }

  @Test
  void textsThatCollideAreNoTrouble() {
    // All of these have the same String.hashCode().
    TextTable table = new TextTable();
    int count = 1 << 15;
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int bit = 0; bit < 15; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      assertThat(table.code(text.toString())).isEqualTo(i);
    }
    assertThat(table.size()).isEqualTo(count);
    assertThatNoException().isThrownBy(table::ranks);
  }

  @Test
  void theTieHashIsMurmur3() {
    TieHash hash = new TieHash();
    for (int length = 0; length < 40; length++) {
      ByteTexts texts = new ByteTexts();
      texts.add("ä".repeat(length));
      texts.add("o" + "x".repeat(length));
      String all = "ä".repeat(length) + "\n\n\n" + "o" + "x".repeat(length);
      ByteTexts none = new ByteTexts();
      none.add("");
      long expected = Hashing.murmur3_128().hashString(all, UTF_8).asLong();
      hash.begin(texts, 0, none, 0, none, 0);
      assertThat(hash.ofOffer(texts, 1)).isEqualTo(expected);
      assertThat(hash.ofOffer(texts, 1)).isEqualTo(expected);
      assertThat(TieHash.of("ä".repeat(length), "", "", "o" + "x".repeat(length)))
          .isEqualTo(expected);
    }
  }
}
