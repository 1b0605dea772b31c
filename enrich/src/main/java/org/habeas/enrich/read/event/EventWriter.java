package org.habeas.enrich.read.event;

import java.util.List;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.text.Sentence;
import org.habeas.model.Event;
import org.habeas.model.Family;
import org.habeas.model.Person;
import org.habeas.model.Role;

/** Turns drafts into events, with the sentence that says so. */
final class EventWriter {
    private final Page page;

    EventWriter(Page page) {
        this.page = page;
    }

    Event event(Draft draft) {
        Sentence sentence = draft.scene().sentence();
        boolean inTitle = draft.scene().inTitle();
        int shift = inTitle ? 0 : page.titleLength() + 1;
        Role role = draft.kind.family() == Family.DETENTION ? Role.DETAINED : Role.SPOKEN_OF;
        return new Event(
                draft.kind,
                draft.fresh,
                draft.persons.stream().map(entity -> person(entity, role)).toList(),
                draft.unnamed,
                List.copyOf(draft.organisations),
                List.of(),
                draft.country,
                draft.place,
                draft.authority,
                List.copyOf(draft.charges),
                draft.date,
                draft.precision,
                draft.until,
                draft.speaker,
                draft.body,
                List.copyOf(draft.targets),
                draft.addressee,
                page.text().text(sentence),
                sentence.from() - shift,
                sentence.to() - shift,
                inTitle,
                draft.trigger.rule(),
                Math.round(draft.confidence * 100) / 100.0);
    }

    private static Person person(Entity entity, Role role) {
        return new Person(entity.name(), entity.spellings(), role, null);
    }
}
