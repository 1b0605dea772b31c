package org.habeas.alerts.webhook;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.habeas.net.RefusedAddressException;

/** What an attempt that got no answer ended in. Messages are left behind: they may quote the endpoint. */
final class Failures {
    private Failures() {}

    static Outcome outcome(Exception failure, boolean deadlinePassed) {
        if (failure instanceof RefusedAddressException) {
            return Outcome.FORBIDDEN_ADDRESS;
        }
        if (failure instanceof UnknownHostException) {
            return Outcome.UNRESOLVED;
        }
        if (deadlinePassed || failure instanceof InterruptedIOException || failure instanceof ConnectTimeoutException) {
            return Outcome.TIMEOUT;
        }
        if (failure instanceof SSLException) {
            return Outcome.UNTRUSTED;
        }
        boolean unreachable = failure instanceof ConnectException || failure instanceof NoRouteToHostException;
        return unreachable ? Outcome.UNREACHABLE : Outcome.BROKEN;
    }
}
