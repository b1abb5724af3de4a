package org.creneau.application.photo;

import java.util.Map;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PhotoId;

/// Makes pictures that can be shown out of what somebody sent.
public interface Pictures {

    /// Nothing of what was sent is kept but what is to be seen on it: neither where nor when it was taken.
    ///
    /// @param sent a file of whatever kind
    /// @throws org.creneau.domain.kernel.MalformedValue of kind `photo` for what is no picture, `photo-size` for a
    ///     file that is too long, `photo-pixels` for one that would take too much memory or time to look at
    /// @throws org.creneau.application.decisions.TemporarilyUnavailable where others are looked at for too long
    Developed develop(SentFile sent);

    /// @param id of the largest
    /// @param width of the largest, in pixels
    /// @param height of the largest, in pixels
    /// @param files the picture in each size
    record Developed(
            PhotoId id, Photo.Format format, int width, int height, Map<Size, byte[]> files) {
        public Developed {
            files = Map.copyOf(files);
        }

        /// @param words what is to be seen on it
        public Photo photo(String words) {
            return new Photo(id, format, width, height, words);
        }
    }
}
