package org.habeas.enrich.name;

/** The scripts that have their own letters or habits; every other one goes through a general romanisation. */
enum Script {
    LATIN,
    CYRILLIC,
    GEORGIAN,
    ARMENIAN,
    GREEK,
    ARABIC,
    HEBREW,
    HAN,
    HANGUL,
    OTHER;

    /** The script of a letter. */
    static Script of(int letter) {
        if (letter < 0x250 || (letter >= 0x1E00 && letter < 0x1F00) || (letter >= 0x250 && letter < 0x370)) {
            return LATIN;
        } else if (letter < 0x400) {
            return GREEK;
        } else if (letter < 0x530) {
            return CYRILLIC;
        } else if (letter < 0x590) {
            return ARMENIAN;
        }
        return eastOf(letter);
    }

    private static Script eastOf(int letter) {
        if (letter >= 0x600 && letter < 0x700) {
            return ARABIC;
        } else if (letter >= 0x5D0 && letter < 0x5EB) {
            return HEBREW;
        } else if (letter >= 0x4E00 && letter < 0xA000) {
            return HAN;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case HEBREW -> HEBREW;
            case ARABIC -> ARABIC;
            case GEORGIAN -> GEORGIAN;
            case HAN -> HAN;
            case HANGUL -> HANGUL;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case LATIN -> LATIN;
            default -> OTHER;
        };
    }

    /** Whether a letter is Chinese. */
    static boolean han(char letter) {
        return letter >= 0x3400 && letter < 0xA000;
    }

    /** Whether the letter's script tells capitals from small letters in running text. */
    static boolean cased(char letter) {
        return letter < 0x590 || (letter >= 0x1E00 && letter < 0x2000);
    }

    /** True when its letters are known to {@code letters.txt}. */
    boolean lettered() {
        return compareTo(HEBREW) <= 0;
    }

    /** True when it writes a letter for each sound. */
    boolean alphabet() {
        return compareTo(GREEK) <= 0;
    }

    /** True when vowels are left unwritten, or written where none is spoken. */
    boolean abjad() {
        return this == ARABIC || this == HEBREW || this == OTHER;
    }
}
