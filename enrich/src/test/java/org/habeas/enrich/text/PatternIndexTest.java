package org.habeas.enrich.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What patterns find, written as the words they match with the pattern behind. */
class PatternIndexTest {
    private static final TextRules RULES = new TextRules(Locale.ENGLISH, Set.of(), Set.of(), null, Map.of());
    private static final PatternParser PARSER =
            new PatternParser(RULES, Map.of("held", List.of("held", "taken away", "detain*")));

    @Test
    void findsAllThatBeginAtAWordTheLeastLooseFirst() {
        assertEquals(
                List.of("detained:detained", "detained:*ned", "detained:det*"),
                found("She was detained.", "det*", "*ned", "detained"));
    }

    @Test
    void takesTheFewestWordsOfAGapAndNoneBeyondAClause() {
        assertEquals(
                List.of("held by the police:held ..2 police"), found("held by the police police", "held ..2 police"));
        assertEquals(List.of(), found("held; police", "held ..2 police"));
        assertEquals(List.of(), found("held by the secret police", "held ..2 police"));
    }

    @Test
    void passesAFullStopWithinTheSentence() {
        assertEquals(List.of("held X. Sample of:held ..3 of"), found("held X. Sample of", "held ..3 of"));
        assertEquals(List.of(), found("held X. Sample of", "held ..2 of"));
    }

    @Test
    void takesOptionalAndRepeatedParts() {
        assertEquals(
                List.of("was taken away:was (not|never)? @held", "was not held:was (not|never)? @held"),
                found("He was taken away. She was not held.", "was (not|never)? @held"));
        assertEquals(List.of("very very bad:very+ bad", "very bad:very+ bad"), found("very very bad", "very+ bad"));
    }

    @Test
    void staysWithinTheSentence() {
        assertEquals(List.of(), found("They were held. Police came.", "held ..3 police", "held . police"));
    }

    @Test
    void keepsApartWhatIsWrittenInCapitals() {
        PatternIndex<String> index = new PatternIndex<>(List.of(PARSER.ofNames().parse("Watch", "name")));
        assertEquals(
                List.of("Watch:Watch"),
                found(index, "They watch and Watch and WATCH it").subList(0, 1));
        assertEquals(2, found(index, "They watch and Watch and WATCH it").size());
        assertEquals(List.of("UN:AA"), found("the UN and Un and un", "AA"));
    }

    @Test
    void findsTheSameHoweverManyWordsItHasMet() {
        PatternIndex<String> index = index("no* (word|way)", "*1 Aa");
        String many = IntStream.range(0, 45_000).mapToObj(i -> "x" + i).collect(Collectors.joining(" "));
        List<String> before = found(index, "no word, nothing way, none1 Here");
        found(index, many);
        assertEquals(before, found(index, "no word, nothing way, none1 Here"));
        assertEquals(List.of("no word:no* (word|way)", "nothing way:no* (word|way)", "none1 Here:*1 Aa"), before);
    }

    private static List<String> found(String text, String... patterns) {
        return found(index(patterns), text);
    }

    private static PatternIndex<String> index(String... patterns) {
        List<Pattern<String>> parsed = new ArrayList<>();
        for (String pattern : patterns) {
            parsed.add(PARSER.parse(pattern, pattern));
        }
        return new PatternIndex<>(parsed);
    }

    private static List<String> found(PatternIndex<String> index, String text) {
        Segmented segmented = Segmented.of(text, RULES);
        return index.matches(segmented).stream()
                .map(match -> segmented.between(match.first(), match.end()) + ":"
                        + match.pattern().source())
                .toList();
    }
}
