package org.habeas.app.config;

/**
 * How the topology runs. Components that are missing from the configuration take their default.
 *
 * @param threads stream threads of this process, 1 to 64; default 1
 */
public record EnrichSection(Integer threads) {
    public EnrichSection {
        threads = threads == null ? 1 : threads;
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("enrich.threads is " + threads + "; allowed: 1 to 64");
        }
    }
}
