package org.habeas.bench;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.habeas.alerts.webhook.Outcome;
import org.habeas.alerts.webhook.WebhookClient;
import org.habeas.alerts.webhook.WebhookMessage;
import org.habeas.alerts.webhook.WebhookSignature;
import org.habeas.topic.AlertEvents;

/** Signed POSTs by the same client that deliveries are sent with, and nothing else: no queue, no record, no retry. */
final class RawPosts implements AutoCloseable {
    private static final int THREADS = 64;

    private final List<URI> endpoints;
    private final WebhookMessage message = new WebhookMessage(
            "h-1-r1_raw",
            AlertEvents.MEDIA_TYPE,
            AlertEvents.structured(SampleAlert.of("h-raw", "AZ"), "bench", SampleAlert.TIME));
    private final WebhookSignature signature = WebhookSignature.of(List.of(WebhooksBenchmark.SECRET));
    private final WebhookClient client = new WebhookClient(Duration.ofSeconds(15), 16 * 1024, Clock.systemUTC());

    RawPosts(WebhookSink sink, int endpoints) {
        this.endpoints = IntStream.range(0, endpoints)
                .mapToObj(i -> URI.create(sink.url(i, false)))
                .toList();
    }

    Rate run(int seconds) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        AtomicLong done = new AtomicLong();
        var watch = new Rate.Watch();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            threads.execute(() -> post(first, end, done));
        }
        threads.shutdown();
        if (!threads.awaitTermination(seconds + 30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the posting threads did not end");
        }
        return watch.rate((double) done.get());
    }

    private void post(int first, long end, AtomicLong done) {
        for (int i = first; System.nanoTime() < end; i += THREADS) {
            var answer = client.post(endpoints.get(i % endpoints.size()), true, message, signature);
            if (answer.outcome() != Outcome.DELIVERED) {
                throw new IllegalStateException("a raw POST ended as " + answer.outcome());
            }
            done.incrementAndGet();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
