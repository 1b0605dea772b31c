package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.habeas.enrich.language.Field;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.Family;

/** Of whom among those held each sentence of a page may tell what befell them. */
final class Plights {
    /** Where no word of these fields stands, nothing of the kind is told. */
    private static final Set<Field> SUFFERING = Set.of(
            Field.INJURY,
            Field.COERCE,
            Field.ILLNESS,
            Field.CARE,
            Field.DEPRIVE,
            Field.CONTACT,
            Field.CELL,
            Field.FAST);

    private final Page page;
    private final Course course;
    private final SentenceFeatures sentences;
    private final List<Draft> drafts;

    Plights(Page page, Course course, SentenceFeatures sentences, List<Draft> drafts) {
        this.page = page;
        this.course = course;
        this.sentences = sentences;
        this.drafts = drafts;
    }

    /** All of them, in the order of the page. */
    List<Plight> all() {
        List<Plight> all = new ArrayList<>();
        Entity last = course.focus();
        for (Scene scene : page.scenes()) {
            List<Plight> named = named(scene);
            boolean told = sentences.has(scene, SUFFERING);
            if (!named.isEmpty()) {
                all.addAll(told ? named : List.of());
                last = scene.inTitle() ? last : named.get(0).person();
            } else if (told && last != null) {
                int first = scene.sentence().first();
                all.add(new Plight(scene, last, false, first, first));
            }
        }
        return all;
    }

    private List<Plight> named(Scene scene) {
        List<Plight> named = new ArrayList<>();
        for (Mention name : scene.mentions(Sort.PERSON)) {
            Entity person = name.entities().isEmpty() ? null : name.entities().get(0);
            if (person != null && isHeld(person) && named.stream().noneMatch(other -> other.person() == person)) {
                named.add(new Plight(scene, person, true, name.first(), name.end()));
            }
        }
        return named;
    }

    private boolean isHeld(Entity person) {
        return course.isVictim(person)
                || (person.groups().contains("defender") && !person.speaks())
                || drafts.stream()
                        .anyMatch(draft -> draft.kind.family() == Family.DETENTION && draft.persons.contains(person));
    }

    /** What a classifier is told of it. */
    List<String> features(Plight plight) {
        List<String> features = new ArrayList<>();
        String way = plight.named() ? "named" : means(plight.scene());
        features.add("way=" + way);
        features.add("focus=" + (course.focus() == plight.person()));
        plight.person().groups().forEach(group -> features.add("group=" + group));
        sentences.add(plight.scene(), "held", way, plight.first(), plight.end(), features);
        // what tells of a voice tells nothing of whom something befell
        return features.stream().map(feature -> "held|" + feature).toList();
    }

    /** By what a sentence may mean somebody whom it does not name. */
    private static String means(Scene scene) {
        Mention pronoun = scene.mentions(Sort.PRONOUN).stream()
                .filter(mention -> mention.value().equals("one"))
                .findFirst()
                .orElse(null);
        if (pronoun != null) {
            return pronoun.first() == scene.sentence().first() ? "opens" : "pronoun";
        }
        return scene.mentions(Sort.PEOPLE).stream().anyMatch(noun -> noun.definite() && !noun.plural())
                ? "noun"
                : "before";
    }
}
