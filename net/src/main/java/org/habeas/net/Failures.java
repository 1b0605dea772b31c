package org.habeas.net;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import org.apache.hc.core5.http.MessageConstraintException;

/** Names the kinds of trouble that a connection can be in. */
final class Failures {
    private Failures() {}

    static Fetch.Failure other(URI url, Exception e) {
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return new Fetch.Failure(url, Fetch.Cause.CONNECT, "no connection");
        }
        if (e instanceof MessageConstraintException) {
            return new Fetch.Failure(url, Fetch.Cause.SIZE, "its headers are larger than allowed");
        }
        return e instanceof ContentDecoder.EncodingException
                ? new Fetch.Failure(url, Fetch.Cause.ENCODING, String.valueOf(e.getMessage()))
                : new Fetch.Failure(
                        url,
                        Fetch.Cause.BROKEN,
                        "the connection broke (" + e.getClass().getSimpleName() + ")");
    }
}
