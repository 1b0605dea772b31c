package org.habeas.enrich.happening.told;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.habeas.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened: all that was told of it, from which everything else follows, and what was sent out.
 *
 * @param id {@code h-} and a hash
 * @param country where it is decided, ISO 3166 alpha-2: usually where it happened; null when unknown
 * @param kind what happened
 * @param tellings in order of arrival
 * @param revision of the last alert; 0 when none was sent yet
 * @param sent when the last alert was sent; null when none was
 * @param held why the next alert is due that the pace holds back; null when none is
 * @param mergedInto id of the happening that this one turned out to be part of; null when it stands for itself
 */
public record Happening(
        String id,
        @Nullable String country,
        Kind kind,
        List<Telling> tellings,
        int revision,
        @Nullable Instant sent,
        @Nullable Reason held,
        @Nullable String mergedInto) {
    /** So many tellings are kept; the rest is left out, for a witness more does not matter then. */
    private static final int MOST = 300;

    public Happening {
        tellings = List.copyOf(tellings);
    }

    /** A happening of which nothing is told yet. */
    public static Happening blank(String id, @Nullable String country, Kind kind) {
        return new Happening(id, country, kind, List.of(), 0, null, null, null);
    }

    public Family family() {
        return kind.family();
    }

    public boolean raised() {
        return revision > 0;
    }

    /** The tellings that their articles uphold; all of them when none is upheld any more. */
    public List<Telling> valid() {
        List<Telling> upheld = tellings.stream().filter(t -> !t.withdrawn()).toList();
        return upheld.isEmpty() ? tellings : upheld;
    }

    /** True when it is news to somebody. */
    public boolean news() {
        return tellings.stream().anyMatch(Telling::raises);
    }

    /** True when no article upholds it any more. */
    public boolean withdrawn() {
        return tellings.stream().allMatch(Telling::withdrawn);
    }

    /** When it can have happened: the day that most tellings give, else the days that they have in common. */
    public Span when() {
        Map<Span, Long> days = preferred()
                .map(Telling::when)
                .filter(Span::exact)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return days.entrySet().stream()
                .max(Map.Entry.<Span, Long>comparingByValue()
                        .thenComparing(day -> day.getKey().from(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElseGet(this::common);
    }

    private Span common() {
        return preferred()
                .map(Telling::when)
                .reduce(Span::and)
                .orElseThrow(() -> new IllegalStateException("nothing is told of " + id));
    }

    /** What reports it as news, or all where it is only recalled. */
    Stream<Telling> preferred() {
        List<Telling> valid = valid();
        boolean fresh = valid.stream().anyMatch(t -> t.event().fresh());
        return valid.stream().filter(t -> t.event().fresh() || !fresh);
    }

    /** This happening told by {@code telling} too. */
    public Happening with(Telling telling) {
        List<Telling> all = new ArrayList<>(tellings);
        all.add(telling);
        return withTellings(all);
    }

    /**
     * This happening, told by {@code told} alone, in order of arrival: of what was withdrawn is kept what nobody tells
     * anew. Tellings of articles that are new to it are marked as copies where their text is near-identical to another's.
     */
    public Happening told(Collection<Telling> told) {
        Set<String> articles = told.stream().map(t -> t.article().id()).collect(Collectors.toSet());
        Set<String> known = tellings.stream().map(t -> t.article().id()).collect(Collectors.toSet());
        List<Telling> all = new ArrayList<>(tellings.stream()
                .filter(t -> t.withdrawn() && !articles.contains(t.article().id()))
                .toList());
        told.stream().filter(t -> known.contains(t.article().id())).forEach(all::add);
        told.stream()
                .filter(t -> !known.contains(t.article().id()))
                .sorted(Telling.ARRIVAL)
                .forEach(t -> all.add(witness(t, all)));
        return withTellings(all.stream().sorted(Telling.ARRIVAL).limit(MOST).toList());
    }

    /** The telling, marked as a copy where its text is near-identical to that of another article. */
    private static Telling witness(Telling telling, List<Telling> others) {
        return others.stream()
                .filter(telling::copies)
                .filter(t -> telling.copyOf() == null && !telling.article().id().equals(t.copyOf()))
                .findFirst()
                .map(t -> telling.copyOf(
                        Objects.requireNonNullElse(t.copyOf(), t.article().id())))
                .orElse(telling);
    }

    /** This happening without what versions of {@code article} before {@code version} told. */
    public Happening withdraw(String article, int version) {
        return withEach(t -> t.article().id().equals(article) && t.article().version() < version ? t.withdraw() : t);
    }

    /** This happening with {@code change} made to each telling. */
    public Happening withEach(UnaryOperator<Telling> change) {
        return withTellings(tellings.stream().map(change).toList());
    }

    /** This happening, found to be part of another. */
    public Happening mergedInto(String other) {
        return new Happening(id, country, kind, tellings, revision, sent, null, other);
    }

    private Happening withTellings(List<Telling> changed) {
        return new Happening(id, country, kind, changed, revision, sent, held, mergedInto);
    }

    /** This happening after its next alert was sent. */
    public Happening sent(Instant time) {
        return new Happening(id, country, kind, tellings, revision + 1, time, null, mergedInto);
    }

    /** This happening with an alert held back. */
    public Happening held(Reason reason) {
        return new Happening(id, country, kind, tellings, revision, sent, reason, mergedInto);
    }
}
