package org.habeas.enrich.happening.told;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
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
 */
public record Happening(
        String id,
        @Nullable String country,
        Kind kind,
        List<Telling> tellings,
        int revision,
        @Nullable Instant sent,
        @Nullable Reason held) {
    /** So many tellings are kept; the rest is left out, for a witness more does not matter then. */
    private static final int MOST = 300;

    public Happening {
        tellings = List.copyOf(tellings);
    }

    /** A happening of which nothing is told yet. */
    public static Happening blank(String id, @Nullable String country, Kind kind) {
        return new Happening(id, country, kind, List.of(), 0, null, null);
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

    /** When it can have happened: the day that most articles give, else the days that they have in common. */
    public Span when() {
        List<Span> spans = preferred().map(Telling::when).toList();
        return spans.stream().filter(Span::exact).findFirst().orElseGet(() -> spans.stream()
                .reduce(Span::and)
                .orElseThrow(() -> new IllegalStateException("nothing is told of " + id)));
    }

    /** What reports it as news, or all where it is only recalled. */
    Stream<Telling> preferred() {
        List<Telling> valid = valid();
        boolean fresh = valid.stream().anyMatch(t -> t.event().fresh());
        return valid.stream().filter(t -> t.event().fresh() || !fresh);
    }

    /** This happening told by {@code telling} too, in place of what earlier versions of the same article told. */
    public Happening with(Telling telling) {
        List<Telling> all = new ArrayList<>(tellings);
        all.removeIf(t -> sameArticle(t, telling)
                && t.article().version() < telling.article().version());
        if (all.size() < MOST) {
            all.add(witness(telling));
        }
        return withTellings(all);
    }

    /** The telling, marked as a copy where its text is near-identical to that of another article. */
    private Telling witness(Telling telling) {
        return tellings.stream()
                .filter(telling::copies)
                .filter(t -> telling.copyOf() == null && !telling.article().id().equals(t.copyOf()))
                .findFirst()
                .map(t -> telling.copyOf(
                        Objects.requireNonNullElse(t.copyOf(), t.article().id())))
                .orElse(telling);
    }

    private static boolean sameArticle(Telling a, Telling b) {
        return a.article().id().equals(b.article().id());
    }

    /** This happening without what versions of {@code article} before {@code version} told. */
    public Happening withdraw(String article, int version) {
        return withEach(t -> t.article().id().equals(article) && t.article().version() < version ? t.withdraw() : t);
    }

    /** This happening with {@code change} made to each telling. */
    public Happening withEach(UnaryOperator<Telling> change) {
        return withTellings(tellings.stream().map(change).toList());
    }

    private Happening withTellings(List<Telling> changed) {
        return new Happening(id, country, kind, changed, revision, sent, held);
    }

    /** This happening after its next alert was sent. */
    public Happening sent(Instant time) {
        return new Happening(id, country, kind, tellings, revision + 1, time, null);
    }

    /** This happening with an alert held back. */
    public Happening held(Reason reason) {
        return new Happening(id, country, kind, tellings, revision, sent, reason);
    }
}
