package dev.buybox.ranking;

import dev.buybox.policy.Gate;
import java.util.OptionalDouble;

/**
 * What one gate asked of an offer, and what it found.
 *
 * @param gate the policy's gate, with its code and reason
 * @param verdict whether the offer passed, and how
 * @param limit what was asked for, in the attribute's unit; of a relative gate the factor times the
 *     reference; empty for texts, where there is none, and in a seller's view where it comes from
 *     what customers cannot see
 * @param found what was compared: the number, estimate, or end of the interval; empty for texts and
 *     for what is missing
 * @param raw the attribute as the data have it
 */
public record GateFinding(
    Gate gate, GateVerdict verdict, OptionalDouble limit, OptionalDouble found, Raw raw) {}
