package dev.buybox.analyst.generate;

/** Names that are easy to tell apart, and none of anybody. */
final class SellerNames {
  private static final String[] FIRST = {
    "amber", "brisk", "calm", "dapper", "early", "fair", "gentle", "honest", "ivory", "jolly",
    "keen", "little", "merry", "north", "olive", "plain", "quick", "river", "silver", "tidy",
    "upper", "velvet", "warm", "yellow"
  };
  private static final String[] SECOND = {
    "anchor", "barn", "cellar", "depot", "ember", "ferry", "garage", "harbour", "island",
        "junction",
    "kiosk", "lantern", "market", "nook", "orchard", "parcel", "quay", "ranch", "shelf", "trunk",
    "union", "vault", "wagon", "yard", "attic"
  };

  private SellerNames() {}

  /** Returns the name of a seller; names with a number at the end begin when all pairs are used. */
  static String name(int seller) {
    int pairs = FIRST.length * SECOND.length;
    int pair = seller % pairs;
    String name = FIRST[pair % FIRST.length] + "-" + SECOND[pair % SECOND.length];
    return seller < pairs ? name : name + "-" + (1 + seller / pairs);
  }
}
