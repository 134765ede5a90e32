package dev.buybox.analyst.shipped;

import dev.buybox.analyst.load.InputFile;
import dev.buybox.analyst.load.Inputs;
import dev.buybox.policy.PolicySet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The policies and the sample that come with the command. */
public final class Shipped {
  /** The policy that is used where none is named. */
  public static final String DEFAULT_POLICY = "general-merchandise";

  /** Needs no column but the required ones; the library's own policies need more. */
  private static final String CHEAPEST = "cheapest";

  private static final List<String> POLICIES =
      Stream.concat(Stream.of(CHEAPEST), PolicySet.shippedNames().stream()).toList();

  private Shipped() {}

  /** Returns the names of the policies. */
  public static List<String> policies() {
    return POLICIES;
  }

  /** Returns a policy, if there is one of that name. */
  public static Optional<PolicySet> policy(String name) {
    if (name.equals(CHEAPEST)) {
      return Optional.of(PolicySet.parse(text(name + ".json")));
    }
    return POLICIES.contains(name) ? Optional.of(PolicySet.shipped(name)) : Optional.empty();
  }

  /** Returns the sample, which {@code buybox generate} made: offers, sellers and incumbents. */
  public static Inputs sample() {
    return new Inputs(
        sample("offers.csv"),
        Optional.of(sample("sellers.csv")),
        Optional.of(sample("incumbents.csv")));
  }

  private static InputFile sample(String file) {
    return InputFile.shipped("shipped " + file, () -> open(file));
  }

  private static String text(String file) {
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream open(String file) {
    InputStream in = Shipped.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("the command lacks its own file " + file);
    }
    return in;
  }
}
