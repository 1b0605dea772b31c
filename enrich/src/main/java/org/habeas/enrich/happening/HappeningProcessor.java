package org.habeas.enrich.happening;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.habeas.enrich.happening.HappeningStore.Task;
import org.habeas.enrich.happening.same.Bodies;
import org.habeas.enrich.happening.told.Alerts;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.enrich.happening.told.People;
import org.habeas.enrich.happening.told.Report;
import org.habeas.enrich.happening.told.Telling;
import org.habeas.enrich.watch.WatchIndex;
import org.habeas.model.Alert;
import org.habeas.model.Event;
import org.habeas.model.Reason;
import org.habeas.topic.AlertEvents;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the happenings of a partition's countries and sends their revisions. Between articles it looks, a few times a
 * second, for changes of the watchlist that it has not worked in yet and for revisions whose time has come.
 */
public final class HappeningProcessor implements Processor<String, Report, String, Decided> {
    private static final Duration LOOK = Duration.ofMillis(250);

    private final WatchLinks links;
    private final LateNames late;
    private final String instance;
    private final Consumer<Reason> counter;
    private final Decisions decisions;
    private final Revisions revisions;
    private @Nullable ProcessorContext<String, Decided> context;
    private @Nullable HappeningStore store;
    private @Nullable CaseBook cases;

    /**
     * @param index the watchlist, kept up to date by others
     * @param instance name of this installation
     * @param counter told of each revision that is sent
     */
    public HappeningProcessor(WatchIndex index, String instance, Consumer<Reason> counter) {
        People people = new People();
        this.links = new WatchLinks(index);
        this.instance = instance;
        this.counter = counter;
        this.decisions = new Decisions(people, Bodies.bundled());
        this.revisions = new Revisions(new Alerts(people));
        this.late = new LateNames(index, links);
    }

    /** The stores that it needs, to be added to the topology and connected to it. */
    public static Set<StoreBuilder<?>> stores() {
        Set<StoreBuilder<?>> stores = new HashSet<>(HappeningStore.builders());
        stores.add(CaseBook.builder());
        return stores;
    }

    @Override
    public void init(ProcessorContext<String, Decided> context) {
        this.context = context;
        this.store = new HappeningStore(context);
        this.cases = new CaseBook(context);
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    @Override
    public void process(Record<String, Report> record) {
        HappeningStore happenings = Objects.requireNonNull(store);
        Report report = upToDate(record.value(), happenings);
        ArticleMark mark = happenings.mark(report.article().id(), report.country());
        if (mark.version() >= report.article().version()) {
            return;
        }
        Ledger ledger = new Ledger(happenings, mark.happenings());
        decisions.work(report, ledger);
        Instant now = Instant.ofEpochMilli(record.timestamp());
        List<Revisions.Outcome> outcomes = ledger.changed().stream()
                .map(h -> revisions.told(ledger.before(h.id()), h, news(h, report), now))
                .toList();
        happenings.mark(
                report.article().id(),
                report.country(),
                mark.and(report.article().version(), Set.of()));
        outcomes.forEach(outcome ->
                index(outcome.happening(), ledger.before(outcome.happening().id())));
        outcomes.forEach(outcome -> store(outcome, now));
        outcomes.forEach(outcome -> send(outcome, now));
    }

    /** A report on its way while the list changed is linked anew: the change was worked in here before it came. */
    private Report upToDate(Report report, HappeningStore happenings) {
        if (report.listVersion() >= happenings.listVersion()) {
            return report;
        }
        List<Event> events = report.events().stream()
                .map(event -> links.link(event, event.quote()))
                .toList();
        return new Report(report.article(), report.country(), events, links.version());
    }

    /** True when the report tells of the happening as news, or changes it by what it tells of others. */
    private static boolean news(Happening happening, Report report) {
        List<Telling> told = happening.tellings().stream()
                .filter(t -> t.article().id().equals(report.article().id()))
                .toList();
        return told.isEmpty() || told.stream().anyMatch(Telling::raises);
    }

    /** Lets a happening be found by what it was not told by before. */
    private void index(Happening happening, @Nullable Happening before) {
        HappeningStore happenings = Objects.requireNonNull(store);
        Set<Telling> known = before == null ? Set.of() : Set.copyOf(before.tellings());
        for (Telling telling : happening.tellings()) {
            if (!known.contains(telling)) {
                happenings.index(happening, decisions.keys().of(telling), IndexKeys.days(telling));
                happenings.name(happening, links.keys(telling.event()));
                String article = telling.article().id();
                ArticleMark mark = happenings.mark(article, happening.country());
                happenings.mark(article, happening.country(), mark.and(mark.version(), Set.of(happening.id())));
            }
        }
    }

    private void store(Revisions.Outcome outcome, Instant now) {
        HappeningStore happenings = Objects.requireNonNull(store);
        Happening happening = outcome.happening();
        happenings.put(happening);
        if (outcome.due() != null) {
            happenings.plan(Task.SEND, happening.id(), outcome.due());
        }
        Terms.reminder(happening, outcome.after(), now)
                .ifPresent(time -> happenings.plan(Task.REMIND, happening.id(), time));
    }

    private void send(Revisions.Outcome outcome, Instant now) {
        Happening happening = outcome.happening();
        Alert alert = outcome.alert();
        Headers headers = alert == null ? new RecordHeaders() : AlertEvents.headers(alert, instance, now);
        Decided decided = new Decided(happening, alert, outcome.before(), outcome.after());
        Objects.requireNonNull(context).forward(new Record<>(happening.id(), decided, now.toEpochMilli(), headers));
        if (alert != null) {
            counter.accept(alert.reason());
        }
    }

    private void look(long millis) {
        HappeningStore happenings = Objects.requireNonNull(store);
        Instant now = Instant.ofEpochMilli(millis);
        for (LateNames.Relinked relinked : late.changes(happenings)) {
            follow(revisions.linked(relinked.before(), relinked.after(), now), now);
        }
        due(Task.SEND, now, happening -> follow(revisions.due(happening, now), now));
        due(Task.REMIND, now, happening -> {
            Revisions.Outcome ending = revisions.ending(happening, now);
            if (Objects.requireNonNull(cases).isPresent(happening, ending.after())) {
                follow(ending, now);
            }
        });
    }

    private void due(Task task, Instant now, Consumer<Happening> work) {
        HappeningStore happenings = Objects.requireNonNull(store);
        happenings.due(task, now).stream()
                .flatMap(id -> Stream.ofNullable(happenings.get(id)))
                .forEach(work);
    }

    private void follow(Revisions.Outcome outcome, Instant now) {
        store(outcome, now);
        send(outcome, now);
    }
}
