package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Scene;

/** Who says each sentence of a page, or may do so. */
final class Sayings {
    /** So many of those who may speak in a sentence are looked at. */
    private static final int MOST = 6;

    private final Attribution speakers;
    private final List<Saying> told = new ArrayList<>();
    private final Map<Scene, List<Mention>> voices = new LinkedHashMap<>();

    Sayings(Attribution speakers) {
        this.speakers = speakers;
    }

    /** Notes who says the sentence that the attribution has entered. */
    void note(Scene scene) {
        voices.put(scene, speakers.voices(scene).limit(MOST).toList());
        Attribution.Heard heard = speakers.heard();
        if (heard != null && !heard.speaker().isNobody()) {
            int end = heard.verb() == null ? heard.at() : heard.verb().end();
            told.add(new Saying(scene, heard.speaker(), true, heard.close(), heard.at(), end));
        }
    }

    /** All of them, in the order of the page. */
    List<Saying> all() {
        List<Saying> all = new ArrayList<>();
        voices.forEach((scene, mentions) -> {
            List<Saying> here = new ArrayList<>(
                    told.stream().filter(saying -> saying.scene() == scene).toList());
            for (Mention voice : mentions) {
                Speaker speaker = speakers.speaker(scene, voice);
                if (speaker != null
                        && !speaker.isNobody()
                        && here.stream().noneMatch(other -> isSame(other, speaker))) {
                    here.add(new Saying(scene, speaker, false, false, voice.first(), voice.end()));
                }
            }
            all.addAll(here);
        });
        return all;
    }

    private static boolean isSame(Saying saying, Speaker speaker) {
        Speaker other = saying.speaker();
        return (speaker.person() == null && other.person() == null)
                ? Objects.equals(speaker.body(), other.body())
                : speaker.person() == other.person();
    }
}
