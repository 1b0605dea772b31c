package org.habeas.enrich;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.habeas.enrich.happening.WatchLinks;
import org.habeas.enrich.happening.told.ArticleHead;
import org.habeas.enrich.happening.told.Report;
import org.habeas.enrich.read.Reading;
import org.habeas.model.Article;
import org.habeas.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * Links the persons of an article's events to the watchlist and sends one report to each country that it tells of. It
 * remembers which these were: an edit that no longer tells of a country has to tell that country so.
 */
final class WatchProcessor implements Processor<String, ReadArticle, String, Report> {
    /** Store of the countries that an article told of: by article id, codes separated by commas. */
    static final String STORE = "told-countries";

    private final WatchLinks links;
    private final Homes homes;
    private @Nullable ProcessorContext<String, Report> context;
    private @Nullable KeyValueStore<String, String> told;

    WatchProcessor(WatchLinks links, Homes homes) {
        this.links = links;
        this.homes = homes;
    }

    @Override
    public void init(ProcessorContext<String, Report> context) {
        this.context = context;
        this.told = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, ReadArticle> record) {
        Article article = record.value().article();
        Map<String, List<Event>> byCountry = byCountry(record.value());
        for (String country : previous(article)) {
            byCountry.putIfAbsent(country, List.of());
        }
        if (!byCountry.isEmpty()) {
            Objects.requireNonNull(told).put(article.id(), String.join(",", new TreeSet<>(byCountry.keySet())));
            forward(record, byCountry);
        }
    }

    private Map<String, List<Event>> byCountry(ReadArticle read) {
        Map<String, List<Event>> byCountry = new LinkedHashMap<>();
        Countries countries = Countries.of(read.article(), read.reading().events(), homes);
        String text = read.article().title() + "\n" + read.article().text();
        for (Event event : read.reading().events()) {
            Event linked = links.link(event, text);
            String country = countries.of(linked);
            byCountry
                    .computeIfAbsent(country == null ? Report.NOWHERE : country, c -> new ArrayList<>())
                    .add(linked);
        }
        return byCountry;
    }

    private List<String> previous(Article article) {
        String countries =
                article.version() == 1 ? null : Objects.requireNonNull(told).get(article.id());
        return countries == null ? List.of() : List.of(countries.split(",", -1));
    }

    private void forward(Record<String, ReadArticle> record, Map<String, List<Event>> byCountry) {
        String language = record.value().reading().language();
        ArticleHead head = ArticleHead.of(record.value().article(), Reading.UNKNOWN.equals(language) ? null : language);
        long version = links.version();
        byCountry.forEach((country, events) -> Objects.requireNonNull(context)
                .forward(record.withKey(country)
                        .withValue(
                                new Report(head, Report.NOWHERE.equals(country) ? null : country, events, version))));
    }
}
