package org.habeas.enrich.name;

import java.util.Arrays;

/** How near two sounds are: the costs of {@code sounds.txt}. */
final class Sounds {
    private static final int SIZE = 128;
    private static final float OTHER = 1;
    private static final float OTHER_VOWEL = 0.6f;
    private static final String VOWELS = "aeiouAIOU@";

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
        return VOWELS.indexOf(sound) >= 0;
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
