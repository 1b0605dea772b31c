package org.habeas.enrich.text;

/** What words begin with. */
public final class Beginnings {
    private Beginnings() {}

    /** How many UTF-16 units both begin with alike. */
    public static int common(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common;
    }
}
