package org.habeas.ingest.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The {@code X-Hub-Signature} of a delivery (WebSub, section 8): {@code method=hex} of an HMAC over the body. */
final class HubSignature {
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");
    private static final Pattern FORM = Pattern.compile("(sha\\d+)=([0-9a-fA-F]{40,128})");

    private HubSignature() {}

    /** Whether {@code header} is the signature of {@code body} by whoever knows {@code secret}. */
    static boolean holds(@Nullable String header, byte[] body, String secret) {
        Matcher form = FORM.matcher(header == null ? "" : header.strip());
        String method = form.matches() ? METHODS.get(form.group(1)) : null;
        if (method == null || form.group(2).length() % 2 != 0) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return MessageDigest.isEqual(mac.doFinal(body), HexFormat.of().parseHex(form.group(2)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + method, e);
        }
    }
}
