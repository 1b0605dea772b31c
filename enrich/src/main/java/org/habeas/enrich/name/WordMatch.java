package org.habeas.enrich.name;

/**
 * How two words agree.
 *
 * @param score 0 for two different words, 1 for the same sounds
 * @param how what it took
 */
record WordMatch(double score, How how) {
    static final WordMatch NONE = new WordMatch(0, How.DIFFERENT);
    static final WordMatch SAME = new WordMatch(1, How.SAME);

    enum How {
        SAME("the same"),
        SPELLED("spelled otherwise"),
        DECLINED("declined"),
        NAME_VARIANT("a form of the same given name"),
        SHORT("a short form"),
        OTHER_GENDER("the form of the other gender"),
        INITIAL("the initial"),
        JOINED("written in one word"),
        DIFFERENT("different");

        final String said;

        How(String said) {
            this.said = said;
        }
    }

    boolean found() {
        return score > 0;
    }

    boolean full() {
        return found() && how != How.INITIAL;
    }
}
