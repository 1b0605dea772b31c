package org.habeas.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * GET, and POST of forms, towards a hostile world: only where the policy allows, within {@link HttpLimits}, one hop at a time. Redirects are
 * answers like others; who follows one comes back here with the new address, which is checked as the first was. Safe to
 * use from many threads.
 */
public final class GuardedHttp implements AutoCloseable {
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.8";

    private static final String NO_ANSWER = "the connection was closed without an answer";

    private final CloseableHttpClient client;
    private final HttpLimits limits;
    private final ContentDecoder decoder;
    private final String userAgent;
    private final Clock clock;
    private final ScheduledExecutorService deadlines;

    /** @param userAgent who asks, with a contact */
    public GuardedHttp(AddressPolicy policy, HttpLimits limits, String userAgent, Clock clock) {
        this(new GuardedDnsResolver(policy), limits, userAgent, clock);
    }

    GuardedHttp(DnsResolver guarded, HttpLimits limits, String userAgent, Clock clock) {
        this.client = GuardedClients.blocking(guarded, limits, 512);
        this.limits = limits;
        this.decoder = new ContentDecoder(limits);
        this.userAgent = userAgent;
        this.clock = clock;
        this.deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "http-deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Asks for {@code url} whatever it was before. */
    public Fetch get(URI url) {
        return get(url, Map.of());
    }

    /**
     * Asks for {@code url}.
     *
     * @param headers to send besides the usual ones, such as {@code If-None-Match}
     */
    public Fetch get(URI url, Map<String, String> headers) {
        String wrong = wrong(url);
        if (wrong != null) {
            return new Fetch.Failure(url, Fetch.Cause.URL, wrong);
        }
        Fetch first = once(url, headers);
        boolean stale = first instanceof Fetch.Failure failure && failure.text().equals(NO_ANSWER);
        return stale ? once(url, headers) : first;
    }

    /** Sends {@code form} (application/x-www-form-urlencoded), once, under the same policy and limits. */
    public Fetch post(URI url, Map<String, String> form) {
        String wrong = wrong(url);
        if (wrong != null) {
            return new Fetch.Failure(url, Fetch.Cause.URL, wrong);
        }
        HttpPost request = new HttpPost(url);
        List<NameValuePair> pairs = new ArrayList<>();
        form.forEach((name, value) -> pairs.add(new BasicNameValuePair(name, value)));
        request.setEntity(new UrlEncodedFormEntity(pairs, StandardCharsets.UTF_8));
        return send(url, request);
    }

    /** A connection that was kept open may have been closed by the other side just now: that is worth one repetition. */
    private Fetch once(URI url, Map<String, String> headers) {
        HttpGet request = new HttpGet(url);
        request.setHeader("Accept", ACCEPT);
        request.setHeader("Accept-Encoding", "gzip, deflate, br");
        headers.forEach(request::setHeader);
        return send(url, request);
    }

    private Fetch send(URI url, HttpUriRequestBase request) {
        request.setHeader("User-Agent", userAgent);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                limits.total().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return exchange(url, request);
        } catch (IOException | RuntimeException e) {
            return late.get() ? timeout(url) : failure(url, e);
        } finally {
            deadline.cancel(false);
        }
    }

    private static @Nullable String wrong(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return "only http and https are allowed";
        }
        if (url.getHost() == null || url.getHost().isEmpty()) {
            return "the address has no valid host";
        }
        return url.getRawUserInfo() != null ? "user names in addresses are not allowed" : null;
    }

    private Fetch exchange(URI url, HttpUriRequestBase request) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        Instant requested = clock.instant();
        try (ClassicHttpResponse response = client.executeOpen(null, request, context)) {
            Map<String, List<String>> headers = headers(response);
            byte[] sent = body(request, response.getEntity());
            Instant received = clock.instant();
            byte[] body = decoder.decode(sent, headers.getOrDefault("content-encoding", List.of()));
            return new Fetch.Answer(url, response.getCode(), headers, body, address(context), requested, received);
        }
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            String value = header.getValue() == null ? "" : header.getValue();
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(value);
        }
        return headers;
    }

    private byte[] body(HttpUriRequestBase request, @Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        boolean whole = false;
        try {
            byte[] body = entity.getContentLength() > limits.bytes() ? null : read(entity.getContent());
            if (body == null) {
                throw new ContentDecoder.TooLargeException("is larger than " + limits.bytes() + " bytes");
            }
            whole = true;
            return body;
        } finally {
            if (!whole) {
                // closing a connection politely would read the rest of a body that may have no end
                request.cancel();
            }
        }
    }

    private byte @Nullable [] read(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);
        byte[] buffer = new byte[16 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > limits.bytes()) {
                return null;
            }
        }
        return out.toByteArray();
    }

    private static @Nullable String address(HttpClientContext context) {
        var details = context.getEndpointDetails();
        return details != null && details.getRemoteAddress() instanceof InetSocketAddress socket
                ? socket.getAddress().getHostAddress()
                : null;
    }

    private Fetch.Failure timeout(URI url) {
        return new Fetch.Failure(url, Fetch.Cause.TIME, "took longer than " + seconds(limits.total()));
    }

    /** Messages of the client may carry what the other side wrote, so only our own reach the caller. */
    private Fetch.Failure failure(URI url, Exception e) {
        if (e instanceof RefusedAddressException || e instanceof ContentDecoder.TooLargeException) {
            Fetch.Cause cause = e instanceof RefusedAddressException ? Fetch.Cause.ADDRESS : Fetch.Cause.SIZE;
            return new Fetch.Failure(url, cause, String.valueOf(e.getMessage()));
        }
        if (e instanceof UnknownHostException) {
            return new Fetch.Failure(url, Fetch.Cause.NAME, "the host has no address");
        }
        if (e instanceof InterruptedIOException) {
            return new Fetch.Failure(url, Fetch.Cause.TIME, "silent for longer than " + seconds(limits.read()));
        }
        if (e instanceof NoHttpResponseException) {
            return new Fetch.Failure(url, Fetch.Cause.BROKEN, NO_ANSWER);
        }
        if (e instanceof SSLException) {
            return new Fetch.Failure(url, Fetch.Cause.TLS, "no secure connection");
        }
        return Failures.other(url, e);
    }

    private static String seconds(java.time.Duration d) {
        return d.toMillis() / 1000.0 + " s";
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
