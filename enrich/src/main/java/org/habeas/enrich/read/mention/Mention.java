package org.habeas.enrich.read.mention;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.habeas.model.DatePrecision;
import org.jspecify.annotations.Nullable;

/** Words of a sentence that stand for somebody or something. */
public final class Mention {
    /** What a mention stands for. */
    public enum Sort {
        PERSON,
        PEOPLE,
        PRONOUN,
        BODY,
        AUTHORITY,
        COUNTRY,
        PLACE,
        DATE,
        THING
    }

    /** The value of a date that is the day of the words behind it alone: two days after | his arrest. */
    public static final String OF_CLAUSE = "clause";
    /** The value of a date that is the day of all but the words behind it: two days after his arrest | he fell ill. */
    public static final String OF_MAIN = "main";

    private final Sort sort;
    private final int first;
    private final int end;
    private final String text;
    private final String value;
    private final Set<String> groups = new LinkedHashSet<>();
    private List<Entity> entities = List.of();
    private int count;
    private boolean plural;
    private boolean definite;
    private boolean owner;
    private boolean merged;
    private boolean inflected;
    private @Nullable LocalDate date;
    private @Nullable DatePrecision precision;
    private boolean vague;

    Mention(Sort sort, int first, int end, String text, String value) {
        this.sort = sort;
        this.first = first;
        this.end = end;
        this.text = text;
        this.value = value;
    }

    public Sort sort() {
        return sort;
    }

    public boolean is(Sort other) {
        return sort == other;
    }

    /** Index of the first token. */
    public int first() {
        return first;
    }

    /** Index after the last token. */
    public int end() {
        return end;
    }

    public String text() {
        return text;
    }

    /** A country's code, a pronoun's group, a body's proper name, what of its sentence a date is the day of; else empty. */
    public String value() {
        return value;
    }

    /** Groups of people that the words put the mentioned into; of an authority, which sort it is of. */
    public Set<String> groups() {
        return groups;
    }

    /** The persons that are meant; empty while unknown. */
    public List<Entity> entities() {
        return entities;
    }

    void mean(List<Entity> meant) {
        entities = List.copyOf(meant);
    }

    /** How many people, 0 when the text does not count them. */
    public int count() {
        return count;
    }

    void count(int number) {
        count = number;
    }

    public boolean plural() {
        return plural || count > 1;
    }

    void plural(boolean is) {
        plural = is;
    }

    public boolean definite() {
        return definite;
    }

    void definite(boolean is) {
        definite = is;
    }

    /** True for the one whose lawyer, wife or colleague the words are about. */
    public boolean owner() {
        return owner;
    }

    void setOwner() {
        owner = true;
    }

    /** True for words that only say more about a name beside them. */
    public boolean merged() {
        return merged;
    }

    void setMerged() {
        merged = true;
    }

    /** True for a noun of those who hold an office, also one of the state. */
    public boolean isOfficial() {
        return groups.contains("official") || groups.contains("state");
    }

    /** True for a name that does not stand in its base form. */
    public boolean inflected() {
        return inflected;
    }

    void setInflected() {
        inflected = true;
    }

    public @Nullable LocalDate date() {
        return date;
    }

    public @Nullable DatePrecision precision() {
        return precision;
    }

    /** True for a date that is only roughly known, such as last week. */
    public boolean vague() {
        return vague;
    }

    Mention at(LocalDate day, DatePrecision known, boolean roughly) {
        date = day;
        precision = known;
        vague = roughly;
        return this;
    }

    /** Tokens between this mention and the words from {@code from} to {@code to}; 0 when they touch or overlap. */
    public int distance(int from, int to) {
        return Math.max(0, Math.max(from - end, first - to));
    }

    @Override
    public String toString() {
        List<String> names = entities.stream().map(Entity::name).toList();
        String known = names.isEmpty() ? "" : " = " + names;
        String number = count > 0 ? " x" + count : plural ? " (several)" : "";
        String day = date == null ? "" : " = " + date + " " + precision + (vague ? " roughly" : "");
        return sort + " \"" + text + "\"" + known + number + day + (groups.isEmpty() ? "" : " " + groups)
                + (value.isEmpty() ? "" : " " + value) + (merged ? " (of the name beside it)" : "")
                + (owner ? " (owner)" : "");
    }
}
