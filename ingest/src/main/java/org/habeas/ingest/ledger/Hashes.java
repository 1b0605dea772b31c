package org.habeas.ingest.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hashes that bytes, texts and items are known by. */
public final class Hashes {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Hashes() {}

    /** 64 hex digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** 64 hex digits of texts; where one ends and the next begins makes a difference. */
    public static String sha256(String... texts) {
        return sha256(String.join("\u0000", texts).getBytes(StandardCharsets.UTF_8));
    }

    /** 64 hex digits of a text's letters and digits alone: spacing, case and punctuation make no difference. */
    public static String ofWords(String text) {
        String letters = NO_LETTER
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return sha256(letters.toLowerCase(Locale.ROOT));
    }
}
