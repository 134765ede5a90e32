package dev.buybox.ranking;

/**
 * Which policy decided.
 *
 * @param name the policy's name
 * @param version the policy's version
 * @param fingerprint the SHA-256 of its canonical form, 64 hexadecimal digits
 */
public record PolicyIdentity(String name, String version, String fingerprint) {}
