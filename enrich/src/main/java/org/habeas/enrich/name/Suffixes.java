package org.habeas.enrich.name;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Endings of words and what is known of each: a tree that is walked from a word's last letter towards its first.
 *
 * @param <T> what is known of an ending
 */
final class Suffixes<T> {
    /** Bits of the letters, by which most others are told at once. */
    private long bits;

    private char[] letters = {};
    private Object[] longer = {};
    private @Nullable T known;

    /** What is known of the words that end with {@code letter} before this ending; null when nothing is. */
    @Nullable
    Suffixes<T> before(char letter) {
        for (int i = (bits & 1L << letter) == 0 ? letters.length : 0; i < letters.length; i++) {
            if (letters[i] == letter) {
                return longer(i);
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // an array of a generic type cannot be made
    private Suffixes<T> longer(int at) {
        return (Suffixes<T>) longer[at];
    }

    /** What is known of just this ending; null when nothing is. */
    @Nullable
    T known() {
        return known;
    }

    /** The place of an ending, made where it is not there yet. */
    private Suffixes<T> at(String ending) {
        Suffixes<T> place = this;
        for (int i = ending.length() - 1; i >= 0; i--) {
            char letter = ending.charAt(i);
            if (place.before(letter) == null) {
                place.grow(letter);
            }
            place = Objects.requireNonNull(place.before(letter));
        }
        return place;
    }

    private void grow(char letter) {
        letters = Arrays.copyOf(letters, letters.length + 1);
        longer = Arrays.copyOf(longer, letters.length);
        letters[letters.length - 1] = letter;
        bits |= 1L << letter;
        longer[letters.length - 1] = new Suffixes<T>();
    }

    /** Keeps what is known of an ending, in place of what was. */
    void put(String ending, T value) {
        at(ending).known = value;
    }

    /** What is known of just that ending; null when nothing is. */
    @Nullable
    T get(String ending) {
        Suffixes<T> place = this;
        for (int i = ending.length() - 1; i >= 0 && place != null; i--) {
            place = place.before(ending.charAt(i));
        }
        return place == null ? null : place.known;
    }
}
