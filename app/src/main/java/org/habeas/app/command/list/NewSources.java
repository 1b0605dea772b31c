package org.habeas.app.command.list;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.habeas.app.config.LoadedSettings;
import org.habeas.app.config.SourceFile;
import org.habeas.ingest.Source;
import org.habeas.ingest.SourceKind;
import org.jspecify.annotations.Nullable;

/** Sources that are to be added to the configured ones: each gets a name of its own, known addresses are left out. */
final class NewSources {
    private final LoadedSettings loaded;
    private final Set<String> names;
    private final Set<URI> urls;
    private final List<Source> added = new ArrayList<>();

    NewSources(LoadedSettings loaded) {
        this.loaded = loaded;
        List<Source> known = loaded.settings().ingest().sources();
        this.names = known.stream().map(Source::name).collect(Collectors.toCollection(HashSet::new));
        this.urls = known.stream().map(Source::url).collect(Collectors.toCollection(HashSet::new));
    }

    /** What a source is to be; null for what its default will do for. */
    record Wish(
            @Nullable String name,
            @Nullable String publisher,
            @Nullable String country,
            @Nullable String language,
            boolean allowPrivate) {}

    /** False where a source has that address already. */
    boolean add(SourceKind kind, URI url, Wish wish) {
        if (!urls.add(url)) {
            return false;
        }
        String name = free(wish.name() == null ? name(kind, url) : wish.name());
        Source plain = Source.of(name, kind, url.toString());
        added.add(new Source(
                name,
                wish.publisher() == null ? plain.publisher() : wish.publisher(),
                wish.country(),
                wish.language(),
                plain.zone(),
                kind,
                url,
                null,
                plain.interval(),
                wish.allowPrivate(),
                null,
                false));
        return true;
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private static String name(SourceKind kind, URI url) {
        String host = url.getHost().replaceFirst("^www\\.", "");
        return slug(kind == SourceKind.CHANNEL ? host + url.getPath().replaceFirst("^/s/", "-") : host);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Writes them into the first of the configuration's source files and says so. */
    void write() {
        var file = loaded.resolve(loaded.settings().sourceFiles().get(0));
        new SourceFile(file).add(added);
        added.forEach(source -> System.out.println(
                source.name() + "\t" + source.kind().code() + "\t" + source.url() + "\tadded to " + file));
    }
}
