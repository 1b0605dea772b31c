package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.enrich.text.Beginnings;
import org.habeas.enrich.text.Token;
import org.jspecify.annotations.Nullable;

/** Gives bodies their fullest name: of initials what they stand for, of "the committee" which one it is. */
final class BodyNaming {
    /** No article names more bodies; what follows is not looked at. */
    private static final int MOST = 200;
    /** So many bodies back a noun may refer. */
    private static final int REACH = 40;

    /** More words are a name, though none has a capital: association des journalistes. */
    private static final int NOUN = 2;
    /** So many bodies back is lately. */
    private static final int LATELY = 3;

    /** A stem has so many letters at least, and the shorter form so many more at most. */
    private static final int STEM = 5;

    private static final int ENDING = 2;
    /** Initials that others hang on: the working group | UN on arbitrary detention. */
    private static final Pattern HUNG = Pattern.compile("^\\p{Lu}{2,} \\p{Ll}");
    /** Initials with an ending: CPJ-nin. */
    private static final Pattern INFLECTED = Pattern.compile("(\\p{Lu}{2,})-\\p{Ll}{1,5}$");

    private final Page page;
    private final ProperNames proper;
    private final BodyNames names = new BodyNames();
    private final List<Mention> known = new ArrayList<>();
    private final Map<String, String> fullest = new HashMap<>();
    /** Initials by the name that introduces them in brackets. */
    private final Map<String, String> initials = new HashMap<>();

    BodyNaming(Page page) {
        this.page = page;
        this.proper = new ProperNames(page);
        page.scenes().stream()
                .flatMap(scene -> scene.mentions(Sort.BODY).stream())
                .filter(this::isName)
                .limit(MOST)
                .forEach(known::add);
        introduced();
    }

    private boolean isName(Mention body) {
        return proper.isProper(body) && !proper.isShort(body);
    }

    /** The Writers' Union (WU). */
    private void introduced() {
        for (int i = 1; i < known.size(); i++) {
            Mention name = known.get(i - 1);
            Mention alias = known.get(i);
            boolean bracket = alias.first() == name.end() + 1
                    && page.text().is(name.end(), "(")
                    && page.text().is(alias.end(), ")");
            if (bracket) {
                boolean longer = name.text().length() >= alias.text().length();
                fullest.putIfAbsent(longer ? alias.text() : name.text(), longer ? name.text() : alias.text());
                if (longer && isInitials(alias, bare(name.text()))) {
                    initials.putIfAbsent(name.text(), alias.text());
                }
            }
        }
    }

    /** The name of the body; {@code last} is who spoke last, null when nobody did. */
    String name(Scene scene, Mention body, @Nullable Speaker last) {
        Mention owner = owner(scene, body);
        if (owner != null) {
            return full(owner.text());
        }
        Mention apposed = proper.isCapitalised(body) ? null : behind(scene, body);
        if (apposed != null) {
            return full(apposed.text());
        }
        String cut = isCut(body) ? sharing(body, REACH) : null;
        if (cut != null) {
            return full(cut);
        }
        if (!body.is(Sort.BODY) || isName(body)) {
            return full(body.text());
        }
        if (body.end() - body.first() > NOUN
                && !page.pack().grammar().hangs().isEmpty()
                && page.pack().grammar().isPlural(page.text().token(body.end() - 1))) {
            return bare(body.text());
        }
        if (proper.isGeneral(body)) {
            String theirs = theirs(body, last);
            return theirs == null ? bare(body.text()) : theirs;
        }
        boolean spoken = last != null && last.body() != null && !last.government();
        Mention before = apposedTo(scene, body);
        if (before != null) {
            return full(before.text());
        }
        String named = sharing(body, LATELY);
        named = named != null || spoken ? named : beside(scene, body);
        named = named != null ? named : sharing(body, REACH);
        String meant = named != null ? named : meant(body, last);
        return meant == null ? bare(body.text()) : full(meant);
    }

