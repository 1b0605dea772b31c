package org.habeas.alerts.desk;

import io.javalin.http.sse.SseClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.habeas.alerts.desk.Happenings.Entry;
import org.habeas.alerts.event.AlertEvent;
import org.habeas.alerts.event.Payload;
import org.habeas.alerts.event.Position;
import org.habeas.alerts.restraint.Restraints;
import org.habeas.alerts.subscription.Audience;
import org.habeas.alerts.subscription.Clearance;

/**
 * Alerts as server-sent events, each a structured CloudEvent. An event's id is the position behind it, so that a reader
 * who comes back with it misses nothing, at any instance. Each reader has the thread that it came on; one who is too
 * slow for what is held is told of the gap.
 */
final class LiveStream {
    private static final int MOST_READERS = 100;
    private static final long HEARTBEAT_MILLIS = 15_000;

    private final Happenings happenings;
    private final Clearance clearance;
    private final Restraints restraints;
    private final AtomicInteger readers = new AtomicInteger();
    private volatile boolean closed;

    /**
     * @param clearance how much its readers may see
     * @param restraints what is withheld from everybody
     */
    LiveStream(Happenings happenings, Clearance clearance, Restraints restraints) {
        this.happenings = happenings;
        this.clearance = clearance;
        this.restraints = restraints;
    }

    int readers() {
        return readers.get();
    }

    /** Serves one reader until it leaves. */
    void serve(SseClient client) {
        try {
            if (readers.incrementAndGet() <= MOST_READERS) {
                stream(client, new Audience(Query.of(client.ctx()::queryParam), clearance, restraints));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            readers.decrementAndGet();
            client.close();
        }
    }

    private void stream(SseClient client, Audience audience) throws InterruptedException {
        client.sendComment("Habeas");
        long number = happenings.lastNumber();
        Optional<Position> from = from(client);
        if (from.isPresent()) {
            number = catchUp(client, audience, from.get());
        }
        while (!closed && !client.terminated()) {
            List<Entry> entries = happenings.await(number, HEARTBEAT_MILLIS);
            if (entries.isEmpty()) {
                client.sendComment("");
            }
            number = send(client, audience, entries, number);
        }
    }

    /** The header that a browser sends when it comes back wins over what the page was rendered with. */
    private static Optional<Position> from(SseClient client) {
        String last = client.ctx().header("Last-Event-ID");
        String text = last == null ? client.ctx().queryParam("after") : last;
        return text == null ? Optional.empty() : Position.parse(text).or(() -> Optional.of(Position.START));
    }

    private long catchUp(SseClient client, Audience audience, Position from) {
        long number = happenings.lastNumber();
        if (!happenings.holdsAllAfter(from)) {
            client.sendEvent("gap", "{}");
        }
        return send(client, audience, happenings.after(from), number);
    }

    private long send(SseClient client, Audience audience, List<Entry> entries, long number) {
        long last = number;
        for (Entry entry : entries) {
            happenings
                    .told(entry, audience)
                    .ifPresent(event -> client.sendEvent(
                            "alert", text(event), entry.position().toString()));
            last = Math.max(last, entry.number());
        }
        return last;
    }

    private static String text(AlertEvent event) {
        return new String(Payload.FULL.body(event, null), StandardCharsets.UTF_8);
    }

    void close() {
        closed = true;
        happenings.wake();
    }
}
