package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.load.Inputs;
import dev.buybox.analyst.load.Loaded;
import dev.buybox.analyst.load.Loader;
import dev.buybox.analyst.load.MissingColumnsException;
import dev.buybox.analyst.shipped.Shipped;
import java.io.InputStream;
import java.util.Optional;

/** The policy that is used where none is named, and what to say where it does not fit. */
final class DefaultPolicy {
  private DefaultPolicy() {}

  /** Returns the policy that was named, or the one that is used instead. */
  static PolicySource orNamed(Optional<String> named, InputStream standardInput) {
    return new PolicySource(named.orElse(Shipped.DEFAULT_POLICY), standardInput);
  }

  /**
   * Reads the tables; where columns are missing that nobody asked for, says so.
   *
   * @param named the policy that was named, if one was
   */
  static Loaded load(Loader loader, Inputs inputs, Optional<String> named, Messages messages) {
    try {
      return loader.load(inputs);
    } catch (MissingColumnsException failure) {
      if (named.isEmpty()) {
        messages.line("No --policy was given, so " + Shipped.DEFAULT_POLICY + " is used.");
        messages.line("Try --policy cheapest, which needs no further columns.");
      }
      throw failure;
    }
  }
}
