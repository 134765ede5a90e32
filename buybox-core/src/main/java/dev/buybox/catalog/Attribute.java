package dev.buybox.catalog;

import static java.util.Objects.requireNonNull;

/**
 * An attribute of offers or of sellers.
 *
 * @param scope whose attribute it is
 * @param name the name without its scope, such as {@code on_time}: 1 to {@value
 *     CatalogLimits#MAX_ATTRIBUTE_NAME_CHARS} characters of valid Unicode. In the scope of offers,
 *     {@code price}, {@code shipping} and {@code landed_price} are built in and refused here
 * @param kind what its values are
 */
public record Attribute(Scope scope, String name, AttributeKind kind) {
  /**
   * Checks the name.
   *
   * @throws InvalidDataException if the name is not one for an attribute
   */
  public Attribute {
    requireNonNull(scope, "scope");
    requireNonNull(kind, "kind");
    Checks.attributeName(scope, name);
  }

  /** Returns the name as policies write it: {@code offer.stock}, {@code seller.on_time}. */
  public String qualifiedName() {
    return scope.prefix() + name;
  }
}
