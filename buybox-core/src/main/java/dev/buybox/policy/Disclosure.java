package dev.buybox.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says in plain sentences what a policy set does, for readers who know neither JSON nor
 * programming: how a winner is found, every criterion by its importance with its share, the reason
 * for it and how a figure becomes points, every restriction with its reason, and the rules for near
 * ties, equal points and a second offer. For a set, it also says how categories differ.
 *
 * <p>All of it is derived from the policies, so it cannot say anything else than what is done. The
 * policy's own texts ({@code why}, {@code reason}) are quoted as they are. English.
 *
 * <p>Immutable, for any number of threads. Each form is written anew at each call, in time in
 * proportion to its length; a set of many categories costs a comparison with the default for each.
 */
public final class Disclosure {
  private final PolicySet policies;
  private final List<CriterionInfluence> influences;

  private Disclosure(PolicySet policies, List<CriterionInfluence> influences) {
    this.policies = policies;
    this.influences = influences;
  }

  /** Returns the disclosure of a policy set, without measured influence. */
  public static Disclosure of(PolicySet policies) {
    return new Disclosure(policies, List.of());
  }

  /**
   * Returns this disclosure with the influence that criteria had in some catalogue, in place of
   * what was given before.
   *
   * @param measured of one catalogue; copied
   * @throws IllegalArgumentException if a criterion is in none of the policies or is there twice,
   *     or the numbers of boxes differ
   */
  public Disclosure with(List<CriterionInfluence> measured) {
    Set<String> names =
        policies.policies().stream()
            .flatMap(policy -> policy.criteria().stream())
            .map(Criterion::name)
            .collect(Collectors.toSet());
    for (CriterionInfluence influence : measured) {
      if (!names.remove(influence.criterion())) {
        throw new IllegalArgumentException(
            "no policy has a criterion "
                + Faults.quoted(influence.criterion())
                + ", or its influence is given twice");
      }
      if (influence.boxes() != measured.get(0).boxes()) {
        throw new IllegalArgumentException(
            "influences must be of one catalogue, were of "
                + measured.get(0).boxes()
                + " and of "
                + influence.boxes()
                + " boxes");
      }
    }
    return new Disclosure(policies, List.copyOf(measured));
  }

  /** Returns plain text in lines of at most 100 characters, longer words and tables apart. */
  public String text() {
    return DisclosureReport.of(policies, influences).text();
  }

  /** Returns Markdown with GitHub's tables. */
  public String markdown() {
    return DisclosureReport.of(policies, influences).markdown();
  }

  /** Returns a whole HTML page that needs no other file. */
  public String html() {
    return DisclosureReport.of(policies, influences).html();
  }

  /**
   * Returns the same facts as one JSON object, whose keys are described in the project's {@code
   * docs/disclosure.md}. Its member {@code form} is {@code buybox-disclosure-1}; keys may be added
   * under that name, none is taken away.
   */
  public String json() {
    return DisclosureJson.of(policies, influences);
  }

  /** Returns the text form. */
  @Override
  public String toString() {
    return text();
  }
}
