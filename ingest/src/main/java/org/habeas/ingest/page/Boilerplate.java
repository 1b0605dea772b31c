package org.habeas.ingest.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Lines that sites put into or below articles, in the words of {@code boilerplate.txt}. */
final class Boilerplate {
    /** What a line of the file says about a block that fits. */
    private enum Kind {
        /** The whole block is this. */
        WHOLE,
        /** The block begins so, and is short. */
        STARTS,
        /** A short block that is this ends the article. */
        ENDS
    }

    private static final int SHORT = 200;
    private static final Map<Kind, Pattern> PHRASES = load();

    private Boilerplate() {}

    /** The blocks of an article, without boilerplate. */
    static List<TextWriter.Block> strip(List<TextWriter.Block> blocks) {
        List<TextWriter.Block> kept = new ArrayList<>();
        int written = 0;
        int whole = blocks.stream().mapToInt(block -> block.text().length()).sum();
        for (TextWriter.Block block : blocks) {
            if (fits(Kind.ENDS, block) && written > whole / 4) {
                break;
            }
            if (!fits(Kind.ENDS, block) && !fits(Kind.WHOLE, block) && !fits(Kind.STARTS, block)) {
                kept.add(block);
            }
            written += block.text().length();
        }
        return withoutLinkLists(kept);
    }

    private static boolean fits(Kind kind, TextWriter.Block block) {
        return block.text().length() <= SHORT
                && Objects.requireNonNull(PHRASES.get(kind))
                        .matcher(block.text())
                        .lookingAt();
    }

    /** Blocks that are links and little else; a heading right before them goes with them. */
    private static List<TextWriter.Block> withoutLinkLists(List<TextWriter.Block> blocks) {
        List<TextWriter.Block> kept = new ArrayList<>();
        for (TextWriter.Block block : blocks) {
            boolean links = block.linked() > 0.75 && block.text().length() < SHORT;
            if (!links) {
                kept.add(block);
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).heading()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static Map<Kind, Pattern> load() {
        Map<Kind, List<String>> phrases = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            phrases.put(kind, new ArrayList<>());
        }
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int space = line.indexOf(' ');
                Kind kind = Kind.valueOf(line.substring(0, space).toUpperCase(java.util.Locale.ROOT));
                Objects.requireNonNull(phrases.get(kind))
                        .add(line.substring(space + 1).strip());
            }
        }
        Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);
        phrases.forEach((kind, list) -> patterns.put(kind, pattern(kind, list)));
        return patterns;
    }

    private static Pattern pattern(Kind kind, List<String> phrases) {
        String end = kind == Kind.STARTS ? "" : "[\\s:.…!?»>→|]*$";
        return Pattern.compile(
                "[\\W\\d_]{0,4}(?:" + String.join("|", phrases) + ")" + end,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Boilerplate.class.getResourceAsStream("boilerplate.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("boilerplate.txt cannot be read", e);
        }
    }
}
