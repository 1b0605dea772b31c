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

    private final Map<String, Map<String, List<Ending>>> sections = new HashMap<>();

    private Endings() {}

    static Endings load() {
        var endings = new Endings();
        NameFiles.read("endings.txt", (section, line) -> {
            boolean gender = line.get(0).equals("gender");
            String base = line.get(gender ? 2 : 1);
            endings.sections
                    .computeIfAbsent(section, s -> new HashMap<>())
                    .computeIfAbsent(line.get(gender ? 1 : 0), e -> new ArrayList<>())
                    .add(new Ending(base.equals("-") ? "" : base, gender));
        });
        return endings;
    }

    /** Every base form of the lower-case word by that section's lines, without the word itself. */
    List<Base> bases(String section, String word) {
        Map<String, List<Ending>> endings = sections.getOrDefault(section, Map.of());
        var bases = new ArrayList<Base>();
        for (int length = 1; length <= Math.min(LONGEST, word.length() - 1); length++) {
            if (word.length() - length < LEAST_STEM && length < LONG_ENDING) {
                break;
            }
            List<Ending> fitting = endings.get(word.substring(word.length() - length));
            if (fitting != null) {
                add(bases, word.substring(0, word.length() - length), fitting);
            }
        }
        return bases;
    }

    private static void add(List<Base> bases, String stem, List<Ending> endings) {
        for (Ending ending : endings) {
            var base = new Base(stem + ending.base, ending.gender);
            if (!bases.contains(base)) {
                bases.add(base);
            }
        }
    }

    /** Whether the section has this ending, without its apostrophe. */
    boolean ending(String section, String ending) {
        return sections.getOrDefault(section, Map.of()).containsKey(ending);
    }
}
