package org.habeas.enrich.read.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person whom the text names, with all the text says of what they are. */
public final class Entity {
    private String name;
    private final Set<String> spellings = new LinkedHashSet<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private @Nullable String body;
    private boolean speaks;
    private boolean inTitle;
    private boolean government;
    private @Nullable String country;

    Entity(String name) {
        this.name = name;
    }

    /** The fullest form of the name, in its base form. */
    public String name() {
        return name;
    }

    /** The base form first, then every form that the text writes and that has more than one word. */
    public List<String> spellings() {
        Set<String> all = new LinkedHashSet<>();
        all.add(name);
        spellings.stream().filter(s -> s.indexOf(' ') > 0).forEach(all::add);
        return List.copyOf(all);
    }

    public List<Mention> mentions() {
        return mentions;
    }

    /** What the text calls the person: groups of the pack's people. */
    public Set<String> groups() {
        return groups;
    }

    /** What the person speaks for or works at; null when not said. */
    public @Nullable String body() {
        return body;
    }

    public boolean inTitle() {
        return inTitle;
    }

    /** True when the text quotes the person or lets them state something. */
    public boolean speaks() {
        return speaks;
    }

    public void setSpeaks() {
        speaks = true;
    }

    /** True for those who speak for a state. */
    public boolean government() {
        return government;
    }

    /** ISO code of the country that the person speaks for, as far as the text says; null when it does not. */
    public @Nullable String country() {
        return country;
    }

    public void setCountry(@Nullable String code) {
        country = country == null ? code : country;
    }

    public void setGovernment() {
        government = true;
    }

    public void setBody(String text) {
        if (body == null) {
            body = text;
        }
    }

    /** True for those who hold an office, also one of the state. */
    public boolean isOfficial() {
        return groups.contains("official") || groups.contains("state");
    }

    /** True for those who usually act on or speak for the detained rather than being detained. */
    public boolean isBystander() {
        return !groups.contains("defender")
                && (isOfficial()
                        || groups.contains("counsel")
                        || groups.contains("relation")
                        || groups.contains("reporter")
                        || (body != null && speaks));
    }

    void add(Mention mention, String base) {
        mentions.add(mention);
        spellings.add(mention.text());
        if (base.length() > name.length()) {
            name = base;
        }
    }

    /** Of two forms of a name, the one with shorter endings is nearer to the base form. */
    void rename(String form) {
        name = form;
    }

    void markInTitle() {
        inTitle = true;
    }
}
