package org.habeas.app.config;

import java.nio.file.Path;
import java.time.Duration;
import org.habeas.ingest.evidence.Retention;
import org.jspecify.annotations.Nullable;

/**
 * How evidence is kept. Components that are missing from the configuration take their default.
 *
 * @param keyFile Ed25519 key in PEM that signs the chains once a day; null: they are not signed
 * @param keep how long the bytes of a page stay, at least 1 day; default 400 days
 * @param keepAlerted how long those stay that an alert rests on, at least {@code keep}; default ten times {@code keep}
 * @param most bytes of all that stay, at least 1 MiB; the oldest go first, those of alerts last; null: no bound
 */
public record EvidenceSection(@Nullable Path keyFile, Duration keep, Duration keepAlerted, @Nullable Long most) {
    private static final long LEAST = 1024 * 1024;

    public EvidenceSection {
        keep = keep == null ? Duration.ofDays(400) : keep;
        keepAlerted = keepAlerted == null ? keep.multipliedBy(10) : keepAlerted;
        check(keep.toDays() >= 1, "keep", Durations.format(keep), "1d or more");
        check(keepAlerted.compareTo(keep) >= 0, "keep-alerted", Durations.format(keepAlerted), "keep or longer");
        check(most == null || most >= LEAST, "most", most, LEAST + " bytes or more");
    }

    /** Which snapshots that gives up. */
    public Retention retention() {
        return new Retention(keep, keepAlerted, most);
    }

    private static void check(boolean holds, String key, @Nullable Object given, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException("evidence: " + key + " is " + given + "; allowed: " + allowed);
        }
    }
}
