package org.habeas.enrich.name;

import java.util.Arrays;

/** How near two sounds are: the costs of {@code sounds.txt}. */
final class Sounds {
    private static final int SIZE = 128;
    private static final float OTHER = 1;
    private static final float OTHER_VOWEL = 0.6f;
    private static final boolean[] IS_VOWEL = marked("aeiouAIOU@");
    private static final boolean[] IS_TWOFOLD = marked("NuoXTSZHx0DJC");

    private final float[] near = new float[SIZE * SIZE];
    private final float[] drop = new float[SIZE];

    private Sounds() {
        Arrays.fill(near, OTHER);
        Arrays.fill(drop, OTHER);
        for (char a = 0; a < SIZE; a++) {
            for (char b = 0; b < SIZE; b++) {
                near[a * SIZE + b] = a == b ? 0 : vowel(a) && vowel(b) ? OTHER_VOWEL : OTHER;
            }
        }
    }

    static Sounds load() {
        var sounds = new Sounds();
        NameFiles.read("sounds.txt", (section, line) -> {
            float cost = Float.parseFloat(line.get(line.size() - 1));
            if (line.get(0).equals("drop")) {
                line.subList(1, line.size() - 1).forEach(sound -> sounds.drop[sound.charAt(0)] = cost);
            } else {
                sounds.set(line.get(1).charAt(0), line.get(2).charAt(0), cost);
            }
        });
        return sounds;
    }

    private void set(char a, char b, float cost) {
        near[a * SIZE + b] = cost;
        near[b * SIZE + a] = cost;
    }

    static boolean vowel(char sound) {
        return sound < SIZE && IS_VOWEL[sound];
    }

    /** Whether the sounds are one syllable at most. */
    static boolean oneSyllable(String sounds) {
        boolean inside = false;
        int runs = 0;
        for (int i = 0; i < sounds.length(); i++) {
            boolean vowel = vowel(sounds.charAt(i));
            runs += vowel && !inside ? 1 : 0;
            inside = vowel;
        }
        return runs <= 1;
    }

    /** Whether some romanisations write the sound as two others. */
    static boolean twofold(char sound) {
        return sound < SIZE && IS_TWOFOLD[sound];
    }

    private static boolean[] marked(String sounds) {
        var marked = new boolean[SIZE];
        sounds.chars().forEach(sound -> marked[sound] = true);
        return marked;
    }

    /** What it costs to take one sound for the other. */
    float near(char a, char b) {
        return near[a * SIZE + b];
    }

    /** What it costs that one name lacks the sound. */
    float drop(char sound) {
        return drop[sound];
    }
}
