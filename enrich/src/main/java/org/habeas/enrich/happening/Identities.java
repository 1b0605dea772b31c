package org.habeas.enrich.happening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.enrich.happening.told.Telling;
import org.jspecify.annotations.Nullable;

/**
 * Says which happening each group of tellings is. A group is the happening with which it has most in common, those that
 * were sent out before others; a happening without a group of its own has become part of another.
 */
final class Identities {
    private static final Comparator<Claim> STRONGEST = Comparator.comparing((Claim c) -> !c.happening.raised())
            .thenComparing(c -> -c.common)
            .thenComparing(c -> !c.best)
            .thenComparing(c -> c.happening.id());

    private final HappeningId ids = new HappeningId();

    /**
     * What a happening, as it was, has in common with a group.
     *
     * @param best whether it was told of by what knows most of the group: what is only recalled may change sides
     */
    private record Claim(Happening happening, int group, boolean best, int common) {}

    /**
     * The happenings after their tellings were sorted into {@code groups}, of one kind.
     *
     * @param before the happenings whose tellings were sorted, without what was withdrawn
     * @param taken whether a happening has or had that id
     */
    List<Happening> of(
            @Nullable String country, List<Happening> before, List<List<Telling>> groups, Predicate<String> taken) {
        List<Claim> claims = claims(before, groups);
        Map<Integer, Happening> kept = kept(claims);
        List<Happening> after = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            Happening happening = kept.get(i);
            if (happening == null) {
                happening = begin(country, groups.get(i), id -> taken.test(id) || given.contains(id));
            }
            given.add(happening.id());
            after.add(happening.told(groups.get(i)));
        }
        List<Happening> current = List.copyOf(after);
        before.stream()
                .filter(h -> !given.contains(h.id()))
                .forEach(h -> after.add(h.withdrawn() ? h : h.mergedInto(heir(h, claims, current))));
        return after;
    }

    private Happening begin(@Nullable String country, List<Telling> group, Predicate<String> taken) {
        Telling best = group.get(0);
        return Happening.blank(
                ids.of(country, best, taken), country, best.event().kind());
    }

    private static List<Claim> claims(List<Happening> before, List<List<Telling>> groups) {
        return before.stream()
                .flatMap(h -> claims(h, groups).stream())
                .sorted(STRONGEST)
                .toList();
    }

    /** What was sent out as news goes with the news: what is only recalled may leave it, and is none of it then. */
    private static List<Claim> claims(Happening happening, List<List<Telling>> groups) {
        List<Claim> all = IntStream.range(0, groups.size())
                .mapToObj(i -> new Claim(
                        happening, i, tells(happening, groups.get(i).get(0)), common(happening, groups.get(i))))
                .filter(claim -> claim.common > 0)
                .toList();
        List<Claim> news =
                all.stream().filter(claim -> isNews(groups.get(claim.group))).toList();
        return happening.raised() && !news.isEmpty() ? news : all;
    }

    private static boolean isNews(List<Telling> group) {
        return group.stream().anyMatch(Telling::raises);
    }

    private static Map<Integer, Happening> kept(List<Claim> claims) {
        Map<Integer, Happening> kept = new LinkedHashMap<>();
        Set<String> settled = new HashSet<>();
        for (Claim claim : claims) {
            if (!kept.containsKey(claim.group) && settled.add(claim.happening.id())) {
                kept.put(claim.group, claim.happening);
            }
        }
        return kept;
    }

    private static String heir(Happening happening, List<Claim> claims, List<Happening> after) {
        return claims.stream()
                .filter(claim -> claim.happening.id().equals(happening.id()))
                .findFirst()
                .map(claim -> after.get(claim.group).id())
                .orElseThrow(() -> new IllegalStateException(happening.id() + " was sorted into no group"));
    }

    private static boolean tells(Happening happening, Telling telling) {
        return happening.tellings().stream()
                .anyMatch(t -> place(t).equals(place(telling)) && t.event().equals(telling.event()));
    }

    /** Of what both are told by, the same place of an article counts double, another version or place of it once. */
    private static int common(Happening happening, List<Telling> group) {
        Set<String> articles = new HashSet<>();
        Set<String> places = new HashSet<>();
        happening.tellings().forEach(t -> {
            articles.add(t.article().id());
            places.add(place(t));
        });
        return group.stream()
                .mapToInt(t -> (articles.contains(t.article().id()) ? 1 : 0) + (places.contains(place(t)) ? 1 : 0))
                .sum();
    }

    private static String place(Telling telling) {
        return telling.article().id() + " " + telling.event().inTitle() + " "
                + telling.event().from();
    }
}
