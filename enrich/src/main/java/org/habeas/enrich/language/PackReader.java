package org.habeas.enrich.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.habeas.enrich.text.PatternIndex;
import org.habeas.enrich.text.PatternParser;
import org.habeas.enrich.text.TextRules;
import org.jspecify.annotations.Nullable;

/** Reads one language pack; the file README.md beside the packs describes the sections. */
final class PackReader {
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "language",
            "text",
            "names",
            "classes",
            "numbers",
            "dates",
            "voices",
            "detention",
            "statement",
            "speech",
            "people",
            "pronouns",
            "organisations",
            "offices",
            "prizes",
            "credits",
            "authorities",
            "countries",
            "places",
            "blocks",
            "recalls",
            "news",
            "topics",
            "charges",
            "charges-before",
            "charges-within",
            "things",
            "governments",
            "fields",
            "seats",
            "grammar",
            "home"));

    private static final Set<String> GRAMMAR = new TreeSet<>(Set.of(
            "plurals",
            "definite",
            "links",
            "joins",
            "fillers",
            "owners",
            "owned",
            "owning",
            "including",
            "partitive",
            "articles",
            "indefinite",
            "oblique",
            "postpositions",
            "until",
            "adjectives",
            "prepositions",
            "participles",
            "relatives",
            "aliases",
            "nominals",
            "generic",
            "hangs",
            "instances",
            "following",
            "kin",
            "attributes",
            "some",
            "tells",
            "former",
            "agents",
            "auxiliaries",
            "beside",
            "fellows",
            "finite",
            "complements",
            "likewise",
            "devoted",
            "viewers",
            "at",
            "head"));

    private static final Set<String> TEXT =
            new TreeSet<>(Set.of("abbreviations", "elisions", "contractions", "letters", "capitals"));

    private static final String MONTHS = "months";
    private static final String ORGANISATIONS = "organisations";
    /** What a language may write with a capital. */
    private static final Set<String> CAPITALS = new TreeSet<>(Set.of(MONTHS, ORGANISATIONS));

    private static final Set<String> NAME_CASE = new TreeSet<>(Set.of("given", "family", "middle", "known"));

    private static final Set<String> VOICE = new TreeSet<>(Set.of(
            "patient",
            "agent",
            "state",
            "weak",
            "headline",
            "near",
            "dropped",
            "dated",
            "nobody",
            "anew",
            "signs",
            "general",
            "back",
            "when"));

    private final PackNode root;
    private final String language;
    private final TextRules rules;
    private final Set<String> capitals;

    private PackReader(PackNode root) {
        root.map(KEYS);
        this.root = root;
        this.language = root.need("language").text();
        this.rules = textRules();
        this.capitals = capitals(section("text", TEXT).get("capitals"));
    }

    /**
     * The pack in the file with that name and content.
     *
     * @throws PackException when it is broken
     */
    static LanguagePack read(String file, String content) {
        return new PackReader(PackNode.parse(file, content)).pack();
    }

    private LanguagePack pack() {
        DateWords dates = dates();
        Map<String, Voice> voices = voices();
        PackPatterns patterns =
                new PackPatterns(language, rules, classes(dates), voices.keySet(), capitals.contains(ORGANISATIONS));
        patterns.addAll(root);
        patterns.addNames(Locale.forLanguageTag(language));
        return new LanguagePack(
                language,
                home(),
                rules,
                names(),
                dates,
                grammar(),
                voices,
                new PatternIndex<>(patterns.patterns()),
                new PatternIndex<>(patterns.triggers()),
                PackFields.read(root.get("fields"), rules));
    }

    private @Nullable String home() {
        PackNode home = root.map().get("home");
        return home == null ? null : home.text();
    }

    private TextRules textRules() {
        Map<String, PackNode> text = section("text", TEXT);
        Map<Character, Character> letters = new HashMap<>();
        values(text.get("letters"), PackNode::text)
                .forEach((key, value) -> letters.put(key.charAt(0), value.charAt(0)));
        return new TextRules(
                Locale.forLanguageTag(language),
                set(text.get("abbreviations")),
                set(text.get("elisions")),
                text.get("contractions") == null ? null : set(text.get("contractions")),
                letters);
    }

    private NameWords names() {
        Map<String, PackNode> names =
                section("names", Set.of("particles", "honorifics", "never", "endings", "alike", "whole", "cases"));
        return new NameWords(
                forms(names.get("particles")),
                forms(names.get("honorifics")),
                forms(names.get("never")),
                endings(names.get("endings")),
                endings(names.get("alike")),
                new NameCases(forms(names.get("whole")), cases(names.get("cases"))));
    }

    private static List<NameCases.Row> cases(@Nullable PackNode node) {
        return node == null
                ? List.of()
                : node.list().stream().map(PackReader::nameCase).toList();
    }

    private static NameCases.Row nameCase(PackNode node) {
        Map<String, PackNode> row = node.map(NAME_CASE);
        return new NameCases.Row(
                endings(row.get("given")),
                endings(row.get("family")),
                endings(row.get("middle")),
                isTrue(row.get("known")));
    }

    private static List<Map.Entry<String, String>> endings(@Nullable PackNode node) {
        return values(node, PackNode::text).entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getKey().length()))
                .toList();
    }

    private Grammar grammar() {
        Map<String, PackNode> grammar = section("grammar", GRAMMAR);
        PatternParser parser = new PatternParser(rules, Map.of());
        return new Grammar(
                set(grammar.get("plurals")).stream().map(parser::word).toList(),
                forms(grammar.get("definite")),
                forms(grammar.get("links")),
                forms(grammar.get("joins")),
                forms(grammar.get("fillers")),
                forms(grammar.get("owners")),
                set(grammar.get("owned")).stream().map(parser::word).toList(),
                set(grammar.get("owning")).stream().map(parser::word).toList(),
                forms(grammar.get("including")),
                set(grammar.get("partitive")).stream().map(parser::word).toList(),
                forms(grammar.get("articles")),
                forms(grammar.get("indefinite")),
                set(grammar.get("oblique")).stream().map(parser::word).toList(),
                forms(grammar.get("postpositions")),
                set(grammar.get("until")).stream().map(parser::word).toList(),
                set(grammar.get("adjectives")).stream().map(parser::word).toList(),
                forms(grammar.get("prepositions")),
                set(grammar.get("participles")).stream().map(parser::word).toList(),
                forms(grammar.get("relatives")),
                forms(grammar.get("aliases")),
                set(grammar.get("nominals")).stream().map(parser::word).toList(),
                forms(grammar.get("generic")),
                forms(grammar.get("hangs")),
                forms(grammar.get("instances")),
                forms(grammar.get("following")),
                set(grammar.get("kin")).stream().map(parser::word).toList(),
                set(grammar.get("attributes")).stream().map(parser::word).toList(),
                forms(grammar.get("some")),
                set(grammar.get("tells")).stream().map(parser::word).toList(),
                set(grammar.get("former")).stream().map(parser::word).toList(),
                forms(grammar.get("agents")),
                forms(grammar.get("auxiliaries")),
                forms(grammar.get("beside")),
                forms(grammar.get("fellows")),
                forms(grammar.get("finite")),
                forms(grammar.get("complements")),
                forms(grammar.get("likewise")),
                forms(grammar.get("devoted")),
                forms(grammar.get("viewers")),
                forms(grammar.get("at")),
                isFirst(grammar.get("head")));
    }

    private static boolean isFirst(@Nullable PackNode head) {
        if (head == null || head.text().equals("last")) {
            return false;
        }
        if (head.text().equals("first")) {
            return true;
        }
        throw head.error("\"" + head.text() + "\": first or last is allowed");
    }

    private DateWords dates() {
        Map<String, PackNode> dates = section(
                "dates",
                Set.of(
                        "months",
                        "weekdays",
                        "units",
                        "days",
                        "skip",
                        "order",
                        "ago",
                        "last",
                        "this",
                        "next",
                        "same",
                        "later",
                        "earlier",
                        "after",
                        "matters",
                        "aside",
                        "parts",
                        "since",
                        "when"));
        return new DateWords(
                new WordValues<>(values(dates.get("months"), node -> one(node, 12, Month::of)), rules),
                new WordValues<>(values(dates.get("weekdays"), node -> one(node, 7, DayOfWeek::of)), rules),
                new WordValues<>(values(dates.get("units"), PackReader::unit), rules),
                new WordValues<>(values(dates.get("days"), PackNode::number), rules),
                new WordValues<>(values(root.get("numbers"), PackNode::number), rules),
                forms(dates.get("skip")),
                forms(dates.get("aside")),
                forms(dates.get("parts")),
                forms(dates.get("since")),
                forms(dates.get("when")),
                monthFirst(dates.get("order")),
                capitals.contains(MONTHS));
    }

    private static boolean monthFirst(@Nullable PackNode order) {
        if (order == null || order.text().equals("dmy")) {
            return false;
        }
        if (order.text().equals("mdy")) {
            return true;
        }
        throw order.error("\"" + order.text() + "\": dmy or mdy is allowed");
    }

    private static <V> V one(PackNode node, int most, Function<Integer, V> value) {
        int number = node.number();
        if (number < 1 || number > most) {
            throw node.error(number + ": 1 to " + most + " is allowed");
        }
        return value.apply(number);
    }

    private static ChronoUnit unit(PackNode node) {
        return switch (node.text()) {
            case "day" -> ChronoUnit.DAYS;
            case "week" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            case "year" -> ChronoUnit.YEARS;
            default -> throw node.error("\"" + node.text() + "\": day, week, month or year is allowed");
        };
    }

    private Map<String, Voice> voices() {
        Map<String, Voice> voices = new LinkedHashMap<>();
        root.need("voices").map().forEach((name, node) -> voices.put(name, voice(node)));
        return voices;
    }

    private static Voice voice(PackNode node) {
        Map<String, PackNode> voice = node.map(VOICE);
        return new Voice(
                sides(voice.get("patient")),
                sides(voice.get("agent")),
                isTrue(voice.get("state")),
                isTrue(voice.get("weak")),
                isTrue(voice.get("headline")),
                isTrue(voice.get("near")),
                isTrue(voice.get("dropped")),
                isTrue(voice.get("dated")),
                isTrue(voice.get("nobody")),
                isTrue(voice.get("anew")),
                isTrue(voice.get("signs")),
                isTrue(voice.get("general")),
                isTrue(voice.get("back")),
                sides(voice.get("when")));
    }

    private static Set<String> capitals(@Nullable PackNode node) {
        Set<String> capitals = new HashSet<>();
        for (PackNode entry : node == null ? List.<PackNode>of() : node.list()) {
            if (!CAPITALS.contains(entry.text())) {
                throw entry.error("\"" + entry.text() + "\" is none of " + String.join(", ", CAPITALS));
            }
            capitals.add(entry.text());
        }
        return capitals;
    }

    private static boolean isTrue(@Nullable PackNode node) {
        return node != null && node.text().equals("true");
    }

    private static List<Voice.Side> sides(@Nullable PackNode node) {
        return node == null
                ? List.of()
                : node.list().stream().map(PackReader::side).toList();
    }

    private static Voice.Side side(PackNode node) {
        try {
            return Voice.Side.parse(node.text());
        } catch (IllegalArgumentException e) {
            throw node.error(String.valueOf(e.getMessage()));
        }
    }

    /** The pack's own classes, and those of the words of dates. */
    private Map<String, List<String>> classes(DateWords dates) {
        Map<String, List<String>> classes = new HashMap<>(values(root.get("classes"), PackNode::texts));
        classes.put("month", dates.months().patterns());
        classes.put("weekday", dates.weekdays().patterns());
        classes.put("unit", dates.units().patterns());
        classes.put("number", dates.numbers().patterns());
        return classes;
    }

    private Map<String, PackNode> section(String key, Set<String> allowed) {
        PackNode node = root.get(key);
        return node == null ? Map.of() : node.map(allowed);
    }

    private static <V> Map<String, V> values(@Nullable PackNode node, Function<PackNode, V> value) {
        Map<String, V> values = new LinkedHashMap<>();
        if (node != null) {
            node.map().forEach((key, entry) -> values.put(key, value.apply(entry)));
        }
        return values;
    }

    private static Set<String> set(@Nullable PackNode node) {
        return node == null ? Set.of() : new HashSet<>(node.texts());
    }

    private Set<String> forms(@Nullable PackNode node) {
        Set<String> forms = new HashSet<>();
        set(node).forEach(word -> forms.add(rules.form(word)));
        return forms;
    }
}
