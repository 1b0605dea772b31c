package org.habeas.enrich.read.event;

import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Voice;
import org.habeas.enrich.language.Voice.Side;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.text.PatternMatch;

/** Tells whom words such as according to cite. */
final class Citations {
    /** So many words, titles and other names, may stand between the words and who is cited. */
    private static final int CITED = 10;

    private final Page page;

    Citations(Page page) {
        this.page = page;
    }

    /** The words are followed by the name, with titles and one comma at most between: according to her lawyer, A. */
    boolean cite(PatternMatch<Label> said, Mention name) {
        Voice voice = page.pack().voices().get(said.label().value());
        boolean cites = voice != null
                && !voice.agent().isEmpty()
                && voice.agent().get(0) == Side.AFTER
                && said.end() <= name.first()
                && name.first() - said.end() <= CITED;
        int to = page.text().is(name.first() - 1, ",") ? name.first() - 1 : name.first();
        return cites && page.isWords(said.end(), to);
    }
}
