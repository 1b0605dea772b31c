package org.habeas.ingest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is behind a source's address. */
public enum SourceKind {
    /** RSS, Atom, RDF or JSON Feed, told apart by content. */
    FEED,
    /** An HTML page that links to articles; with a selector those links, without one what looks like an article's. */
    LISTING,
    /** A news sitemap, sitemap or sitemap index. */
    SITEMAP,
    /** A public web page of a channel, such as {@code https://t.me/s/NAME}: each message is an article. */
    CHANNEL;

    /** The constant in lower case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant written as {@code code}; an {@link IllegalArgumentException} names what is allowed. */
    @JsonCreator
    public static SourceKind parse(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no kind of source; allowed: "
                        + Arrays.stream(values()).map(SourceKind::code).collect(Collectors.joining(", "))));
    }
}
