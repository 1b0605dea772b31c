package org.habeas.alerts.webhook;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;

/**
 * Posts one message to one endpoint and says what came of it; never throws for what the endpoint does. The answer's head
 * decides; its body is read only so far that the connection can be kept, for a second and a few kilobytes at most. Safe
 * for many threads, each attempt takes the thread it is called on.
 */
public final class WebhookClient implements AutoCloseable {
    private static final Duration BODY_TIME = Duration.ofSeconds(1);

    private final CloseableHttpClient guarded;
    private final CloseableHttpClient open;
    private final Duration timeout;
    private final int responseLimit;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor deadlines;

    /**
     * @param timeout from connecting to the answer's head
     * @param responseLimit most bytes of an answer's body that are read
     */
    public WebhookClient(Duration timeout, int responseLimit, Clock clock) {
        this(WebhookConnections.publicOnly(timeout), WebhookConnections.open(timeout), timeout, responseLimit, clock);
    }

    WebhookClient(
            CloseableHttpClient guarded, CloseableHttpClient open, Duration timeout, int responseLimit, Clock clock) {
        this.guarded = guarded;
        this.open = open;
        this.timeout = timeout;
        this.responseLimit = responseLimit;
        this.clock = clock;
        this.deadlines = new ScheduledThreadPoolExecutor(
                1, work -> daemon(Executors.defaultThreadFactory().newThread(work)));
        this.deadlines.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Thread thread) {
        thread.setDaemon(true);
        thread.setName("webhook-deadlines");
        return thread;
    }

    /**
     * One attempt, now.
     *
     * @param endpoint where to
     * @param allowPrivate whether a loopback or private address is fine
     * @param message what is sent
     * @param signature signs it with the time of this attempt
     */
    public Answer post(URI endpoint, boolean allowPrivate, WebhookMessage message, WebhookSignature signature) {
        HttpPost request = request(endpoint, message, signature);
        ScheduledFuture<?> deadline = deadlines.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return exchange(allowPrivate ? open : guarded, request);
        } catch (IOException | HttpException | RuntimeException e) {
            return Answer.none(Failures.outcome(e, request.isCancelled()));
        } finally {
            deadline.cancel(false);
        }
    }

    private HttpPost request(URI endpoint, WebhookMessage message, WebhookSignature signature) {
        long now = clock.instant().getEpochSecond();
        var request = new HttpPost(endpoint);
        request.setHeader(WebhookSignature.ID, message.id());
        request.setHeader(WebhookSignature.TIMESTAMP, Long.toString(now));
        request.setHeader(WebhookSignature.SIGNATURE, signature.sign(message.id(), now, message.body()));
        request.setHeader("User-Agent", "Habeas webhooks");
        request.setEntity(new ByteArrayEntity(message.body(), ContentType.parse(message.mediaType())));
        return request;
    }

    private Answer exchange(CloseableHttpClient client, HttpPost request) throws IOException, HttpException {
        HttpHost host = RoutingSupport.determineHost(request);
        ClassicHttpResponse response = client.executeOpen(host, request, null);
        try {
            Answer answer = answer(response);
            finish(request, response);
            return answer;
        } finally {
            Closer.closeQuietly(response);
        }
    }

    /** A connection whose body was read to its end goes back to the pool; any other is dropped. */
    private void finish(HttpPost request, ClassicHttpResponse response) {
        HttpEntity entity = response.getEntity();
        ScheduledFuture<?> limit = deadlines.schedule(request::cancel, BODY_TIME.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (entity != null && entity.getContent().readNBytes(responseLimit + 1).length > responseLimit) {
                request.cancel();
            }
        } catch (IOException e) {
            request.cancel(); // the head has decided already
        } finally {
            limit.cancel(false);
        }
    }

    private Answer answer(ClassicHttpResponse response) {
        Header after = response.getFirstHeader("Retry-After");
        return new Answer(
                Outcome.of(response.getCode()),
                response.getCode(),
                RetryAfter.parse(after == null ? null : after.getValue(), clock.instant()));
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        guarded.close(CloseMode.IMMEDIATE);
        open.close(CloseMode.IMMEDIATE);
    }
}
