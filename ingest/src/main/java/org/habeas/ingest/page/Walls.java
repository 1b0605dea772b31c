package org.habeas.ingest.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises pages that stand in the way of what was asked for. Without state. */
public final class Walls {
    private static final int LOOKED_AT = 64 * 1024;

    private static final Pattern CHALLENGE =
            Pattern.compile("(?is)<title>\\s*(just a moment|attention required|access denied"
                    + "|checking your browser|are you a robot|security check|ddos-guard|one moment, please|verify you are human"
                    + "|pardon our interruption|человек ли вы|вы не робот)|cf-browser-verification|_cf_chl_opt|challenge-platform"
                    + "|captcha-delivery|px-captcha|g-recaptcha-response\" required");

    private static final Pattern COOKIES = Pattern.compile(
            "(?is)<title>[^<]{0,60}(before you continue|cookie (consent|wall|notice)"
                    + "|consent|datenschutzeinstellungen|privacy (gate|settings)|gestion des cookies|accetta i cookie)");

    private static final Pattern PAYWALL =
            Pattern.compile("(?is)\"isAccessibleForFree\"\\s*:\\s*\"?false|class=\"[^\"]*"
                    + "(paywall|subscriber-only|piano-offer|tp-container|regwall)[^\"]*\"");

    private static final Pattern SCRIPTED =
            Pattern.compile("(?is)<noscript>[^<]{0,200}(enable javascript|javascript (is )?required"
                    + "|requires javascript|включите javascript|activer javascript|javascript aktivieren)");

    private Walls() {}

    /**
     * What is in the way, in a few words; empty when nothing is known to be.
     *
     * @param textLength length of the text that was read from the page: a long one was not held back
     */
    public static Optional<String> recognise(byte[] body, int textLength) {
        String head = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8);
        if (CHALLENGE.matcher(head).find()) {
            return Optional.of("a challenge for browsers");
        }
        if (COOKIES.matcher(head).find()) {
            return Optional.of("a cookie wall");
        }
        if (textLength < 1500 && PAYWALL.matcher(head).find()) {
            return Optional.of("a paywall");
        }
        boolean scripted = textLength < 200 && SCRIPTED.matcher(head).find();
        return scripted ? Optional.of("a page that is built by script") : Optional.empty();
    }
}
