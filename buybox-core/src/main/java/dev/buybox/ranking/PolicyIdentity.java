package dev.buybox.ranking;

import dev.buybox.policy.Policy;

/**
 * Which policy decided.
 *
 * @param name the policy's name
 * @param version the policy's version
 * @param fingerprint the SHA-256 of its canonical form, 64 hexadecimal digits
 */
public record PolicyIdentity(String name, String version, String fingerprint) {
  static PolicyIdentity of(Policy policy) {
    return new PolicyIdentity(policy.name(), policy.version(), policy.fingerprint());
  }
}
