package org.habeas.enrich.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leads declined names back to their base forms by the lines of {@code endings.txt}. */
final class Endings {
    private static final int LONGEST = 6;
    private static final int LEAST_STEM = 2;
    private static final int LONG_ENDING = 3;

    /** A base form that a written word may stand for. */
    record Base(String word, boolean otherGender) {}

    private record Ending(String base, boolean gender) {}

    private final Map<String, Suffixes<List<Ending>>> sections = new HashMap<>();

    private Endings() {}

    static Endings load() {
        var endings = new Endings();
        NameFiles.read("endings.txt", (section, line) -> {
            boolean gender = line.get(0).equals("gender");
            String base = line.get(gender ? 2 : 1);
            endings.add(section, line.get(gender ? 1 : 0), new Ending(base.equals("-") ? "" : base, gender));
        });
        return endings;
    }

    private void add(String section, String written, Ending ending) {
        Suffixes<List<Ending>> suffixes = sections.computeIfAbsent(section, s -> new Suffixes<>());
        List<Ending> known = suffixes.get(written);
        List<Ending> all = new ArrayList<>(known == null ? List.of() : known);
        all.add(ending);
        suffixes.put(written, all);
    }

    /** Every base form of the lower-case word by that section's lines, without the word itself; some may come twice. */
    List<Base> bases(String section, String word) {
        List<Base> bases = List.of();
        Suffixes<List<Ending>> ending = sections.get(section);
        for (int length = 1; length <= Math.min(LONGEST, word.length() - 1) && ending != null; length++) {
            int stem = word.length() - length;
            if (stem < LEAST_STEM && length < LONG_ENDING) {
                break;
            }
            ending = ending.before(word.charAt(stem));
            if (ending != null && ending.known() != null) {
                bases = bases.isEmpty() ? new ArrayList<>() : bases;
                add(bases, word.substring(0, stem), ending.known());
            }
        }
        return bases;
    }

    private static void add(List<Base> bases, String stem, List<Ending> endings) {
        for (Ending ending : endings) {
            bases.add(new Base(stem.concat(ending.base), ending.gender));
        }
    }

    /** Whether the section has this ending, without its apostrophe. */
    boolean ending(String section, String ending) {
        Suffixes<List<Ending>> suffixes = sections.get(section);
        return suffixes != null && suffixes.get(ending) != null;
    }
}
