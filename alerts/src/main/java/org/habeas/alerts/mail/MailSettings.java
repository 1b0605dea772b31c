package org.habeas.alerts.mail;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.habeas.model.Secret;
import org.habeas.net.Loopback;
import org.jspecify.annotations.Nullable;

/**
 * The SMTP server that takes mails; every part may be null and then has its default.
 *
 * @param host null when there is none: subscriptions by mail are refused then
 * @param port default 587, with {@code implicit} TLS 465
 * @param tls {@code starttls} (default; refused where the server does not offer it), {@code implicit}, or {@code none},
 *     which only a server on this machine is spoken to with
 * @param user to log in as; nobody when null
 * @param password of that user
 * @param passwordFile file that holds the password, relative to the configuration's folder; null: none
 * @param from the sender's address; needed with {@code host}
 */
public record MailSettings(
        @Nullable String host,
        Integer port,
        String tls,
        @Nullable String user,
        @Nullable Secret password,
        @Nullable Path passwordFile,
        @Nullable String from) {
    /** How the connection is secured. */
    enum Tls {
        STARTTLS,
        IMPLICIT,
        NONE
    }

    public MailSettings {
        tls = tls == null ? "starttls" : tls;
        Tls kind = kind(tls);
        port = port == null ? (kind == Tls.IMPLICIT ? 465 : 587) : port;
        require(port >= 1 && port <= 65535, "mail.port is " + port + ": 1 to 65535 is allowed");
        require(
                password == null || passwordFile == null,
                "mail.password and mail.password-file: one of them is allowed");
        require(host == null || from != null, "mail.from is missing: the sender's address is needed");
        require(
                kind != Tls.NONE || host == null || Loopback.is(host),
                "mail.tls is none: only for a host on this machine");
    }

    /** No server. */
    @SuppressWarnings("NullAway") // null is how a default is asked for
    public static MailSettings none() {
        return new MailSettings(null, null, null, null, null, null, null);
    }

    /** The same with a password that was read from its file. */
    public MailSettings withPassword(Secret read) {
        return new MailSettings(host, port, tls, user, read, null, from);
    }

    /** Whether there is a server. */
    public boolean isSet() {
        return host != null;
    }

    Tls kind() {
        return kind(tls);
    }

    private static Tls kind(String word) {
        return Arrays.stream(Tls.values())
                .filter(tls -> word(tls).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("mail.tls is '" + word + "'; allowed: "
                        + Arrays.stream(Tls.values()).map(MailSettings::word).collect(Collectors.joining(", "))));
    }

    private static String word(Tls tls) {
        return tls.name().toLowerCase(Locale.ROOT);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
