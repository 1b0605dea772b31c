package org.habeas.app.lines;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Shows how far a long piece of work is, at most once in two seconds, and its sum at the end. Not for several threads. */
public final class Progress {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String what;
    private final PrintStream err;
    private final Clock clock;
    private final Instant start;
    private Instant shown;
    private long done;

    /** @param what names the work and its unit, such as {@code extract: articles} */
    public Progress(String what, PrintStream err, Clock clock) {
        this.what = what;
        this.err = err;
        this.clock = clock;
        this.start = clock.instant();
        this.shown = start;
    }

    /**
     * More was done.
     *
     * @param more how many since the last call
     * @param share how much of all is done, 0 to 1; negative when unknown
     */
    public void advance(long more, double share) {
        done += more;
        Instant now = clock.instant();
        if (Duration.between(shown, now).compareTo(PAUSE) >= 0) {
            shown = now;
            err.println(line(now) + (share < 0 ? "" : String.format(Locale.ROOT, ", %d %%", Math.round(share * 100))));
        }
    }

    /** All is done. */
    public void end() {
        err.println(line(clock.instant()) + ", done");
    }

    private String line(Instant now) {
        double seconds = Math.max(Duration.between(start, now).toMillis(), 1) / 1000.0;
        return String.format(Locale.ROOT, "%s %d, %.1f s, %.0f/s", what, done, seconds, done / seconds);
    }
}
