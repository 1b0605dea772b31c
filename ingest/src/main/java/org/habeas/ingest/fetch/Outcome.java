package org.habeas.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.habeas.model.SourceHealth;
import org.habeas.net.Fetch;
import org.jspecify.annotations.Nullable;

/** How fetching an address ended, redirects followed. */
public sealed interface Outcome {
    /**
     * An answer that can be used: 2xx, or 304 where a condition was sent.
     *
     * @param answer the last hop's
     * @param movedTo where a permanent redirect led; null when there was none
     */
    record Answered(Fetch.Answer answer, @Nullable URI movedTo) implements Outcome {
        /** Whether nothing has changed since the condition's time. */
        public boolean unchanged() {
            return answer.status() == 304;
        }
    }

    /**
     * No answer that can be used.
     *
     * @param health which state that puts a source in
     * @param reason one line for an operator
     * @param retryAfter how long the other side asks us to stay away; null when it does not
     */
    record Trouble(SourceHealth health, String reason, @Nullable Duration retryAfter) implements Outcome {
        /** Whether asking again soon may help. */
        public boolean passing() {
            return switch (health) {
                case UNREACHABLE, THROTTLED, ERROR -> true;
                default -> false;
            };
        }
    }
}
