package org.habeas.alerts.webhook;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Sends once more, within the same attempt, what was sent on a kept connection that the endpoint had closed without
 * saying so: that is no failure of the endpoint. A receiver tells by {@code webhook-id} what it got already, so that the
 * POST may be repeated (RFC 9110, 9.2.2). Each repetition uses up a kept connection, and a new one is tried only once.
 */
final class StaleConnections implements HttpRequestRetryStrategy {
    private final int most;

    /** @param most connections that are kept to one endpoint */
    StaleConnections(int most) {
        this.most = most;
    }

    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int tries, HttpContext context) {
        EndpointDetails connection = HttpCoreContext.cast(context).getEndpointDetails();
        return tries <= most && isCut(failure) && connection != null && connection.getResponseCount() > 0;
    }

    /** Not that no connection was made, which is a kind of its own. */
    private static boolean isCut(IOException failure) {
        return failure instanceof NoHttpResponseException || failure.getClass() == SocketException.class;
    }

    @Override
    public boolean retryRequest(HttpResponse response, int tries, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int tries, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
