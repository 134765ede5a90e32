package dev.buybox.ranking;

import com.google.common.hash.Hashing;
import dev.buybox.catalog.Catalog;
import dev.buybox.policy.NearTie;
import dev.buybox.policy.PolicySet;
import java.nio.charset.StandardCharsets;

/** Gives each visitor one of the contenders, each contender an equal share (scoring rule 9). */
final class VisitorShare {
  private final long[] offerHashes;

  private VisitorShare(long[] offerHashes) {
    this.offerHashes = offerHashes;
  }

  /** Returns the shares of a catalogue's offers; of none, if no policy shares. */
  static VisitorShare of(PolicySet policies, Catalog catalog) {
    long[] hashes = new long[shares(policies) ? catalog.offerCount() : 0];
    for (int offer = 0; offer < hashes.length; offer++) {
      hashes[offer] = hash(catalog.offerId(offer));
    }
    return new VisitorShare(hashes);
  }

  /** Returns how many bytes the hashes take. */
  long bytes() {
    return (long) offerHashes.length * Long.BYTES;
  }

  static boolean shares(PolicySet policies) {
    return policies.policies().stream()
        .flatMap(policy -> policy.nearTie().stream())
        .anyMatch(nearTie -> nearTie.choose() == NearTie.Choose.SHARE);
  }

  static long hash(String text) {
    return Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8).asLong();
  }

  /** Returns what an offer drew for a visitor; the largest, as unsigned, is shown. */
  long draw(int offer, long visitorHash) {
    return mix(visitorHash ^ offerHashes[offer]);
  }

  /** The finaliser of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014). */
  static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
