package dev.buybox.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the text of a policy file within bounded memory. */
final class PolicyFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PolicyFile() {}

  static String read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(PolicyLimits.MAX_DOCUMENT_BYTES + 1);
    }
    Faults faults = new Faults();
    if (bytes.length > PolicyLimits.MAX_DOCUMENT_BYTES) {
      faults.add("", "a longer one", JsonTree.tooLongRule(), JsonTree.tooLongAdvice());
    }
    faults.throwIfAny();
    return decode(bytes, faults);
  }

  private static String decode(byte[] bytes, Faults faults) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return marked ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      faults.add("", "another encoding", "must be UTF-8", "save it as UTF-8");
      throw new InvalidPolicyException(faults.list());
    }
  }
}
