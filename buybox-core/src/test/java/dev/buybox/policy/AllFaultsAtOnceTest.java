package dev.buybox.policy;

import static dev.buybox.policy.Documents.assertFaults;
import static dev.buybox.policy.Documents.json;
import static dev.buybox.policy.Documents.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllFaultsAtOnceTest {
  /** Twelve planted faults, and not one that only follows from them. */
  @Test
  void twelvePlanted() {
    assertFaults(
        json(
            """
            {'policy': 'p', 'versoin': '1',
             'criteria': [
              {'name': 'a', 'of': 'seller.on_time', 'weight': -1,
               'estimate': {'prior': 0.9, 'strength': 20}, 'value': {'points': [[0, 0], [1, 1]]}},
              {'name': 'b', 'weight': 1, 'value': {'points': [[0, 0], [1, 0.5], [2, 0.2]]}},
              {'name': 'a', 'of': 'offer.x', 'weight': 1, 'value': {'pionts': [[0, 0], [1, 1]]}}],
             'gates': [
              {'of': 'offer.stock', 'at_least': 1, 'at_least': 2},
              {'of': 'offer.x', 'in': ['a'], 'min_bad': 2},
              {'of': 'offer.price', 'at_most_times': 1.2, 'code': 'a b', 'relative_to': 'offer.y'}],
             'near_tie': {'within': 0.005},
             'tie_breakers': [{'of': 'rating', 'better': 'higher'}]}
            """),
        "gates[0].at_least: must stand only once, was a repeated key; drop one of the two",
        "versoin: must be one of […], was an unknown key; did you mean 'version'?",
        "criteria[1].of: must be text, was nothing; the key is required",
        "criteria[2].value.pionts: must be one of [points], …; did you mean 'points'?",
        "near_tie.choose: must be one of [incumbent, share], was nothing; the key is required",
        "criteria[0].weight: must be finite and at least 0, was -1",
        "criteria[1].value.points[2]: must not turn: …, was 0.2; …",
        "criteria[2].name: must be unique, is the name of criteria[0] too, was 'a'; …",
        "gates[1].of: must be used either as text or as a number, and criteria[2].of uses …",
        "gates[1].min_bad: must stand beside a number, not beside in, was a guard",
        "gates[2].code: must be a code without blanks and ';', …, was 'a b'; …",
        "tie_breakers[0].of: must name an attribute as …, was 'rating'; …");
  }

  @Test
  void messageOfOne() {
    assertThatThrownBy(() -> Policy.parse(policy("{'version': ''}")))
        .hasMessage("version: must be 1 to 200 characters without control characters, was \"\"")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void messageListsAll() {
    assertThatThrownBy(() -> Policy.parse(policy("{'version': 1, 'near_tie': 2}")))
        .hasMessage(
            """
            2 faults:
              version: must be text, was 1
              near_tie: must be an object with keys [within, choose], was 2""");
  }

  @Test
  void noMoreThanAThousand() {
    String criteria =
        IntStream.range(0, 2_000).mapToObj(i -> "{}").collect(Collectors.joining(","));
    List<PolicyFault> faults = Documents.faults(policy("{'criteria': [" + criteria + "]}"));
    assertThat(faults).hasSize(1_000);
    assertThat(faults.get(999))
        .isEqualTo(
            new PolicyFault("", "", "has more faults than these", "mend them, then check again"));
    String variants =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "'c" + i + "':{'version':'','policy':''}")
            .collect(Collectors.joining(","));
    assertThat(
            Documents.faults(
                json("{'default':" + policy("{}") + ",'by_category':{" + variants + "}}")))
        .hasSize(1_000);
  }

  @Test
  void exceptionIsSerializable() throws Exception {
    InvalidPolicyException thrown =
        new InvalidPolicyException(
            List.of(new PolicyFault("a", "b", "c", "d"), new PolicyFault("", "", "e", "")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(thrown);
    InvalidPolicyException read =
        (InvalidPolicyException)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertThat(read.faults()).isEqualTo(thrown.faults());
    assertThat(read).hasMessage("2 faults:\n  a: c, was b; d\n  policy: e");
  }
}
