package dev.buybox.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whatever a document holds: it is refused with its faults, or is a policy whose own JSON reads
 * back as the same; nothing else is thrown, and it does not take long.
 */
class PolicyJsonFuzzTest {
  /** Of processor time, so that a busy machine fails nothing. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  @FuzzTest(maxDuration = "10m")
  @DictionaryFile(resourcePath = "PolicyJsonFuzzTest.dict")
  void readsBackOrTellsFaults(byte[] data) {
    String json = new String(data, UTF_8);
    // The first run may have to load and instrument classes.
    if (processorTimeOfCheck(json).compareTo(LONGEST) > 0) {
      assertThat(processorTimeOfCheck(json)).isLessThan(LONGEST);
    }
  }

  private static Duration processorTimeOfCheck(String json) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    read(json).ifPresent(PolicyJsonFuzzTest::assertReadsBack);
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
  }

  private static Optional<PolicySet> read(String json) {
    try {
      return Optional.of(PolicySet.parse(json));
    } catch (InvalidPolicyException refused) {
      assertThat(refused.faults()).hasSizeBetween(1, Faults.MAX_FAULTS);
      for (PolicyFault fault : refused.faults()) {
        assertThat(fault.rule()).isNotBlank();
        assertThat(fault.toString()).doesNotContainPattern("\\p{C}");
      }
      return Optional.empty();
    }
  }

  private static void assertReadsBack(PolicySet policies) {
    String json = policies.toJson();
    assertThat(json.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(PolicyLimits.MAX_DOCUMENT_BYTES);
    PolicySet again = PolicySet.parse(json);
    assertThat(again).isEqualTo(policies);
    assertThat(again.fingerprint()).isEqualTo(policies.fingerprint());
    assertThat(again.attributes()).isEqualTo(policies.attributes());
    assertThat(again.warnings()).isEqualTo(policies.warnings());
    for (Policy policy : policies.policies()) {
      assertThat(policy.toBuilder().build()).isEqualTo(policy);
      assertThat(Arrays.stream(policy.maxPoints()).asLongStream().sum())
          .isBetween(Policy.FULL_SCORE - 32L, (long) Policy.FULL_SCORE);
    }
  }
}
