package dev.buybox.analyst;

import dev.buybox.analyst.console.NearestName;
import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.load.BadInputException;
import dev.buybox.analyst.load.InputFile;
import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.policy.PolicyLimits;
import dev.buybox.policy.PolicySet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the policy that an argument names: a file, standard input, or a shipped one. */
final class PolicySource {
  private final InputFile file;
  private final String named;

  /**
   * Looks at the argument only.
   *
   * @throws BadInputException if it cannot name a policy
   */
  PolicySource(String named, InputStream standardInput) {
    this.named = named;
    this.file = InputFile.named(named, standardInput);
  }

  /** Returns what people call it. */
  String name() {
    return file.name();
  }

  /** Returns the file, if it is one. */
  Optional<Path> path() {
    return file.path().filter(Files::exists).filter(path -> !Files.isDirectory(path));
  }

  /**
   * Reads the policy.
   *
   * @throws BadInputException if there is none
   * @throws dev.buybox.policy.InvalidPolicyException if it is wrong
   */
  PolicySet read() {
    try {
      if (file.path().isEmpty()) {
        return PolicySet.parse(textOf(file));
      }
      if (path().isPresent() || looksLikeFile()) {
        return PolicySet.read(file.path().get());
      }
    } catch (IOException failure) {
      throw file.unreadable(failure);
    }
    return Shipped.policy(named).orElseThrow(this::unknown);
  }

  private boolean looksLikeFile() {
    return named.contains("/") || named.contains(".");
  }

  private BadInputException unknown() {
    String near = NearestName.didYouMean(named, Shipped.policies());
    return new BadInputException(
        "there is no policy "
            + Texts.shown(named)
            + ", neither as a file nor shipped; "
            + (near.isEmpty() ? "" : near + " ")
            + "Shipped are: "
            + String.join(", ", Shipped.policies()));
  }

  private static String textOf(InputFile file) throws IOException {
    byte[] bytes = file.opener().open().readNBytes(PolicyLimits.MAX_DOCUMENT_BYTES + 1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException failure) {
      throw new BadInputException(file.name() + ": the policy is not UTF-8; save it as UTF-8");
    }
  }
}
