package org.habeas.enrich.watch;

import java.util.List;
import java.util.Locale;
import org.habeas.enrich.name.Name;
import org.habeas.model.WatchEntry;

/** Weighs what stands around a name that matched: the right name need not be the right person. Immutable. */
final class Surroundings {
    private static final double ELSEWHERE = 0.2;
    private static final double ELSEWHERE_AND_COMMON = 0.35;
    private static final double KIN = 0.5;
    private static final double ORDINARY_CRIME = 0.6;
    private static final double NOTHING_KNOWN = 0.6;
    private static final double COMMON = 1.55;
    private static final Phrases PHRASES = Phrases.load();

    private final Context context;
    private final String text;

    Surroundings(Context context) {
        this.context = context;
        this.text = context.text().toLowerCase(Locale.ROOT);
    }

    /**
     * The score of a name that matched, after what stands around it.
     *
     * @param weak whether the listed name identifies only together with context
     */
    double weighed(double score, WatchEntry entry, Name listed, String written, boolean weak) {
        boolean organisation = organisation(entry.organisations());
        double weighed = score;
        if (!organisation && elsewhere(entry.countries())) {
            weighed -= listed.tells() < COMMON ? ELSEWHERE_AND_COMMON : ELSEWHERE;
        }
        if (weak && !organisation && !here(entry.countries())) {
            weighed *= NOTHING_KNOWN;
        }
        if (onlyKin(written.toLowerCase(Locale.ROOT))) {
            weighed *= KIN;
        }
        if (!organisation && PHRASES.any("ordinary crime", text) && !PHRASES.any("human rights", text)) {
            weighed *= ORDINARY_CRIME;
        }
        return Math.max(0, weighed);
    }

    private boolean elsewhere(List<String> countries) {
        return context.country() != null && !countries.isEmpty() && !countries.contains(context.country());
    }

    private boolean here(List<String> countries) {
        return context.country() != null && countries.contains(context.country());
    }

    private boolean organisation(List<String> organisations) {
        for (String organisation : organisations) {
            String lower = organisation.toLowerCase(Locale.ROOT);
            if (Phrases.word(text, lower)
                    || context.organisations().stream()
                            .anyMatch(o -> Phrases.word(o.toLowerCase(Locale.ROOT), lower))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the name stands in the text, never without a word of kinship or service beside it, and its last word not
     * again by itself.
     */
    private boolean onlyKin(String name) {
        int end = -1;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            end = at + name.length();
            if (!PHRASES.endsWith("kin before", text, at) && !PHRASES.startsWith("kin after", text, end)) {
                return false;
            }
        }
        return end >= 0 && !Phrases.word(text.substring(end), name.substring(name.lastIndexOf(' ') + 1));
    }
}
