package org.habeas.enrich.name;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sounds of names side by side in one row of bytes, to tell most that do not match from those that may, with next to
 * no memory touched. Not safe for use by threads while one adds.
 */
final class Sketches {
    /** Well-known names may match one that sounds otherwise, initials many: they are taken to match. */
    private static final int ANY = 0x80;

    private static final int PARTICLE = 0x40;
    private static final int UNWRITTEN = 0x20;
    private static final int LONGEST = 0x1F;
    private static final int ENOUGH = 2;

    private byte[] row = new byte[1024];
    private int size;

    /** Keeps the name's sounds and tells their place. */
    int add(Name name) {
        int start = size++;
        int kept = Math.min(name.words().size(), Byte.MAX_VALUE);
        for (Word word : name.words().subList(0, kept)) {
            byte[] sounds = word.sounds().getBytes(StandardCharsets.ISO_8859_1);
            int length = Math.min(sounds.length, LONGEST);
            if (size + length + 2 >= row.length) {
                row = Arrays.copyOf(row, row.length + (row.length >> 1));
            }
            row[size++] = (byte) (marks(word) | length);
            System.arraycopy(sounds, 0, row, size, length);
            size += length;
        }
        row[start] = (byte) kept;
        return start;
    }

    private static int marks(Word word) {
        if (word.kind() == Word.Kind.PARTICLE) {
            return PARTICLE;
        }
        boolean any = word.kind() == Word.Kind.INITIAL
                || word.written().name().something()
                || word.sounds().length() > LONGEST;
        return (any ? ANY : 0) | (word.script().abjad() ? UNWRITTEN : 0);
    }

    /** Whether two words of the name at that place, or its only one, may agree with the written one's. */
    boolean maybe(int place, Name written, WordComparison words) {
        int agree = 0;
        int all = 0;
        String before = null;
        int at = place + 1;
        for (int i = 0; i < row[place]; i++) {
            int marks = row[at];
            int length = marks & LONGEST;
            if ((marks & PARTICLE) == 0) {
                String sounds = new String(row, at + 1, length, StandardCharsets.ISO_8859_1);
                all++;
                agree += agree(sounds, before, marks, written, words);
                before = sounds;
            }
            at += 1 + length;
        }
        return agree >= Math.min(ENOUGH, all);
    }

    private static int agree(String sounds, @Nullable String before, int marks, Name written, WordComparison words) {
        boolean unwritten = (marks & UNWRITTEN) != 0;
        if ((marks & ANY) != 0) {
            return 1;
        }
        Form form = Form.of(sounds);
        if (words.likely(form, unwritten, written) || words.likelyJoined(form, unwritten, written)) {
            return 1;
        }
        return before != null && words.likely(Form.of(before + sounds), unwritten, written) ? ENOUGH : 0;
    }
}
