package org.habeas.enrich.language;

import java.util.Map;
import org.habeas.enrich.text.PatternIndex;
import org.habeas.enrich.text.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * All that Habeas knows of a language.
 *
 * @param language ISO 639-1 code
 * @param home ISO code of the country that news in the language is about where it names none; null where none is likelier
 * @param text how its texts are cut
 * @param names how names are written
 * @param dates the words of dates
 * @param grammar small words and endings
 * @param voices where the arguments of triggers stand, by name of the voice
 * @param patterns everything else: patterns and what they mark
 * @param triggers those of them that tell of an event
 * @param fields the words of lexical fields
 */
public record LanguagePack(
        String language,
        @Nullable String home,
        TextRules text,
        NameWords names,
        DateWords dates,
        Grammar grammar,
        Map<String, Voice> voices,
        PatternIndex<Label> patterns,
        PatternIndex<Label> triggers,
        PatternIndex<Field> fields) {
    public LanguagePack {
        voices = Map.copyOf(voices);
    }
}
