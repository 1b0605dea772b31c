package org.habeas.enrich.text;

/**
 * A sentence of a text.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param from offset of its first UTF-16 unit
 * @param to offset after its last
 * @param paragraph which paragraph of the text it stands in, from 0
 */
public record Sentence(int first, int end, int from, int to, int paragraph) {
    public int length() {
        return end - first;
    }

    public boolean holds(int token) {
        return token >= first && token < end;
    }
}
