package org.habeas.enrich.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.habeas.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * One line of ARTICLES.jsonl: {@code {"id","url","source","lang"?,"published","title","text"}}. Fields beyond these are
 * ignored. {@code published} is a date, a date and time with offset, or null.
 */
public final class ArticleLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ArticleLine() {}

    /**
     * The article that {@code line} holds. An article that says when it was published counts as fetched then, one that
     * does not at the epoch.
     *
     * @throws IllegalArgumentException when the line is no such object; the message names the field
     */
    public static Article parse(String line) {
        JsonNode node = node(line);
        String title = text(node, "title", "");
        String text = text(node, "text", "");
        String source = text(node, "source", "unknown");
        OffsetDateTime published = published(node);
        Instant fetched = published == null ? Instant.EPOCH : published.toInstant();
        return new Article(
                required(node, "id"),
                optional(node, "url"),
                source,
                source,
                null,
                optional(node, "lang"),
                published,
                fetched,
                title,
                text,
                null,
                hash(title + "\n" + text),
                1,
                null,
                false);
    }

    private static JsonNode node(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node == null || !node.isObject()) {
                throw new IllegalArgumentException("article line is no JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("article line is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String required(JsonNode node, String field) {
        String value = optional(node, field);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "article line has no \"" + field + "\": a text that is not blank is needed");
        }
        return value;
    }

    private static String text(JsonNode node, String field, String otherwise) {
        String value = optional(node, field);
        return value == null || (value.isBlank() && !otherwise.isEmpty()) ? otherwise : value;
    }

    private static @Nullable String optional(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new IllegalArgumentException(
                    "article line: \"" + field + "\" is " + value.getNodeType() + ", a text is needed");
        }
        return value.asText();
    }

    private static @Nullable OffsetDateTime published(JsonNode node) {
        String value = optional(node, "published");
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "article line: \"published\" is \"" + value
                            + "\", a date (2024-12-08), a time with offset or null is needed",
                    e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
