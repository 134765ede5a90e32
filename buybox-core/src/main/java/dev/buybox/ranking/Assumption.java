package dev.buybox.ranking;

/** What a trial supposes of one offer, all else being as it is; nothing until a trial says so. */
final class Assumption {
  private static final int NO_OFFER = -1;
  private static final int NO_CRITERION = -1;
  private static final String NO_ATTRIBUTE = "";

  private int offer = NO_OFFER;
  private boolean priced;
  private long priceMinor;
  private int criterion = NO_CRITERION;
  private String attribute = NO_ATTRIBUTE;
  private double number;
  private boolean absent;

  /** Supposes nothing of an offer yet, and nothing of any other. */
  void about(int tried) {
    offer = tried;
    priced = false;
    criterion = NO_CRITERION;
    attribute = NO_ATTRIBUTE;
    absent = false;
  }

  /** Supposes that the offer is not there. */
  void absent() {
    absent = true;
  }

  boolean isAbsent(int other) {
    return absent && offer == other;
  }

  void price(long minor) {
    priced = true;
    priceMinor = minor;
  }

  /** Supposes a number, or a text's code, wherever the policy looks at the attribute. */
  void attribute(String supposed, double itsNumber) {
    attribute = supposed;
    number = itsNumber;
  }

  /** Supposes an estimate for one criterion, by its place in the policy. */
  void criterion(int supposed, double itsNumber) {
    criterion = supposed;
    number = itsNumber;
  }

  boolean isAbout(int other) {
    return offer == other;
  }

  boolean hasPrice(int other) {
    return priced && offer == other;
  }

  /** Returns whether nothing but the price may be supposed. */
  boolean isOfPriceAlone() {
    return criterion == NO_CRITERION && attribute.isEmpty();
  }

  /** Takes the price as it is for a while, and returns whether one was supposed. */
  boolean suspendPrice() {
    boolean was = priced;
    priced = false;
    return was;
  }

  void resumePrice(boolean was) {
    priced = was;
  }

  long priceMinor() {
    return priceMinor;
  }

  boolean hasAttribute(int other, String looked) {
    return offer == other && attribute.equals(looked);
  }

  boolean hasCriterion(int other, int looked) {
    return offer == other && criterion == looked;
  }

  double number() {
    return number;
  }
}
