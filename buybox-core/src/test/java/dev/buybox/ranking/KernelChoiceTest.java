package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.buybox.internal.columns.Kernels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which kernel is used, and what overrides that; this JVM has the vector module. */
class KernelChoiceTest {
  private static final Ranker RANKER =
      FewOffers.ranker(
          new FewOffers().offer("o", "10.00").catalog(),
          """
          {"policy": "p", "version": "1", "criteria": [
            {"name": "price", "of": "offer.price", "weight": 1, "value": {"best": 1, "half_life": 3}}]}
          """);

  @AfterEach
  void leaveTheChoice() {
    System.clearProperty(Kernels.PROPERTY);
  }

  @Test
  void propertyOverrides() {
    assertThat(BulkKernels.plain(RANKER).kernel()).isEqualTo("plain Java");
    assertThat(BulkKernels.vector(RANKER).kernel()).matches("Vector API, (64|128|256|512) bits");
    assertThat(BulkRanker.of(RANKER).kernel()).matches("plain Java|Vector API, (256|512) bits");
  }

  @Test
  void reweigherTellsItToo() throws InterruptedException {
    assertThat(BulkKernels.reweigher("plain", RANKER).kernel()).isEqualTo("plain Java");
    assertThat(BulkKernels.reweigher("vector", RANKER).kernel())
        .isEqualTo(BulkKernels.vector(RANKER).kernel());
    assertThat(BulkKernels.reweigher("auto", RANKER).kernel())
        .isEqualTo(BulkRanker.of(RANKER).kernel());
  }

  @Test
  void otherWordsAreRefused() {
    System.setProperty(Kernels.PROPERTY, "fastest");
    assertThatIllegalArgumentException().isThrownBy(() -> Reweigher.of(RANKER));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BulkRanker.of(RANKER))
        .withMessage("the system property buybox.kernel is auto, plain or vector, was fastest");
  }
}
