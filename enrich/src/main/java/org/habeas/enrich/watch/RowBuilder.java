package org.habeas.enrich.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.habeas.model.EntryType;
import org.habeas.model.Tlp;
import org.habeas.model.WatchEntry;
import org.jspecify.annotations.Nullable;

/** Puts an entry together from what a row says, or tells what is wrong with it. */
final class RowBuilder {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final int LONGEST_NAME = 400;

    private final long line;
    private @Nullable String wrong;
    String id = "";
    String list = "";
    EntryType type = EntryType.PERSON;
    String name = "";
    List<String> aliases = List.of();
    List<String> weakAliases = List.of();
    List<String> countries = List.of();
    List<String> organisations = List.of();

    @Nullable
    Tlp marking;

    @Nullable
    String owner;

    RowBuilder(long line) {
        this.line = line;
    }

    /** Takes codes in any case; one that is no code of a country is wrong. */
    void countries(List<String> codes) {
        var upper = new ArrayList<String>();
        for (String code : codes) {
            String country = code.toUpperCase(Locale.ROOT);
            if (!COUNTRIES.contains(country) && !country.equals("XK")) {
                wrong("country '" + code + "' is unknown; allowed: ISO 3166 alpha-2 codes such as AZ");
            }
            upper.add(country);
        }
        countries = upper;
    }

    void wrong(String reason) {
        wrong = wrong == null ? reason : wrong;
    }

    WatchRow row() {
        if (wrong == null) {
            check();
        }
        return wrong != null
                ? new WatchRow.Bad(line, wrong)
                : new WatchRow.Good(new WatchEntry(
                        id, list, type, name, aliases, weakAliases, countries, organisations, marking, owner));
    }

    private void check() {
        if (id.isBlank()) {
            wrong("the id is missing; allowed: a text that is unique within the list");
        } else if (name.isBlank()) {
            wrong("the name is missing; allowed: a text that is not blank");
        } else if (name.length() > LONGEST_NAME) {
            wrong("the name has " + name.length() + " characters; allowed: at most " + LONGEST_NAME);
        } else if (name.codePoints().noneMatch(Character::isLetter)) {
            wrong("the name has no letter; allowed: a name in any script");
        }
    }
}
