package org.creneau.domain.shop;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which of a shop's articles are new books. Whatever carries an ISBN is one; of the rest the shop says
/// under which headings they stand.
///
/// @param everything whether the shop sells nothing else
/// @param headings of its catalogue
public record Books(boolean everything, Set<String> headings) {
    public static final Books BY_ISBN = new Books(false, Set.of());

    /// Thirteen digits, set apart or not, as on the back of a book.
    private static final Pattern ISBN =
            Pattern.compile("(?<!\\d)97[89](?:[\\s\\u00A0\\p{Pd}]?\\d){10}(?!\\d)");

    public Books {
        headings = Set.copyOf(headings);
    }

    /// @param words an article's id, or what was ordered in words
    /// @param heading absent where it stands under none
    public boolean include(String words, @Nullable String heading) {
        return everything
                || (heading != null && headings.contains(heading))
                || ISBN.matcher(words).find();
    }
}
