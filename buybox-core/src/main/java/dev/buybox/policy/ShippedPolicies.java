package dev.buybox.policy;

import com.google.common.collect.ImmutableList;
import dev.buybox.internal.Excerpt;
import dev.buybox.internal.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The policies that come with the library; where their numbers come from is documented. */
final class ShippedPolicies {
  static final ImmutableList<String> NAMES =
      ImmutableList.of("general-merchandise", "refurbished-electronics");

  private ShippedPolicies() {}

  static PolicySet named(String name) {
    if (!NAMES.contains(name)) {
      String near = Suggestions.didYouMean(name, NAMES);
      throw new IllegalArgumentException(
          "there is no shipped policy \""
              + Excerpt.of(name)
              + "\"; "
              + (near.isEmpty() ? "" : near + " ")
              + "Shipped are: "
              + String.join(", ", NAMES));
    }
    return PolicySet.parse(text(name + ".json"));
  }

  private static String text(String file) {
    try (InputStream in = ShippedPolicies.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its own file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
