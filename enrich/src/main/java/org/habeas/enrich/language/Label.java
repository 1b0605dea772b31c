package org.habeas.enrich.language;

/**
 * What a pattern of a pack says about the words that it matches.
 *
 * @param section what it marks
 * @param group which sort; empty where the section has none
 * @param value more about it; empty where the section has none
 * @param rule name of the rule, such as {@code en.remanded.7}
 */
public record Label(Section section, String group, String value, String rule) {
    public boolean is(Section other) {
        return section == other;
    }

    public boolean is(Section other, String otherGroup) {
        return section == other && group.equals(otherGroup);
    }

    /** Whether what it marks tells of an event. */
    public boolean isTrigger() {
        return section == Section.DETENTION || section == Section.STATEMENT;
    }
}
