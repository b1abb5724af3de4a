package org.creneau.application.customer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// Finds what somebody means who types in a hurry: case, accents and signs do not matter, nor the order of
/// words.
public final class Spelling {
    private Spelling() {}

    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /// Whether a text has all these words in it, or their beginnings and ends.
    public static boolean has(String text, String words) {
        String plain = plain(text);
        return Arrays.stream(plain(words).split(" ", -1)).allMatch(plain::contains);
    }
}
