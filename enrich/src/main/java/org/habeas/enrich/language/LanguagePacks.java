package org.habeas.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The language packs by ISO 639-1 code. */
public final class LanguagePacks {
    private static final String LIST = "languages.txt";

    private final Map<String, LanguagePack> packs;

    private LanguagePacks(Map<String, LanguagePack> packs) {
        this.packs = packs;
    }

    /**
     * The bundled packs: one file {@code LL.yaml} for each code that {@code languages.txt} lists.
     *
     * @throws PackException when one is broken, with its file and line
     */
    public static LanguagePacks bundled() {
        Map<String, LanguagePack> packs = new TreeMap<>();
        for (String language : languages()) {
            String file = language + ".yaml";
            packs.put(language, PackReader.read(file, resource(file)));
        }
        return new LanguagePacks(packs);
    }

    /** The codes of the bundled packs. */
    public static List<String> languages() {
        return resource(LIST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** The pack of a language; null when there is none. */
    public @Nullable LanguagePack get(@Nullable String language) {
        return language == null ? null : packs.get(language);
    }

    /** The root of a bundled YAML file that is no pack. */
    static PackNode node(String file) {
        return PackNode.parse(file, resource(file));
    }

    private static String resource(String file) {
        try (InputStream in = LanguagePacks.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new PackException(file + ": is not bundled");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }
}
