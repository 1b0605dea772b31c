package org.habeas.enrich.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.habeas.enrich.text.Pattern;
import org.habeas.enrich.text.PatternParser;
import org.habeas.enrich.text.TextRules;
import org.habeas.model.Family;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** The patterns of a pack, each with its label. */
final class PackPatterns {
    private static final Set<String> PEOPLE = new TreeSet<>(
            Set.of("defender", "person", "official", "state", "counsel", "relation", "associate", "reporter", "rest"));
    private static final Set<String> PRONOUNS = new TreeSet<>(Set.of("one", "many", "both", "it", "we"));
    private static final Set<String> AUTHORITIES =
            new TreeSet<>(Set.of("court", "prosecutor", "force", "prison", "ruler"));
    private static final Set<String> SIDES =
            new TreeSet<>(Set.of("before", "after", "around", "within", "onward", "heading", "remembered"));
    private static final Set<String> TOPICS =
            new TreeSet<>(Set.of("rights", "ordinary", "offences", "abductions", "captors", "contested", "bygone"));
    private static final Set<String> CREDITS = new TreeSet<>(Set.of("before", "line"));
    private static final Set<String> RECKONED =
            new TreeSet<>(Set.of("ago", "last", "this", "next", "same", "later", "earlier", "after", "matters"));

    private final String language;
    private final Set<String> voices;
    private final PatternParser parser;
    private final PatternParser naming;
    private final List<Pattern<Label>> patterns = new ArrayList<>();
    private final Map<String, Integer> rulesByGroup = new HashMap<>();

    PackPatterns(
            String language, TextRules rules, Map<String, List<String>> classes, Set<String> voices, boolean capitals) {
        this.language = language;
        this.voices = voices;
        this.parser = new PatternParser(rules, classes);
        this.naming = capitals ? parser.ofNames() : parser;
    }

    List<Pattern<Label>> patterns() {
        return patterns;
    }

    /** Those that tell of an event. */
    List<Pattern<Label>> triggers() {
        return patterns.stream().filter(pattern -> pattern.label().isTrigger()).toList();
    }

    void addAll(PackNode root) {
        events(root.get("detention"), Section.DETENTION, Family.DETENTION);
        events(root.get("statement"), Section.STATEMENT, Family.STATEMENT);
        voiced(root.get("speech"), Section.SPEECH, "speech");
        grouped(root.get("people"), Section.PEOPLE, PEOPLE);
        grouped(root.get("pronouns"), Section.PRONOUN, PRONOUNS);
        grouped(root.get("topics"), Section.TOPIC, TOPICS);
        plain(root.get("organisations"), Section.ORGANISATION, "organisation");
        grouped(root.get("authorities"), Section.AUTHORITY, AUTHORITIES);
        plain(root.get("governments"), Section.ORGANISATION, "government");
        plain(root.get("things"), Section.THING, "thing");
        plain(root.get("news"), Section.NEWS, "news");
        plain(root.get("charges"), Section.CHARGE, "behind");
        plain(root.get("charges-before"), Section.CHARGE, "before");
        plain(root.get("charges-within"), Section.CHARGE, "within");
        seats(root.get("seats"));
        valued(root.get("offices"), Section.OFFICE);
        valued(root.get("prizes"), Section.PRIZE);
        grouped(root.get("credits"), Section.CREDIT, CREDITS);
        valued(root.get("countries"), Section.COUNTRY);
        valued(root.get("places"), Section.PLACE);
        sided(root.get("recalls"), Section.RECALL, "recall");
        blocks(root.get("blocks"));
        reckoned(root.get("dates"));
    }

    /** Countries and cities as the Unicode CLDR names them in the language, and those of the gazetteer. */
    void addNames(Locale locale) {
        CldrNames.countries(locale).forEach((name, code) -> name(name, Section.COUNTRY, "cldr", code));
        CldrNames.cities(locale).forEach((name, code) -> name(name, Section.PLACE, "cldr", code));
        Gazetteer.names().forEach((name, code) -> name(name, Section.PLACE, "gazetteer", code));
    }

    private void name(String name, Section section, String group, String code) {
        patterns.add(parser.parse(name, new Label(section, group, code, language + "." + section)));
    }

    private void events(@Nullable PackNode node, Section section, Family family) {
        if (node == null) {
            return;
        }
        node.map().forEach((code, byVoice) -> {
            kind(code, family, byVoice);
            checked(byVoice, voices).forEach((voice, list) -> addList(list, section, code, voice));
        });
    }

    private static void kind(String code, Family family, PackNode node) {
        for (Kind kind : Kind.values()) {
            if (kind.code().equals(code) && kind.family() == family) {
                return;
            }
        }
        throw node.error("\"" + code + "\" is no kind of " + family.code() + " events");
    }

    private void voiced(@Nullable PackNode node, Section section, String group) {
        checked(node, voices).forEach((voice, list) -> addList(list, section, group, voice));
    }

    private void grouped(@Nullable PackNode node, Section section, Set<String> groups) {
        checked(node, groups).forEach((group, list) -> addList(list, section, group, ""));
    }

    private void plain(@Nullable PackNode node, Section section, String group) {
        if (node != null) {
            addList(node, section, group, "");
        }
    }

    private void valued(@Nullable PackNode node, Section section) {
        if (node != null) {
            node.map().forEach((value, list) -> addList(list, section, "pack", value.equals("-") ? "" : value));
        }
    }

    /** Governments that a name alone gives away: White House. */
    private void seats(@Nullable PackNode node) {
        if (node != null) {
            node.map().forEach((country, list) -> addList(list, Section.ORGANISATION, "government", country));
        }
    }

    private void sided(@Nullable PackNode node, Section section, String group) {
        checked(node, SIDES).forEach((side, list) -> addList(list, section, group, side));
    }

    private void blocks(@Nullable PackNode node) {
        if (node != null) {
            node.map().forEach((reason, bySide) -> sided(bySide, Section.BLOCK, reason));
        }
    }

    private void reckoned(@Nullable PackNode dates) {
        if (dates == null) {
            return;
        }
        dates.map().forEach((key, list) -> {
            if (RECKONED.contains(key)) {
                addList(list, Section.DATE, key, "");
            }
        });
    }

    private static Map<String, PackNode> checked(@Nullable PackNode node, Set<String> allowed) {
        return node == null ? Map.of() : node.map(allowed);
    }

    private void addList(PackNode list, Section section, String group, String value) {
        for (PackNode entry : list.list()) {
            int number = rulesByGroup.merge(section + group, 1, Integer::sum);
            Label label = new Label(section, group, value, language + "." + group + "." + number);
            try {
                boolean body = section == Section.ORGANISATION && !group.equals("government");
                patterns.add((body ? naming : parser).parse(entry.text(), label));
            } catch (IllegalArgumentException e) {
                throw entry.error(String.valueOf(e.getMessage()));
            }
        }
    }
}
