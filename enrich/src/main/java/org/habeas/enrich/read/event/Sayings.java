package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.habeas.enrich.read.event.Saying.Way;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Scene;
import org.jspecify.annotations.Nullable;

/** Who says each sentence of a page, or may do so. */
final class Sayings {
    /** So many of those who may speak in a sentence are looked at. */
    private static final int MOST = 6;

    private final Attribution speakers;
    private final List<Said> said = new ArrayList<>();

    /**
     * Who says a sentence, or may do so.
     *
     * @param scene the sentence
     * @param heard the one who is said to; null when nobody is
     * @param voices those named or meant there
     * @param meant whom the nouns and pronouns among them mean
     * @param before who spoke last before the sentence; null when nobody did
     */
    private record Said(
            Scene scene,
            Attribution.@Nullable Heard heard,
            List<Mention> voices,
            Map<Mention, Speaker> meant,
            @Nullable Speaker before) {}

    Sayings(Attribution speakers) {
        this.speakers = speakers;
    }

    /** Notes who says the sentence that the attribution has entered; {@code before} spoke last before it. */
    void note(Scene scene, @Nullable Speaker before) {
        List<Mention> voices = speakers.voices(scene).limit(MOST).toList();
        Map<Mention, Speaker> meant = new HashMap<>();
        for (Mention voice : voices) {
            // whom a noun means is known only here; a name is known better when the whole page was read
            Speaker speaker = isName(voice) ? null : speakers.speaker(scene, voice);
            if (speaker != null) {
                meant.put(voice, speaker);
            }
        }
        said.add(new Said(scene, speakers.heard(), voices, meant, before));
    }

    private static boolean isName(Mention voice) {
        return !voice.is(Sort.PRONOUN) && !voice.is(Sort.PEOPLE);
    }

    /** All of them, in the order of the page. */
    List<Saying> all() {
        return said.stream().flatMap(here -> sayings(here).stream()).toList();
    }

    private List<Saying> sayings(Said said) {
        Scene scene = said.scene();
        List<Saying> here = new ArrayList<>();
        Attribution.Heard heard = said.heard();
        if (heard != null) {
            int end = heard.verb() == null ? heard.at() : heard.verb().end();
            add(here, new Saying(scene, heard.speaker(), heard.close() ? Way.CLOSE : Way.TOLD, heard.at(), end));
        }
        for (Mention voice : said.voices()) {
            Speaker speaker = isName(voice)
                    ? speakers.speaker(scene, voice)
                    : said.meant().get(voice);
            if (speaker != null) {
                add(
                        here,
                        new Saying(scene, speaker, isName(voice) ? Way.NAMED : Way.MEANT, voice.first(), voice.end()));
            }
        }
        if (said.before() != null) {
            int first = scene.sentence().first();
            add(here, new Saying(scene, said.before(), Way.BEFORE, first, first));
        }
        return here;
    }

    private static void add(List<Saying> here, Saying saying) {
        if (!saying.speaker().isNobody() && here.stream().noneMatch(other -> isSame(other, saying.speaker()))) {
            here.add(saying);
        }
    }

    private static boolean isSame(Saying saying, Speaker speaker) {
        Speaker other = saying.speaker();
        return (speaker.person() == null && other.person() == null)
                ? Objects.equals(speaker.body(), other.body())
                : speaker.person() == other.person();
    }
}
