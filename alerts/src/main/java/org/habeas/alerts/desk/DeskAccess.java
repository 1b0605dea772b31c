package org.habeas.alerts.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.habeas.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Who may read the desk: whoever has the token, in the address once, as {@code Authorization: Bearer}, or by the cookie
 * that the first visit leaves. The cookie's value is made from the token and is not the token.
 */
public final class DeskAccess {
    private final String token;
    private final String cookie;

    /** @param given null for a token made up now */
    public DeskAccess(@Nullable Secret given) {
        token = given == null ? random() : given.value();
        cookie = derive("habeas desk cookie");
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256, which every Java has, does not work", e);
        }
    }

    /**
     * Path of a subscription's feed: who knows it may read that feed and nothing else; a new token makes new ones.
     *
     * @param number of the address; another one makes another
     */
    public String feedPath(String subscription, int number) {
        return "/feeds/" + subscription + "/" + derive("feed " + subscription + " " + number) + ".atom";
    }

    boolean isFeedPath(String subscription, int number, String path) {
        return same(feedPath(subscription, number), path);
    }

    /** The same feed as a calendar: the same path but for its ending. */
    String calendarPath(String subscription, int number) {
        return feedPath(subscription, number).replaceFirst("\\.atom$", ".ics");
    }

    boolean isCalendarPath(String subscription, int number, String path) {
        return same(calendarPath(subscription, number), path);
    }

    String token() {
        return token;
    }

    String cookie() {
        return cookie;
    }

    boolean isToken(@Nullable String given) {
        return same(token, given);
    }

    /** @param header value of {@code Authorization} */
    boolean isBearer(@Nullable String header) {
        return header != null && header.startsWith("Bearer ") && same(token, header.substring(7));
    }

    boolean isCookie(@Nullable String given) {
        return same(cookie, given);
    }

    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
