package org.habeas.enrich.read.event;

import java.util.List;
import java.util.stream.Stream;
import org.habeas.enrich.language.Grammar;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.jspecify.annotations.Nullable;

/** Whom "we" and "it" mean where nobody has spoken yet: the bodies that an appeal or a report names first. */
final class Signatories {
    /** So many words stand between a text and its author. */
    private static final int HANGING = 6;

    private final Page page;
    private final Identity identity;

    Signatories(Page page, Identity identity) {
        this.page = page;
        this.identity = identity;
    }

    /** We, the Writers' Union and others, …: the body behind the comma; null when none stands there. */
    @Nullable
    Mention apposed(Scene where, Mention we) {
        return where.mentions(Sort.BODY).stream()
                .filter(body -> body.first() == we.end() + 1 && page.text().is(we.end(), ","))
                .findFirst()
                .orElse(null);
    }

    /** The report, issued by X, says: the body that hangs on the text right behind it; null when none does. */
    @Nullable
    Mention author(Scene where, Mention text) {
        return where.mentions(Sort.BODY).stream()
                .filter(body -> body.first() > text.end() && body.first() - text.end() <= HANGING)
                .filter(body -> grammar().links().contains(page.text().form(body.first() - 1)))
                .filter(body -> Stream.of(Section.STATEMENT, Section.SPEECH)
                        .flatMap(section -> where.matches(section).stream())
                        .noneMatch(said -> said.first() >= text.end() && said.first() < body.first()))
                .findFirst()
                .orElse(null);
    }

    private Grammar grammar() {
        return page.pack().grammar();
    }

    /** The first body that the text names before the pronoun: an open letter of 47 organisations. */
    @Nullable
    Speaker first(Mention we) {
        return body(page.scenes(), we.first());
    }

    /** The body that the sentence before names first. */
    @Nullable
    Speaker before(Scene where) {
        List<Scene> before = page.scenes().subList(Math.max(0, where.index() - 1), where.index());
        return body(before, where.sentence().first());
    }

    private @Nullable Speaker body(List<Scene> scenes, int token) {
        return scenes.stream()
                .flatMap(scene -> scene.mentions(Sort.BODY).stream())
                .filter(body -> body.first() < token && !body.value().equals("government"))
                .findFirst()
                .map(body -> identity.body(page.scene(body.first()), body, null, ""))
                .orElse(null);
    }
}
