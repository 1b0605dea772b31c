package org.habeas.enrich.language;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Names of countries and of large cities in many languages, from the Unicode CLDR that ICU4J carries. */
final class CldrNames {
    /** Names that are patterns as they stand. */
    private static final Pattern PLAIN =
            Pattern.compile("([\\p{L}\\p{M}]{4,}|[\\p{L}\\p{M}]{2,3}(?=[ -]))([ -][\\p{L}\\p{M}]+){0,4}");

    private CldrNames() {}

    /** ISO 3166 alpha-2 code by name. */
    static Map<String, String> countries(Locale locale) {
        Map<String, String> names = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            put(names, ULocale.getDisplayCountry("und-" + code, ULocale.forLocale(locale)), code);
        }
        return names;
    }

    /** ISO 3166 alpha-2 code by the name of a city that a time zone is called after. */
    static Map<String, String> cities(Locale locale) {
        Map<String, String> names = new TreeMap<>();
        TimeZoneNames zones = TimeZoneNames.getInstance(ULocale.forLocale(locale));
        for (String id : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String city = zones.getExemplarLocationName(id);
            if (city != null) {
                put(names, city, TimeZone.getRegion(id));
            }
        }
        return names;
    }

    private static void put(Map<String, String> names, String name, String code) {
        if (PLAIN.matcher(name).matches()) {
            names.put(name, code);
        }
    }
}
