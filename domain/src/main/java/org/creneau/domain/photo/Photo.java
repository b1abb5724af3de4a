package org.creneau.domain.photo;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;

/// What is known of a picture without looking at it.
///
/// @param format in which it is kept and shown
/// @param width in pixels, of the largest that is shown
/// @param height in pixels, of the same
/// @param words what is to be seen on it, for whoever does not see it
public record Photo(PhotoId id, Format format, int width, int height, String words) {
    public static final int LONGEST_WORDS = 200;

    /// No picture that is shown is wider or higher.
    private static final int LONGEST_SIDE = 10_000;

    /// Whatever it was taken in as.
    public enum Format {
        JPEG
    }

    public Photo {
        words = words.strip();
        if (words.isEmpty()
                || words.length() > LONGEST_WORDS
                || words.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedValue("photo-words");
        }
        if (!isSide(width) || !isSide(height)) {
            throw new MalformedValue("photo");
        }
    }

    private static boolean isSide(int pixels) {
        return pixels > 0 && pixels <= LONGEST_SIDE;
    }

    /// By which everything that a shop ever showed this picture for is found.
    public static Tag tag(ShopId shop, PhotoId photo) {
        return new Tag("photo", shop + "/" + photo);
    }
}
