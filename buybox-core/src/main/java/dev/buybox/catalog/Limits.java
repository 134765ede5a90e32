package dev.buybox.catalog;

/** The limits that a builder goes by: those of {@link CatalogLimits}, smaller ones in tests. */
record Limits(int boxes, int offers, int offersInBox, int sellers, int attributes) {
  static final Limits STANDARD =
      new Limits(
          CatalogLimits.MAX_BOXES,
          CatalogLimits.MAX_OFFERS,
          CatalogLimits.MAX_OFFERS_IN_BOX,
          CatalogLimits.MAX_SELLERS,
          CatalogLimits.MAX_ATTRIBUTES);

  static DataFault tooMany(String field, String what, int limit) {
    return new DataFault(
        field,
        "more than " + limit,
        "a catalogue has at most " + limit + " " + what,
        "split the data into several catalogues, by product");
  }

  static DataFault tooManyAttributes(int limit) {
    return new DataFault(
        "attribute",
        "more than " + limit,
        "a catalogue has at most " + limit + " attributes",
        "give only those that a policy uses");
  }
}
