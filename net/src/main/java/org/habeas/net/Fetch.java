package org.habeas.net;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one request ended: with an answer, whatever its status, or without. */
public sealed interface Fetch {
    /**
     * The other side answered.
     *
     * @param url what was asked for
     * @param status HTTP status code
     * @param headers by lower-case name, in the order of the answer
     * @param body content-decoded; empty for 304 and the like
     * @param address that was connected to, null when unknown
     * @param requested when the request was sent
     * @param received when the last byte arrived
     */
    @SuppressWarnings("ArrayRecordComponent") // megabytes that are handed on, never compared
    record Answer(
            URI url,
            int status,
            Map<String, List<String>> headers,
            byte[] body,
            @Nullable String address,
            Instant requested,
            Instant received)
            implements Fetch {
        public Answer {
            headers = Map.copyOf(headers);
        }

        /** First value of a header, by lower-case name. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }

        /** Where a redirect points to; empty when this is none, or it points to nothing that can be asked for. */
        public Optional<URI> redirect() {
            boolean redirects = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
            return redirects ? header("location").flatMap(to -> WebUrl.resolve(url, to)) : Optional.empty();
        }
    }

    /**
     * There was no answer, or none that is fit to use.
     *
     * @param url what was asked for
     * @param cause which kind of trouble
     * @param text one line for an operator, without anything that the other side wrote
     */
    record Failure(URI url, Cause cause, String text) implements Fetch {}

    /** Kinds of trouble. */
    enum Cause {
        /** The URL is none that may be asked for: scheme, user name, port. */
        URL,
        /** The host resolves to an address that is not allowed. */
        ADDRESS,
        /** The host has no address. */
        NAME,
        /** No connection. */
        CONNECT,
        /** No secure connection: certificate, name, protocol. */
        TLS,
        /** One of the time limits. */
        TIME,
        /** The body is larger than allowed, as sent or decoded. */
        SIZE,
        /** The body is not encoded as it says, or expands beyond reason. */
        ENCODING,
        /** The connection broke, or what came is no HTTP. */
        BROKEN
    }
}
