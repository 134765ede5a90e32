package dev.buybox.analyst.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void decodesWhateverComesInPieces(long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < 200_000) {
      int[] points = {'a', '\n', '\r', ',', 0xfc, 0x20ac, 0x1f600, 0xfeff};
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Utf8Reader reader = new Utf8Reader(new Dribble(bytes, random));
    StringWriter read = new StringWriter();
    char[] buffer = new char[2 + random.nextInt(1_000)];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      read.write(buffer, 0, n);
    }

    String expected = text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
    assertThat(read.toString()).isEqualTo(expected);
    assertThat(reader.atEnd()).isTrue();
    assertThat(reader.lastLineOfText()).isEqualTo(lastLineOfText(expected));
  }

  private static long lastLineOfText(String text) {
    String[] lines = text.split("\r\n|\r|\n", -1);
    int last = lines.length;
    while (lines[last - 1].isEmpty()) {
      last--;
    }
    return last;
  }

  @Test
  void handsOutWhatStandsBeforeAFault() throws IOException {
    Utf8Reader reader =
        new Utf8Reader(new ByteArrayInputStream(new byte[] {'a', 'b', (byte) 0xc3, 'c'}));
    char[] buffer = new char[10];

    assertThat(reader.read(buffer)).isEqualTo(2);
    assertThat(reader.charsRead()).isEqualTo(2);
    assertThatThrownBy(() -> reader.read(buffer)).isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> reader.read(buffer)).isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void aCharacterCutAtTheEndIsAFault() {
    Utf8Reader reader =
        new Utf8Reader(new ByteArrayInputStream(new byte[] {(byte) 0xe2, (byte) 0x82}));

    assertThatThrownBy(() -> reader.read(new char[10]))
        .isInstanceOf(CharacterCodingException.class);
  }

  /** Gives a few bytes at a time. */
  private static final class Dribble extends InputStream {
    private final InputStream bytes;
    private final Random random;

    Dribble(byte[] bytes, Random random) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() throws IOException {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      return bytes.read(target, from, Math.min(length, 1 + random.nextInt(5)));
    }
  }
}
