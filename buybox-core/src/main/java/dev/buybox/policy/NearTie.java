package dev.buybox.policy;

/**
 * What happens among offers so close to the first that the difference is nothing to a customer
 * (scoring rule 9).
 *
 * @param within the band below the first score as a part of a full score, in (0, 0.2]
 * @param choose who of the contenders is shown
 */
public record NearTie(double within, Choose choose) {
  /** Who of the contenders is shown. */
  public enum Choose {
    /** The offer that holds the box keeps it while it is a contender; else the first. */
    INCUMBENT("incumbent"),
    /** One contender for each visitor, each an equal share of them; without a visitor the first. */
    SHARE("share");

    private final String label;

    Choose(String label) {
      this.label = label;
    }

    /** Returns the word of the JSON form. */
    public String label() {
      return label;
    }
  }
}
