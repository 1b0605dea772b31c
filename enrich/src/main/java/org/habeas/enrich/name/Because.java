package org.habeas.enrich.name;

import java.util.List;
import org.habeas.enrich.name.WordMatch.How;

/** Says in one sentence what a comparison rests on. */
final class Because {
    private Because() {}

    static String of(Name listed, Name written, Alignment alignment, boolean match) {
        var said = new StringBuilder();
        for (Alignment.Pair pair : alignment.pairs()) {
            said.append(said.length() == 0 ? "" : ", ");
            said.append(listed.words().get(pair.mine()).text())
                    .append(" = ")
                    .append(written.words().get(pair.theirs()).text());
            if (pair.match().how() != How.SAME) {
                said.append(" (").append(pair.match().how().said).append(')');
            }
        }
        if (said.length() == 0) {
            return "no word agrees";
        }
        left(said, "not written", alignment.mineLeft());
        left(said, "not listed", alignment.theirsLeft());
        return match ? said.toString() : said.append(": not enough").toString();
    }

    private static void left(StringBuilder said, String what, List<Word> words) {
        if (!words.isEmpty()) {
            said.append("; ").append(what).append(':');
            words.forEach(word -> said.append(' ').append(word.text()));
        }
    }
}