    /**
     * The body heard just before, which a noun means that opens a sentence in languages without articles: HRW said so.
     * Правозащитники добиваются. Null where it means others.
     */
    private @Nullable String theirs(Mention noun, @Nullable Speaker last) {
        Scene scene = page.scene(noun.first());
        String body = last == null || last.government() || last.general() ? null : last.body();
        boolean opens = !page.pack().names().cases().isEmpty()
                && noun.end() - noun.first() == 1
                && noun.first() == scene.sentence().first();
        if (body == null || !opens) {
            return null;
        }
        return page.beside(scene)
                        .filter(before -> before.index() < scene.index())
                        .flatMap(before -> before.mentions(Sort.BODY).stream())
                        .anyMatch(
                                before -> isName(before) && full(before.text()).equals(body))
                ? body
                : null;
    }

    /** The Commissioner: one word with a capital and an article. */
    private boolean isCut(Mention body) {
        return body.end() - body.first() == 1
                && body.first() > 0
                && page.text().token(body.first()).shape() == Token.Shape.CAPITAL
                && isArticle(body.first() - 1);
    }

    /** Whose office, branch or bureau it is: Example International's Asia office. */
    private @Nullable Mention owner(Scene scene, Mention body) {
        return scene.mentions(Sort.BODY).stream()
                .filter(other -> other.end() == body.first() - 1 && page.isOwner(other) && isName(other))
                .filter(other -> !other.value().equals("government"))
                .findFirst()
                .orElse(null);
    }

    /** In capitals and beginning as the name does: a name of which a part was missed is none of theirs. */
    private boolean isInitials(Mention alias, String name) {
        return alias.end() - alias.first() == 1
                && page.text().token(alias.first()).shape() == Token.Shape.UPPER
                && alias.text().charAt(0) == Character.toUpperCase(name.charAt(0));
    }

    /** With the initials by which it goes, where the page gives both: other articles may know it by them alone. */
    String full(String name) {
        String fuller = fuller(name);
        String known = initials.get(fuller);
        return known == null ? bare(fuller) : bare(fuller) + " (" + known + ")";
    }

    /** Without the article and the ending of initials, and without what only says which sort of body it is: the rights group X. */
    private String bare(String text) {
        String name = INFLECTED.matcher(ungeneric(text)).replaceFirst("$1");
        int space = name.indexOf(' ');
        boolean article = space > 0
                && page.pack().grammar().definite().contains(page.pack().text().form(name.substring(0, space)));
        return article ? name.substring(space + 1) : name;
    }

    private String ungeneric(String name) {
        for (int blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', blank + 1)) {
            String noun = name.substring(name.lastIndexOf(' ', blank - 1) + 1, blank);
            boolean named =
                    Character.isUpperCase(name.codePointAt(blank + 1)) && Character.isLowerCase(noun.codePointAt(0));
            String rest = name.substring(blank + 1);
            if (named
                    && page.pack().grammar().generic().contains(noun)
                    && !HUNG.matcher(rest).find()) {
                return rest;
            }
        }
        return name;
    }

    private String fuller(String name) {
        String introduced = fullest.get(name);
        if (introduced == null) {
            introduced = known.stream()
                    .map(Mention::text)
                    .filter(other -> names.name(name).isShortOf(names.name(other)))
                    .findFirst()
                    .orElse(name);
            fullest.put(name, introduced);
        }
        return introduced;
    }

    /** The group X; the group, X, …. */
    private @Nullable Mention behind(Scene scene, Mention noun) {
        return scene.mentions().stream()
                .filter(next -> isBodyName(next)
                        ? next.first() == noun.end() || isEnclosed(noun, next)
                        : isNobodys(next) && isEnclosed(noun, next))
                .findFirst()
                .orElse(null);
    }

    private boolean isBodyName(Mention next) {
        return next.is(Sort.BODY) && isName(next);
    }

    /** A name of which nothing tells that a person bears it: her organisation, X, said. */
    private static boolean isNobodys(Mention name) {
        return name.is(Sort.PERSON)
                && name.entities().stream().allMatch(entity -> entity.groups().isEmpty());
    }

    private boolean isEnclosed(Mention noun, Mention name) {
        int first = noun.end() + (isArticle(noun.end() + 1) ? 2 : 1);
        boolean closed = page.text().is(name.end(), ",") || page.text().is(name.end(), ".");
        return name.first() == first
                && page.text().is(noun.end(), ",")
                && closed
                && (isKnown(noun) || isArticle(noun.first()) || isOwned(noun));
    }

