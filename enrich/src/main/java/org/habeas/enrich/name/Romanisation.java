package org.habeas.enrich.name;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.Set;

/** Writes scripts that {@code letters.txt} does not know in Latin letters, by ICU's rules. */
final class Romanisation {
    private static final Set<String> TWO_SYLLABLE_SURNAMES = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "夏侯", "尉迟", "皇甫", "慕容", "令狐", "남궁", "황보", "선우", "제갈");
    /** Korean surnames as the press writes them, where that is not by the rules. */
    private static final Map<String, String> KOREAN = Map.ofEntries(
            Map.entry("이", "Lee"),
            Map.entry("리", "Ri"),
            Map.entry("박", "Park"),
            Map.entry("최", "Choi"),
            Map.entry("정", "Jung"),
            Map.entry("조", "Cho"),
            Map.entry("윤", "Yoon"),
            Map.entry("임", "Lim"),
            Map.entry("신", "Shin"),
            Map.entry("오", "Oh"),
            Map.entry("노", "Roh"),
            Map.entry("로", "Ro"),
            Map.entry("우", "Woo"),
            Map.entry("유", "Yoo"),
            Map.entry("문", "Moon"),
            Map.entry("권", "Kwon"),
            Map.entry("구", "Koo"));

    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Transliterator HAN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");

    private Romanisation() {}

    /** Latin letters for a run of one script; several words where the run holds surname and given name. */
    static String latin(String run, Script script) {
        return switch (script) {
            case HAN -> surnameFirst(run, HAN);
            case HANGUL -> surnameFirst(run, ANY);
            default -> joined(ANY, run);
        };
    }

    private static String surnameFirst(String run, Transliterator rules) {
        int length = run.codePointCount(0, run.length());
        if (length < 2 || length > 4) {
            return joined(rules, run);
        }
        int two = run.offsetByCodePoints(0, 2);
        boolean compound = length > 2 && TWO_SYLLABLE_SURNAMES.contains(run.substring(0, two));
        int cut = compound ? two : run.offsetByCodePoints(0, 1);
        String surname = run.substring(0, cut);
        String known = KOREAN.get(surname);
        return (known == null ? joined(rules, surname) : known) + " " + joined(rules, run.substring(cut));
    }

    /** ICU's transliterators keep state while they work. */
    private static String joined(Transliterator rules, String run) {
        synchronized (rules) {
            String latin = rules.transliterate(run);
            return latin.replaceAll("[^A-Za-z]", "");
        }
    }
}
