package dev.buybox.whatif;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the text of a file of scenarios within bounded memory. */
final class ScenarioFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ScenarioFile() {}

  static String text(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(ScenarioLimits.MAX_DOCUMENT_BYTES + 1);
    }
    ScenarioFaults faults = new ScenarioFaults();
    if (bytes.length > ScenarioLimits.MAX_DOCUMENT_BYTES) {
      faults.add("", "a longer one", ScenarioJson.tooLongRule(), "is this a file of scenarios?");
      faults.throwIfAny();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return marked ? text.substring(1) : text;
    } catch (CharacterCodingException otherEncoding) {
      faults.add("", "another encoding", "must be UTF-8", "save it as UTF-8");
      faults.throwIfAny();
      throw new IllegalStateException(otherEncoding);
    }
  }
}
