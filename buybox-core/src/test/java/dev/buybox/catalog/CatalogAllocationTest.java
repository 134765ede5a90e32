package dev.buybox.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class CatalogAllocationTest {
  private static final int BOXES = 50;
  private static final int WIDTH = 8;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Catalog catalog = catalog();

  private static Catalog catalog() {
    Catalog.Builder builder = Catalog.builder();
    for (int i = 0; i < BOXES * WIDTH; i++) {
      builder.add(
          Offer.builder("p" + i / WIDTH, "o" + i, "s" + i % 7)
              .priceMinor(1 + i, "EUR")
              .number("a", i)
              .counts("b", i, 2L * i)
              .text("c", "t" + i % 3)
              .build());
    }
    return builder.build();
  }

  @Test
  void readingAllocatesNothing() {
    long expected = sum();
    long seen = 0;
    for (int i = 0; i < 200; i++) {
      seen |= sum() ^ expected;
    }
    // The least of several rounds: the compiler at work can be billed to any one of them.
    long allocated = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 10; i++) {
        seen |= sum() ^ expected;
      }
      allocated = Math.min(allocated, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(seen).isZero();
    assertThat(allocated).isZero();
  }

  private long sum() {
    long sum = 0;
    for (int box = 0; box < catalog.boxCount(); box++) {
      sum += catalog.product(box).length() + catalog.condition(box).length();
      sum += catalog.category(box).length() + catalog.categoryCode(box);
      sum += catalog.currency(box).length() + catalog.currencyDigits(box);
      sum += catalog.findBox(catalog.product(box), "", "");
      for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
        sum += offer(offer);
      }
    }
    return sum;
  }

  private long offer(int offer) {
    long sum = catalog.boxOf(offer) + catalog.seller(offer) + catalog.landedPriceMinor(offer);
    sum += catalog.offerId(offer).length() + catalog.sellerId(catalog.seller(offer)).length();
    sum += catalog.shippingStated(offer) ? catalog.shippingMinor(offer) : 1;
    sum += (long) catalog.number(0, offer) + catalog.numerator(1, offer);
    sum += catalog.denominator(1, offer) + catalog.textCode(2, offer);
    return sum + catalog.textValues(2).get(catalog.textCode(2, offer)).length();
  }
}
