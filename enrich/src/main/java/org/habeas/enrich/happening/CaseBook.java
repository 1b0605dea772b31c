package org.habeas.enrich.happening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.habeas.enrich.happening.told.Happening;
import org.habeas.model.Alert;
import org.habeas.model.Case;
import org.habeas.model.CaseStep;
import org.habeas.model.Person;
import org.habeas.model.Tlp;
import org.habeas.model.WatchLink;
import org.habeas.topic.JsonSerde;
import org.jspecify.annotations.Nullable;

/** Keeps the cases of the persons that happenings name. */
final class CaseBook {
    static final String STORE = "cases";
    private static final int LENGTH = 16;
    private static final int MOST_STEPS = 500;

    private final KeyValueStore<String, Case> cases;
    private final NameKeys names = new NameKeys();

    CaseBook(ProcessorContext<?, ?> context) {
        this.cases = context.getStateStore(STORE);
    }

    static StoreBuilder<?> builder() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(STORE), Serdes.String(), new JsonSerde<>(Case.class));
    }

    /**
     * Works a happening's state into the cases of its persons, and out of those of persons that it does not have any more.
     *
     * @param before its state; null when it is new
     * @return the cases that changed by their ids, null where one is no more
     */
    Map<String, @Nullable Case> work(Happening happening, @Nullable Alert before, Alert after) {
        Map<String, @Nullable Case> changed = new LinkedHashMap<>();
        Set<String> gone = before == null ? new LinkedHashSet<>() : ids(before, happening);
        for (Person person : happening.mergedInto() == null ? after.persons() : List.<Person>of()) {
            String id = id(happening.country(), person);
            gone.remove(id);
            Case now = with(id, person, happening, step(happening, after));
            if (!now.equals(cases.get(id))) {
                changed.put(id, now);
            }
        }
        gone.forEach(id -> changed.put(id, without(id, happening.id())));
        changed.forEach(cases::put);
        return changed;
    }

    /** True when the happening is what brought one of its persons into the state that they are in now. */
    boolean isPresent(Happening happening, Alert state) {
        return ids(state, happening).stream()
                .flatMap(id -> Stream.ofNullable(cases.get(id)))
                .flatMap(one -> one.state().stream())
                .anyMatch(step -> step.happening().equals(happening.id()));
    }

    private Set<String> ids(Alert state, Happening happening) {
        return state.persons().stream()
                .map(p -> id(happening.country(), p))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Case with(String id, Person person, Happening happening, CaseStep step) {
        Case known = cases.get(id);
        List<CaseStep> steps = steps(known, happening.id());
        steps.add(step);
        Set<String> spellings = new LinkedHashSet<>(known == null ? List.of() : known.spellings());
        spellings.addAll(person.spellings());
        String name = known == null || person.name().length() > known.name().length() ? person.name() : known.name();
        return new Case(
                id,
                name,
                List.copyOf(spellings),
                person.watch(),
                happening.country(),
                steps.stream().limit(MOST_STEPS).toList(),
                person.watch() == null
                        ? Tlp.CLEAR
                        : Objects.requireNonNull(person.watch().marking()));
    }

    private @Nullable Case without(String id, String happening) {
        Case known = cases.get(id);
        List<CaseStep> steps = steps(known, happening);
        return known == null || steps.isEmpty()
                ? null
                : new Case(id, known.name(), known.spellings(), known.watch(), known.country(), steps, known.marking());
    }

    private static List<CaseStep> steps(@Nullable Case known, String happening) {
        List<CaseStep> steps = new ArrayList<>(known == null ? List.of() : known.steps());
        steps.removeIf(step -> step.happening().equals(happening));
        return steps;
    }

    private static CaseStep step(Happening happening, Alert state) {
        LocalDate told = happening.tellings().stream()
                .map(t -> t.article().day())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new CaseStep(
                happening.id(),
                happening.kind(),
                state.date() == null ? told : state.date(),
                state.datePrecision(),
                state.until(),
                state.speaker() == null ? state.body() : state.speaker(),
                happening.raised());
    }

    private String id(@Nullable String country, Person person) {
        WatchLink watch = person.watch();
        String who = watch == null
                ? country + "|" + names.words(person.name()).stream().sorted().collect(Collectors.joining(" "))
                : watch.list() + "/" + watch.id();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8));
            return "c-" + HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
