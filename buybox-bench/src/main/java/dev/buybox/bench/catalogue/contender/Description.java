package dev.buybox.bench.catalogue.contender;

/**
 * What a contender is.
 *
 * @param name unique in a run
 * @param comparison what it takes part in
 * @param role what it is there for
 * @param threads how many it uses
 * @param offers how many it ranks in a pass
 * @param bytes how many it must read and write in a pass; 0 if that is not known
 */
public record Description(
    String name, Comparison comparison, Role role, int threads, long offers, long bytes) {}
