package org.habeas.enrich.read.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Segmented;
import org.habeas.enrich.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An article as text: the title, a line end, the body; cut into sentences with all that was found in them.
 *
 * @param pack the language
 * @param text title and body
 * @param titleLength length of the title
 * @param published the day of publication; null when unknown
 * @param scenes the sentences
 * @param entities the persons named, by first mention
 * @param quoted the tokens within quotation marks
 * @param lead the first paragraph below bylines and captions
 */
public record Page(
        LanguagePack pack,
        Segmented text,
        int titleLength,
        @Nullable LocalDate published,
        List<Scene> scenes,
        List<Entity> entities,
        BitSet quoted,
        int lead) {
    /** A full name and a family name. */
    private static final int SUBJECT_AND_FAMILY = 3;

    /** So few words without a full stop tell nothing. */
    private static final int LINE = 12;
    /** Further down there is no lead. */
    private static final int LATEST_LEAD = 4;

    /** The page with mentions found and persons told apart. */
    public static Page of(
            LanguagePack pack,
            Segmented text,
            int titleLength,
            @Nullable LocalDate published,
            List<PatternMatch<Label>> matches) {
        List<Scene> scenes = new ArrayList<>();
        KnownNames known = new KnownNames(text);
        KnownBodies introduced = new KnownBodies(pack, text, known);
        InterruptedTriggers interrupted = new InterruptedTriggers(pack, text);
        int next = 0;
        Told told = Told.NOTHING;
        for (Sentence sentence : text.sentences()) {
            List<PatternMatch<Label>> mine = new ArrayList<>();
            while (next < matches.size() && matches.get(next).first() < sentence.end()) {
                mine.add(matches.get(next++));
            }
            boolean inTitle = sentence.from() < titleLength;
            List<Mention> mentions =
                    new MentionFinder(pack, text, sentence, mine, published, told, known, introduced).find();
            List<PatternMatch<Label>> bridged = interrupted.bridged(sentence, mine, mentions);
            scenes.add(new Scene(scenes.size(), sentence, inTitle, bridged, mentions, told));
            told = told.and(mentions, published);
        }
        scenes.forEach(scene -> known.add(scene.mentions()));
        scenes.forEach(scene -> introduced.add(scene.mentions()));
        scenes.replaceAll(scene -> isRunOn(pack, scene, known) || isOfBody(scene, introduced)
                ? again(scene, pack, text, published, known, introduced)
                : scene);
        List<Entity> entities = new Registry(pack, text).register(scenes);
        return new Page(pack, text, titleLength, published, scenes, entities, quoted(text), lead(scenes, text));
    }

    /** Of the movement X Y Z: where Y Z is known as a name, X is the movement. */
    private static boolean isRunOn(LanguagePack pack, Scene scene, KnownNames known) {
        return scene.mentions().stream()
                        .filter(mention -> mention.is(Mention.Sort.BODY) || mention.is(Mention.Sort.PERSON))
                        .anyMatch(mention -> known.within(mention.first() + 1, mention.end()) > 0
                                || (mention.is(Mention.Sort.PERSON)
                                        && (known.isOwned(mention.first(), mention.end()) || isLong(pack, mention))))
                || scene.mentions(Mention.Sort.PLACE).stream()
                        .anyMatch(place -> place.end() - place.first() == 1 && known.isFamily(place.first()));
    }

    /** Where only endings part a subject from an object, three words may be two names. */
    private static boolean isLong(LanguagePack pack, Mention name) {
        return name.end() - name.first() == SUBJECT_AND_FAMILY
                && !pack.names().base(name.text(), pack.text()).equals(name.text());
    }

    /** La organización X said one thing, and another sentence says what X did. */
    private static boolean isOfBody(Scene scene, KnownBodies introduced) {
        return introduced.find(scene.sentence()).stream().anyMatch(body -> scene.mentions(Mention.Sort.BODY).stream()
                .noneMatch(known -> known.first() <= body.first() && known.end() >= body.end()));
    }

    private static Scene again(
            Scene scene,
            LanguagePack pack,
            Segmented text,
            @Nullable LocalDate published,
            KnownNames known,
            KnownBodies introduced) {
        List<Mention> mentions = new MentionFinder(
                        pack, text, scene.sentence(), scene.matches(), published, scene.told(), known, introduced)
                .find();
        return new Scene(scene.index(), scene.sentence(), scene.inTitle(), scene.matches(), mentions, scene.told());
    }

    /** Whether the next noun belongs to what is mentioned: the union's. */
    public boolean isOwner(Mention mention) {
        return pack.grammar().owners().contains(text.form(mention.end()));
    }

    /** Index of the token at which the name's phrase begins, with a rank and an article: le colonel X. */
    public int phrase(Scene scene, Mention name) {
        int first = name.first();
        for (Mention noun : scene.mentions(Mention.Sort.PEOPLE)) {
            if (noun.merged() && noun.end() == name.first()) {
                first = noun.first();
                break;
            }
        }
        return pack.grammar().articles().contains(text.form(first - 1)) ? first - 1 : first;
    }

    /** Whether the token stands within quotation marks that its paragraph opens. */
    public boolean isQuoted(int token) {
        return quoted.get(token);
    }

    /** The tokens behind a mark that opens a quotation in their paragraph, and before the one that closes it. */
    private static BitSet quoted(Segmented text) {
        BitSet quoted = new BitSet();
        int paragraph = -1;
        boolean open = false;
        for (Sentence sentence : text.sentences()) {
            open &= sentence.paragraph() == paragraph;
            paragraph = sentence.paragraph();
            for (int i = sentence.first(); i < sentence.end(); i++) {
                boolean mark = text.is(i, "\"");
                quoted.set(i, open && !mark);
                open ^= mark;
            }
        }
        return quoted;
    }

    /** Whether a quotation mark is among the tokens from {@code from} on, {@code to} excluded. */
    public boolean hasQuote(int from, int to) {
        return has("\"", from, to);
    }

    /** Whether that mark or word is among the tokens from {@code from} on, {@code to} excluded. */
    public boolean has(String form, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.is(i, form)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tokens from {@code from} on, {@code to} excluded, are words alone. */
    public boolean isWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!text.token(i).isWord()) {
                return false;
            }
        }
        return true;
    }

    /** The sentences right before and behind, in the same paragraph. */
    public Stream<Scene> beside(Scene scene) {
        return IntStream.of(scene.index() - 1, scene.index() + 1)
                .filter(index -> index >= 0 && index < scenes.size())
                .mapToObj(scenes::get)
                .filter(other ->
                        other.sentence().paragraph() == scene.sentence().paragraph());
    }

    /** How far down the sentence stands: 0 in the title, 1 in the first paragraph below bylines and captions, and so on. */
    public int depth(Scene scene) {
        int paragraph = scene.sentence().paragraph();
        return Math.min(paragraph, Math.max(1, paragraph - lead + 1));
    }

    /** The first paragraph that is no byline, caption or other line above the news. */
    private static int lead(List<Scene> scenes, Segmented text) {
        int lead = 1;
        for (Scene scene : scenes) {
            boolean above = !scene.inTitle() && scene.sentence().paragraph() == lead && isAbove(scene, text);
            lead += above ? 1 : 0;
        }
        return Math.min(lead, LATEST_LEAD);
    }

    private static boolean isAbove(Scene scene, Segmented text) {
        boolean tells = Stream.of(Section.DETENTION, Section.STATEMENT)
                .anyMatch(section -> !scene.matches(section).isEmpty());
        boolean line =
                scene.sentence().length() <= LINE && !text.is(scene.sentence().end() - 1, ".");
        return !tells && (line || !scene.matches(Section.CREDIT).isEmpty());
    }

    /** The sentence that holds the token with that index. */
    public Scene scene(int token) {
        int low = 0;
        int high = scenes.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (scenes.get(middle).sentence().first() <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return scenes.get(low);
    }
}