    /** The mayor's political | party: a word that describes it stands between its owner and the noun. */
    private boolean isOwned(Mention noun) {
        return noun.first() > 1
                && page.text().token(noun.first() - 1).isWord()
                && page.pack().grammar().owners().contains(page.text().form(noun.first() - 2));
    }

    /** X, a rights group: X. */
    private @Nullable Mention apposedTo(Scene scene, Mention noun) {
        boolean within = isArticle(noun.first());
        int comma = noun.first() - (within ? 1 : 2);
        boolean apposed = comma > 0
                && (within || isArticle(noun.first() - 1))
                && page.text().token(comma).is(",");
        return !apposed
                ? null
                : scene.mentions().stream()
                        .filter(name -> name.end() == comma)
                        .filter(name -> name.is(Sort.BODY) || (name.is(Sort.PERSON) && !isKnown(noun)))
                        .findFirst()
                        .orElse(null);
    }

    private boolean isArticle(int at) {
        return page.pack().grammar().articles().contains(page.text().form(at));
    }

    /** The body spoken of lately whose name has the noun in it. */
    private @Nullable String sharing(Mention noun, int reach) {
        boolean first = page.pack().grammar().headFirst();
        String head = page.text().token(first ? noun.first() : noun.end() - 1).form();
        List<Mention> before = before(noun);
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - reach); i--) {
            if (holds(before.get(i), head)) {
                return before.get(i).text();
            }
        }
        return null;
    }

    /** The body named last, where that is in the sentence before, of a noun with an article. */
    private @Nullable String beside(Scene scene, Mention noun) {
        List<Mention> before = before(noun);
        if (before.isEmpty() || scene.inTitle() || !isKnown(noun)) {
            return null;
        }
        Mention latest = before.get(before.size() - 1);
        boolean near = page.scene(latest.first()).index() >= scene.index() - 1
                && latest.value().equals(noun.value());
        return near ? latest.text() : null;
    }

    private boolean holds(Mention body, String form) {
        for (int i = body.first(); i < body.end(); i++) {
            if (isForm(page.text().token(i).form(), form)) {
                return true;
            }
        }
        return false;
    }

    /** The same word; where nouns are inflected, whatever its ending: platformu, platformdan. */
    private boolean isForm(String a, String b) {
        if (a.equals(b) || page.pack().grammar().oblique().isEmpty()) {
            return a.equals(b);
        }
        int common = Beginnings.common(a, b);
        return common >= STEM && common >= Math.min(a.length(), b.length()) - ENDING;
    }

    private List<Mention> before(Mention noun) {
        boolean inTitle = page.scene(noun.first()).inTitle();
        List<Mention> before = inTitle
                ? known
                : known.stream().filter(name -> name.first() < noun.first()).toList();
        return before.subList(Math.max(0, before.size() - REACH), before.size());
    }

    /** The body named last before that token; null when none is, or only governments are. */
    @Nullable
    String latest(int token) {
        return known.stream()
                .filter(name -> name.end() <= token && !name.value().equals("government"))
                .reduce((first, second) -> second)
                .map(name -> full(name.text()))
                .orElse(null);
    }

    /** A noun that says nothing means who spoke last, or else the last body named; a government is never meant so. */
    private @Nullable String meant(Mention noun, @Nullable Speaker last) {
        if (noun.value().equals("government") || !isKnown(noun)) {
            return null;
        }
        if (last != null && last.body() != null && !last.government()) {
            return last.body();
        }
        List<Mention> before = before(noun).stream()
                .filter(name ->
                        !name.value().equals("government") && !name.value().isEmpty())
                .toList();
        return before.isEmpty() ? null : before.get(before.size() - 1).text();
    }

    /** The group, their group; every noun where the language has no article. */
    private boolean isKnown(Mention noun) {
        Grammar grammar = page.pack().grammar();
        return !grammar.indefinite().isEmpty()
                || grammar.owners().contains(page.text().form(Math.max(0, noun.first() - 1)))
                || grammar.definite().contains(page.text().token(noun.first()).form())
                || (noun.first() > 0
                        && grammar.definite()
                                .contains(page.text().token(noun.first() - 1).form()));
    }
}
