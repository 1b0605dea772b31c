package org.habeas.enrich.happening.told;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.habeas.enrich.name.Name;
import org.habeas.enrich.name.NameComparison;
import org.habeas.model.Person;
import org.habeas.model.WatchLink;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two persons, told of in connection with one happening, are one. It remembers comparisons, for outlets
 * repeat names: to be used by one thread.
 */
public final class People {
    private static final int SPELLINGS = 4;
    /** The name with most words first; of equals the first by the alphabet, whoever wrote it first. */
    private static final Comparator<String> FULLEST =
            Comparator.<String>comparingInt(name -> -fullness(name)).thenComparing(Comparator.naturalOrder());

    private static final int MEMORY = 50_000;

    private final NameComparison names = new NameComparison();
    private final Map<String, Read> read = new Memory<>(MEMORY);
    private final Map<Pair, Boolean> compared = new Memory<>(MEMORY);

    private record Pair(String a, String b) {}

    /**
     * A name taken apart.
     *
     * @param text as written
     * @param words as written, initials aside
     */
    private record Read(String text, Name name, List<String> words) {}

    /** True when both are one person, given that time and kind agree: a surname alone is enough then. */
    public boolean same(Person a, Person b) {
        WatchLink x = a.watch();
        WatchLink y = b.watch();
        if (x != null && y != null && x.list().equals(y.list())) {
            return x.id().equals(y.id());
        }
        if (sameName(a.name(), b.name())) {
            return true;
        }
        return forms(a).stream().anyMatch(f -> forms(b).stream().anyMatch(g -> sameName(f, g)));
    }

    /** The name and a few of its other spellings: by these a person is compared. */
    public static Set<String> forms(Person person) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(person.name());
        person.spellings().stream().limit(SPELLINGS).forEach(forms::add);
        return forms;
    }

    /** True when the two names can stand for one bearer. */
    public boolean sameName(String a, String b) {
        return a.equalsIgnoreCase(b) || sameName(read(a), read(b));
    }

    /** Of many names, those that can stand for the bearer of one of {@code forms}. */
    public Predicate<String> bearersOf(Collection<String> forms) {
        List<Read> own = forms.stream().map(this::read).toList();
        return name -> {
            Read theirs = read(name);
            return own.stream().anyMatch(form -> sameName(form, theirs));
        };
    }

    private boolean sameName(Read x, Read y) {
        if (x.text.equalsIgnoreCase(y.text)) {
            return true;
        }
        if (x.words.size() > 1 && y.words.size() > 1 && names.differ(x.name, y.name)) {
            return false;
        }
        Pair pair = x.text.compareTo(y.text) < 0 ? new Pair(x.text, y.text) : new Pair(y.text, x.text);
        Boolean known = compared.get(pair);
        if (known == null) {
            known = matches(x, y) || matches(y, x) || alone(x, y) || alone(y, x);
            compared.put(pair, known);
        }
        return known;
    }

    private Read read(String name) {
        return read.computeIfAbsent(name, n -> new Read(n, names.read(n), split(n)));
    }

    private boolean matches(Read a, Read b) {
        return names.matching(a.name, b.name) >= NameComparison.THRESHOLD;
    }

    /** A name of one word, initials aside, is that of whoever bears the word. */
    private boolean alone(Read name, Read other) {
        return name.words.size() == 1
                && other.words.size() > 1
                && other.words.stream().anyMatch(word -> sameWord(name.words.get(0), word));
    }

    private boolean sameWord(String a, String b) {
        return a.equalsIgnoreCase(b) || matches(read(a), read(b));
    }

    /** How many words of {@code name} are no initials. */
    public static int fullness(String name) {
        return split(name).size();
    }

    private static List<String> split(String name) {
        return Stream.of(name.split("[^\\p{L}\\p{M}'’-]+", -1))
                .filter(word -> word.length() > 1)
                .toList();
    }

    /** Each of the persons once, in order, under the fullest name, with every spelling and the best link. */
    public List<Person> merge(List<Person> persons) {
        List<Person> merged = new ArrayList<>();
        for (Person person : persons) {
            int i = indexOf(merged, person);
            if (i < 0) {
                merged.add(person);
            } else {
                merged.set(i, merge(merged.get(i), person));
            }
        }
        return List.copyOf(merged);
    }

    private int indexOf(List<Person> persons, Person person) {
        for (int i = 0; i < persons.size(); i++) {
            if (same(persons.get(i), person)) {
                return i;
            }
        }
        return -1;
    }

    private static Person merge(Person a, Person b) {
        if (a.name().equals(b.name()) && a.spellings().equals(b.spellings()) && Objects.equals(a.watch(), b.watch())) {
            return a;
        }
        String name = FULLEST.compare(a.name(), b.name()) <= 0 ? a.name() : b.name();
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(name);
        spellings.addAll(a.spellings());
        spellings.add(a.name());
        spellings.addAll(b.spellings());
        spellings.add(b.name());
        return new Person(name, List.copyOf(spellings), a.role(), better(a.watch(), b.watch()));
    }

    private static @Nullable WatchLink better(@Nullable WatchLink a, @Nullable WatchLink b) {
        return a == null || (b != null && b.score() > a.score()) ? b : a;
    }
}
