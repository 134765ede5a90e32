package dev.buybox.analyst.load;

import dev.buybox.policy.AttributeUse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Attributes that are read beside those of the policy, by qualified name. Prices are not among
 * them: every offer has them.
 *
 * @param needed treated as those of the policy; copied
 * @param named by an option, so that they are refused if no file has them, whatever is to become of
 *     missing columns; copied
 * @param welcome read if their file has them; copied
 */
public record MoreAttributes(
    Map<String, AttributeUse> needed,
    Map<String, AttributeUse> named,
    Map<String, AttributeUse> welcome) {
  private static final Set<String> PRICES =
      Set.of("offer.price", "offer.shipping", "offer.landed_price");

  /** Nothing but what the policy uses. */
  public static final MoreAttributes NONE = new MoreAttributes(Map.of(), Map.of(), Map.of());

  /** Leaves out prices. */
  public MoreAttributes {
    needed = withoutPrices(needed);
    named = withoutPrices(named);
    welcome = withoutPrices(welcome);
  }

  /** Returns some that are read if their file has them. */
  public static MoreAttributes welcome(Map<String, AttributeUse> welcome) {
    return new MoreAttributes(Map.of(), Map.of(), welcome);
  }

  private static Map<String, AttributeUse> withoutPrices(Map<String, AttributeUse> attributes) {
    Map<String, AttributeUse> others = new HashMap<>(attributes);
    others.keySet().removeAll(PRICES);
    return Map.copyOf(others);
  }
}
