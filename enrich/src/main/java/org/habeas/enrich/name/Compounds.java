package org.habeas.enrich.name;

/** Names of two Arabic words that are written as one, in many ways. */
final class Compounds {
    private Compounds() {}

    /** The sounds with the ways to write one compound made one. */
    static String settled(String sounds) {
        return servant(faith(sounds));
    }

    /** Whether it is "servant of" one of God's names. */
    static boolean servant(Word word) {
        return word.sounds().startsWith("abd");
    }

    /** "Abd ul-", "Abdel", "Abdur-" and the like before one of God's names are one: abd and the rest. */
    private static String servant(String sounds) {
        int start = sounds.startsWith("8bd") || sounds.startsWith("abd") ? 3 : sounds.startsWith("cabd") ? 4 : 0;
        int rest = start;
        if (start > 0 && rest < sounds.length() && Sounds.vowel(sounds.charAt(rest))) {
            rest++;
        }
        boolean article = start > 0
                && rest + 1 < sounds.length()
                && sounds.charAt(rest) == 'l'
                && (!Sounds.vowel(sounds.charAt(rest + 1)) || glides(sounds, rest + 1))
                && sounds.charAt(rest + 1) != '8';
        rest += article ? 1 : 0;
        if (start == 0 || rest + 1 >= sounds.length()) {
            return sounds;
        }
        return "abd" + (glides(sounds, rest) ? "w" + sounds.substring(rest + 1) : sounds.substring(rest));
    }

    /** French "ou" before a vowel is a w: Abdelouahab. */
    private static boolean glides(String sounds, int at) {
        return at + 1 < sounds.length() && sounds.charAt(at) == 'u' && Sounds.vowel(sounds.charAt(at + 1));
    }

    /** "Jalaluddin", "Jalaleddine", "Jalal al-Din": the vowel of the article between says nothing. */
    private static String faith(String sounds) {
        int end = sounds.endsWith("dine") ? sounds.length() - 4 : sounds.endsWith("din") ? sounds.length() - 3 : 0;
        return end > 3 && Sounds.vowel(sounds.charAt(end - 1)) && !Sounds.vowel(sounds.charAt(end - 2))
                ? sounds.substring(0, end - 1) + "din"
                : sounds;
    }
}
