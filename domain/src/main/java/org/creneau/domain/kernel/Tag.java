package org.creneau.domain.kernel;

/// What an event can be found by: a kind of thing and which one of it, such as `slot` and
/// `librairie/collect/2020-12-05T15:00Z`.
///
/// A tag never says anything about a person: it stays in clear for ever and cannot be erased.
public record Tag(String key, String value) {
    public Tag {
        if (key.isEmpty() || !isLowerCase(key)) {
            throw new IllegalArgumentException("A tag's key is a lower-case word: " + key);
        }
        if (value.isEmpty() || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A tag says which " + key + " it means");
        }
    }

    /// In a loop: each decision makes dozens of tags.
    private static boolean isLowerCase(String key) {
        for (int i = 0; i < key.length(); i++) {
            char sign = key.charAt(i);
            if (sign < 'a' || sign > 'z') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return key + ":" + value;
    }
}
